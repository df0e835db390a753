import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Case } from '#core/cases/case.ts';
import { noCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { evolve, replay } from '#core/cases/evolve.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { measureKinds, mustBeLifted } from '#core/cases/measures.ts';
import { refuse } from '#core/cases/refuse.ts';
import { canonical } from '#core/record/canonical.ts';
import { compile } from '#core/sops/compile.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { file, sampleReport, someFacts, tuesday } from './support/scenario.ts';
import { sampleAnswers } from './support/sample-answer.ts';
import { smallSop } from './support/small-sop.ts';

const edition = (path: string): Sop => {
  const { document, findings } = sopFileReader().read(readFileSync(`sop/${path}/sop.yaml`, 'utf8'));
  if (document === null) throw new Error(`${path}: ${JSON.stringify(findings[0])}`);
  return compile(document);
};

const sops: readonly (readonly [string, Sop])[] = [
  ['the small SOP', smallSop],
  ['Maluku Utara', edition('maluku-utara/2025-08')],
  ['Denpasar', edition('denpasar/tanpa-tanggal')],
  ['Batam', edition('batam/2025-08')],
];

/** One thing somebody tries: numbers are reduced to whatever the case offers at that moment. */
interface Try {
  readonly what: number;
  readonly who: number;
  readonly pick: number;
  readonly minutes: number;
}

const tries = fc.array(
  fc.record({ what: fc.nat(29), who: fc.nat(20), pick: fc.nat(1_000), minutes: fc.nat(3_000) }),
  { minLength: 1, maxLength: 60 },
);

const choose = <T>(list: readonly T[], pick: number): T | undefined =>
  list[pick % Math.max(1, list.length)];

const completion = (sop: Sop, state: Case, pick: number): CommandData => {
  const turn = state.status === 'none' ? undefined : state.turns.at(-1);
  const step = sop.steps.get(turn?.step ?? '') ?? sop.steps.get(sop.first);
  const outcome = choose(step?.outcomes ?? [], pick);
  if (step === undefined || outcome === undefined) throw new Error('an SOP without outcomes');
  const asked = step.outputs.filter(
    (output) => output.origin === 'berkas' && (output.when?.includes(outcome.id) ?? true),
  );
  return {
    type: 'complete-step',
    turn: turn?.turn ?? 1,
    step: step.id,
    outcome: outcome.id,
    form: sampleAnswers(step, outcome.id),
    // One time in eight the files are forgotten.
    outputs:
      pick % 8 === 0
        ? []
        : asked.map((output) => ({ output: output.id, files: [file(output.id)] })),
  };
};

const rare = (sop: Sop, state: Case, { what, pick }: Try): CommandData => {
  const turn = state.status === 'none' ? 1 : state.turns.length;
  const kind = choose(measureKinds, pick) ?? 'block';
  const outcome =
    choose(
      [...sop.steps.values()].flatMap((step) => step.outcomes),
      pick,
    )?.id ?? '';
  const all: readonly CommandData[] = [
    { type: 'start-step', turn },
    {
      type: 'assign-step',
      turn,
      to: { id: 'p', name: 'Petugas', roles: sop.roles.map((role) => role.id) },
    },
    { type: 'wait', turn, party: 'Vendor', reason: 'Tambalan' },
    { type: 'resume', turn, result: 'Diterima' },
    { type: 'request-approval', turn, outcome, reason: 'Sudah' },
    { type: 'give-approval', approval: (pick % 3) + 1, note: '' },
    { type: 'refuse-approval', approval: (pick % 3) + 1, note: 'Belum' },
    { type: 'order-measure', kind, system: { name: 'Portal' }, reason: 'Darurat' },
    { type: 'execute-measure', measure: (pick % 4) + 1, note: 'x', proof: [] },
    { type: 'lift-measure', measure: (pick % 4) + 1, note: 'x', proof: [] },
    { type: 'assess-severity', severity: 'tinggi', reason: 'x' },
    { type: 'attach-evidence', files: [file('log')], note: '' },
    { type: 'send', to: ['BSSN'], cc: [], outputs: [], note: '' },
    { type: 'escalate', to: 'BSSN', note: 'x' },
    { type: 'note', text: 'x' },
    { type: 'tell-reporter', text: 'x' },
    { type: 'write-as-reporter', text: 'x', files: [] },
    {
      type: 'join-duplicate',
      duplicate: { caseId: 'case-2', number: 'X-2', report: sampleReport() },
    },
    { type: 'close', reason: 'withdrawn', note: 'x' },
    { type: 'recompute-due', reason: 'Kalender berubah' },
    {
      type: 'start-duty',
      duty: sop.duties[0]?.id ?? 'tidak-ada',
      since: tuesday,
      basis: 'Diketahui saat laporan diterima',
    },
    { type: 'fulfil-duty', number: 1, form: {}, proof: [], note: 'x' },
    { type: 'reopen', step: choose([...sop.steps.keys()], pick) ?? sop.first, reason: 'x' },
  ];
  return choose(all, what) ?? { type: 'note', text: 'x' };
};

const somebody = (sop: Sop, state: Case, who: number): Actor => {
  if (who === 0) return { kind: 'reporter' };
  // Mostly whoever the step belongs to, sometimes anybody.
  const turn = state.status === 'none' ? undefined : state.turns.at(-1);
  const roles =
    who % 3 === 0
      ? [choose(sop.roles, who)?.id ?? '']
      : [...(turn?.roles ?? []), ...sop.controllers];
  return { kind: 'officer', id: `p${String(who)}`, name: 'Petugas Contoh', roles };
};

interface Moment {
  readonly before: Case;
  readonly after: Case;
  readonly command: CommandData;
  readonly events: readonly CaseEvent[];
}

const later = (at: Instant, minutes: number): Instant => instantOf(momentOf(at).add({ minutes }));

/** Everything that happens when these are tried one after another. */
const live = (sop: Sop, all: readonly Try[]): readonly Moment[] => {
  const moments: Moment[] = [];
  let [state, at]: [Case, Instant] = [noCase, tuesday];
  const step = (command: CommandData, by: Actor, pick: number): void => {
    const facts = { ...someFacts, unitReports: { received: pick % 7, valid: pick % 7 } };
    const decision = decide(sop, state, {
      ...command,
      meta: { id: `command-${String(moments.length)}`, at, by, facts },
    });
    const events = 'refused' in decision ? [] : decision;
    if ('refused' in decision) expect(decision.message.id).not.toBe('');
    const after = events.reduce<Case>(evolve, state);
    moments.push({ before: state, after, command, events });
    state = after;
  };
  step(
    {
      type: 'receive-report',
      caseId: 'case-1',
      number: 'X-1',
      report: sampleReport(),
      trackingHash: 'h',
    },
    { kind: 'reporter' },
    1,
  );
  for (const one of all) {
    at = later(at, one.minutes);
    step(
      one.what < 12 ? completion(sop, state, one.pick) : rare(sop, state, one),
      somebody(sop, state, one.who),
      one.pick,
    );
  }
  return moments;
};

const always = (sop: Sop, holds: (moments: readonly Moment[]) => void): void => {
  fc.assert(
    fc.property(tries, (all) => {
      holds(live(sop, all));
    }),
    { numRuns: 150 },
  );
};

describe.each(sops)('whatever is tried on %s', (_name, sop) => {
  test('the record alone gives the case, also after it was written down and read back', () => {
    always(sop, (moments) => {
      const events = moments.flatMap((moment) => moment.events);
      const read: readonly CaseEvent[] = events.map((event, index) =>
        readEvent(canonical(event), { caseId: 'case-1', version: index + 1 }),
      );
      expect(replay(read)).toEqual(moments.at(-1)?.after);
    });
  });

  test('an open case stands at exactly one step, and turns are counted without a gap', () => {
    always(sop, (moments) => {
      for (const { after } of moments) {
        if (after.status === 'none') continue;
        expect(after.turns.map((turn) => turn.turn)).toEqual(
          after.turns.map((_, index) => index + 1),
        );
        const current = after.turns.filter((turn) => turn.completed === null && turn.left === null);
        expect(current).toEqual(after.status === 'open' ? [after.turns.at(-1)] : []);
      }
    });
  });

  test('a closed case changes only by being reopened, a duty fulfilled or a paper signed, and never while something is blocked', () => {
    always(sop, (moments) => {
      for (const { before, after, command, events } of moments) {
        if (
          before.status === 'closed' &&
          command.type !== 'reopen' &&
          command.type !== 'fulfil-duty' &&
          !command.type.endsWith('-document')
        )
          expect(events).toEqual([]);
        if (after.status === 'closed') expect(after.measures.filter(mustBeLifted)).toEqual([]);
      }
    });
  });

  test('a step starts with the SOP’s executors, is never due before it starts, and follows from an outcome of the SOP', () => {
    always(sop, (moments) => {
      for (const { command, events } of moments) {
        const started = events.find((event) => event.type === 'step-started');
        if (started === undefined) continue;
        expect(started.roles).toEqual(
          sop.steps.get(started.step)?.executors.map((one) => one.role),
        );
        expect(started.due === null || started.due > started.happenedAt).toBe(true);
        if (command.type !== 'complete-step') continue;
        expect(
          sop.steps.get(command.step)?.outcomes.find((one) => one.id === command.outcome)?.to,
        ).toBe(started.step);
      }
    });
  });

  test('nothing happens before it could, and nothing is recorded before it happened', () => {
    always(sop, (moments) => {
      for (const event of moments.flatMap((moment) => moment.events)) {
        expect(event.happenedAt >= tuesday).toBe(true);
        expect(event.recordedAt >= event.happenedAt).toBe(true);
      }
    });
  });
});

test('some of these lives reach the end of the SOP, so that the invariants are about something', () => {
  const ends = fc
    .sample(tries, { numRuns: 300, seed: 7 })
    .map((all) => live(smallSop, all).some((moment) => moment.after.status === 'closed'));
  expect(ends.filter(Boolean).length).toBeGreaterThan(30);
});

test('every refusal has a sentence in both languages', () => {
  expect(refuse('no-case').message).toEqual({
    id: 'Kasus tidak ditemukan.',
    en: 'The case was not found.',
  });
});
