import { describe, expect, test } from 'vitest';
import { ruleChanges } from './rule-changes.ts';
import type { ReminderRules } from './rules.ts';

const rules: ReminderRules = {
  half: true,
  eighty: true,
  due: true,
  rungs: [{ afterMinutes: 225, roles: ['ketua'] }],
  urgent: [],
};

describe('what differs between two sets of reminder rules', () => {
  test('is nothing for the same ones', () => {
    expect(ruleChanges(rules, { ...rules })).toEqual([]);
  });

  test('is a switch, a rung that was added, and what is urgent', () => {
    const after = {
      ...rules,
      half: false,
      rungs: [...rules.rungs, { afterMinutes: 450, roles: ['sekda'] }],
      urgent: ['lapor-bssn'],
    };
    expect(
      ruleChanges(rules, after, (id) => id.toUpperCase()).map(({ what, from, to }) => [
        what.id,
        from?.id,
        to?.id,
      ]),
    ).toEqual([
      ['Pengingat separuh waktu', 'ya', 'tidak'],
      ['Anak tangga 2', undefined, '450 menit: SEKDA'],
      ['Mendesak', 'tidak ada', 'LAPOR-BSSN'],
    ]);
  });
});
