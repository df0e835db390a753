import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import { sops } from '#test/support/lives.ts';
import { sampleSop } from '#test/support/sample-sop.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';
import { defaultReminderRules } from '#core/oversight/reminders/default-rules.ts';
import { reminderFindings } from '#core/oversight/reminders/rule-findings.ts';
import type { ReminderRules, Rung } from '#core/oversight/reminders/rules.ts';

const rules = (more: Partial<ReminderRules> = {}): ReminderRules => ({
  half: true,
  eighty: true,
  due: true,
  rungs: [],
  urgent: [],
  ...more,
});
const rung = (afterMinutes: number, ...roles: readonly string[]): Rung => ({ afterMinutes, roles });
const found = (more: Partial<ReminderRules>) =>
  reminderFindings(rules(more), widerSop).map(({ path }) => path.join('.'));

describe('reminder rules that can be kept', () => {
  test.each<[what: string, rules: Partial<ReminderRules>]>([
    ['none at all', { half: false, eighty: false, due: false }],
    ['a ladder', { rungs: [rung(1, 'tim'), rung(2, 'ketua'), rung(30_000, 'ketua', 'sekda')] }],
    ['steps and duties that are urgent', { urgent: ['terima', 'lapor-bssn'] }],
  ])('%s', (_what, given) => {
    expect(found(given)).toEqual([]);
  });
});

describe('what is wrong is told where it stands', () => {
  test.each<[what: string, rules: Partial<ReminderRules>, paths: readonly string[]]>([
    ['a rung at once', { rungs: [rung(0, 'tim')] }, ['rungs.0.afterMinutes']],
    ['a rung before', { rungs: [rung(-5, 'tim')] }, ['rungs.0.afterMinutes']],
    ['half a minute', { rungs: [rung(1.5, 'tim')] }, ['rungs.0.afterMinutes']],
    ['no number', { rungs: [rung(Number.NaN, 'tim')] }, ['rungs.0.afterMinutes']],
    ['longer than a quarter', { rungs: [rung(30_001, 'tim')] }, ['rungs.0.afterMinutes']],
    ['nobody told', { rungs: [rung(5)] }, ['rungs.0.roles']],
    ['a stranger told', { rungs: [rung(5, 'tim', 'bupati')] }, ['rungs.0.roles']],
    ['two at once', { rungs: [rung(5, 'tim'), rung(5, 'tim')] }, ['rungs.1.afterMinutes']],
    ['a ladder down', { rungs: [rung(9, 'tim'), rung(5, 'tim')] }, ['rungs.1.afterMinutes']],
    ['an unknown step', { urgent: ['terima', 'trima'] }, ['urgent']],
    [
      'everything',
      { rungs: [rung(0), rung(0, 'x')], urgent: ['a', 'b'] },
      [
        'rungs.0.afterMinutes',
        'rungs.0.roles',
        'rungs.1.afterMinutes',
        'rungs.1.afterMinutes',
        'rungs.1.roles',
        'urgent',
        'urgent',
      ],
    ],
  ])('%s', (_what, given, paths) => {
    expect(found(given)).toEqual(paths);
  });

  test('in both languages, with the number of the rung as people count', () => {
    const [finding] = reminderFindings(rules({ rungs: [rung(0, 'tim')] }), widerSop);
    expect(finding?.message.id).toMatch(/^Anak tangga 1: .+30000\.$/u);
    expect(finding?.message.en).toMatch(/^Rung 1: .+30000\.$/u);
  });

  test('of whichever rung it is, and of whatever is wrong with it', () => {
    const ladder = [rung(5, 'tim'), rung(9, 'tim'), rung(7, 'bupati')];
    const [order, roles] = reminderFindings(rules({ rungs: ladder }), widerSop);
    expect(order?.message.id).toContain('Anak tangga 3 harus lebih lama');
    expect(order?.message.en).toContain('Rung 3 must wait longer');
    expect(roles?.message.id).toMatch(/^Anak tangga 3: pilih pelaksana/u);
    expect(roles?.message.en).toMatch(/^Rung 3: choose executors/u);
  });

  test('by its code where it is urgent and unknown', () => {
    const [finding] = reminderFindings(rules({ urgent: ['trima'] }), widerSop);
    expect(finding?.message.id).toContain('"trima" bukan langkah atau kewajiban');
    expect(finding?.message.en).toContain('"trima" is no step or duty');
  });
});

describe('what an agency starts with', () => {
  test.each(sops)('can be kept: %s', (_name, sop) => {
    expect(reminderFindings(defaultReminderRules(sop), sop)).toEqual([]);
  });

  test('tells the executor at half, at 80 % and when due', () => {
    expect(defaultReminderRules(smallSop)).toMatchObject({ half: true, eighty: true, due: true });
  });

  test('goes up from those who coordinate to those who stand above', () => {
    expect(defaultReminderRules(smallSop).rungs).toEqual([
      rung(225, 'ketua'),
      rung(450, 'ketua'),
      rung(900, 'sekda'),
    ]);
  });

  test('tells the first of several who coordinate once more', () => {
    const two = compile(
      sampleSop({
        pelaksana: ['tim', 'kepala', 'wakil'].map((kode) => ({ kode, nama: kode })),
        pengendali: ['kepala', 'wakil'],
      }),
    );
    expect(defaultReminderRules(two).rungs).toEqual([
      rung(225, 'kepala', 'wakil'),
      rung(450, 'kepala'),
    ]);
  });

  test('takes every legal duty as urgent', () => {
    expect(defaultReminderRules(widerSop).urgent).toEqual(['lapor-bssn']);
    expect(defaultReminderRules(smallSop).urgent).toEqual([]);
  });
});
