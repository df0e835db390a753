import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import type { Case } from '#core/cases/case.ts';
import { decide } from '#core/cases/decide.ts';
import { mayDo } from '#core/cases/may.ts';
import { commandsBeside, isTaken } from '#core/cases/rights/case-rights.ts';
import type { Sop } from '#core/sops/model.ts';
import { live, sops, tries } from '#test/support/lives.ts';
import { Scenario, someFacts, tuesday } from '#test/support/scenario.ts';
import { generators } from '#test/support/tries.ts';

/** Who has every role inside: nothing is refused to him for who he is. */
const everybody = (sop: Sop): Actor => ({
  kind: 'officer',
  id: 'semua',
  name: 'Petugas Semua',
  roles: sop.roles.filter(({ outside }) => outside === null).map(({ id }) => id),
});

/** Commands whose offer and whose refusal for the state of the case are not each other’s opposite. */
const wrongIn = (sop: Sop, state: Case): readonly string[] => {
  if (state.status === 'none') return [];
  const by = everybody(sop);
  const meta = { id: 'c', at: state.turns.at(-1)?.startedAt ?? tuesday, by, facts: someFacts };
  const offered = mayDo(sop, state, state, by, someFacts).commands;
  return commandsBeside.filter((type) => {
    const decision = decide(sop, state, { ...generators[type](sop, state, 1), meta });
    const refused =
      'refused' in decision && ['case-closed', 'case-open'].includes(decision.refused);
    return isTaken(type, state.status) === refused || offered.includes(type) === refused;
  });
};

test.each(sops)(
  'on %s a case, open or closed, offers beside its steps what it is not refused for being so, and nothing else',
  (_name, sop) => {
    const open = new Scenario(sop).reported();
    const closed = open.when(everybody(sop), {
      type: 'close',
      reason: 'withdrawn',
      note: 'Laporan ditarik pelapor',
    });
    expect(closed.state.status).toBe('closed');
    for (const { state } of [open, closed]) expect(wrongIn(sop, state)).toEqual([]);
    fc.assert(
      fc.property(tries, (all) => {
        for (const { after } of live(sop, all)) expect(wrongIn(sop, after)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  },
);
