import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import { ask } from '#core/cases/ask.ts';
import type { OpenCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import { isAsked } from '#core/cases/decide/approvals.ts';
import { isInForce } from '#core/cases/measures.ts';
import { askedOf } from '#core/cases/measures-said.ts';
import { mayDo } from '#core/cases/may.ts';
import type { RefusalCode } from '#core/cases/refusal.ts';
import { commandsBeside } from '#core/cases/rights/case-rights.ts';
import { owedBy, owedSendings } from '#core/cases/sendings.ts';
import type { Sop } from '#core/sops/model.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { file, someFacts, tuesday } from '#test/support/scenario.ts';
import { live, sops, tries, type Try } from '#test/support/lives.ts';
import { generators } from '#test/support/tries.ts';

const rights: readonly RefusalCode[] = ['not-permitted', 'wrong-role'];
const persons: readonly RefusalCode[] = [...rights, 'own-request', 'own-approval', 'own-lifting'];

const facts = { ...someFacts, unitReports: { received: 9, valid: 9 } };

const refusalOf = (
  sop: Sop,
  state: OpenCase,
  by: Actor,
  command: CommandData,
): RefusalCode | undefined => {
  const meta = { id: 'c', at: state.turns.at(-1)?.startedAt ?? tuesday, by, facts };
  const decision = decide(sop, state, { ...command, meta });
  return 'refused' in decision ? decision.refused : undefined;
};

/** Everybody who had a hand in the case, each with every role of the edition, and somebody new with one role at a time. */
const everybody = (sop: Sop, state: OpenCase): readonly Actor[] => {
  const hands = new Set([
    ...state.turns.flatMap((turn) => turn.hands),
    ...state.approvals.flatMap(({ requestedBy, decided }) => [
      ...('id' in requestedBy ? [requestedBy.id] : []),
      ...(decided !== null && 'id' in decided.by ? [decided.by.id] : []),
    ]),
  ]);
  const inside = sop.roles.filter(({ outside }) => outside === null).map(({ id }) => id);
  const of = (id: string, roles: readonly string[]): Actor => ({
    kind: 'officer',
    id,
    name: 'Petugas Contoh',
    roles,
  });
  return [
    ...[...hands].slice(-4).map((id) => of(id, inside)),
    ...inside.map((role) => of(`baru-${role}`, [role])),
    { kind: 'reporter' },
  ];
};

/** Whether what is offered and what is refused for who somebody is are each other’s opposite. */
const agree = (
  offered: boolean,
  refused: RefusalCode | undefined,
  codes: readonly RefusalCode[],
): boolean => offered !== (refused !== undefined && codes.includes(refused));

const approvalsAgree = (sop: Sop, state: OpenCase, by: Actor): readonly string[] => {
  const may = mayDo(sop, state, state, by, facts);
  return state.approvals
    .filter((one) => isAsked(state, one))
    .flatMap(({ approval }) => {
      const sheet = {
        given: true,
        number: '',
        date: '2026-11-17',
        name: 'Pejabat Contoh',
        note: '',
        proof: [file('lembar.pdf')],
      };
      const told = [
        ['approve', { type: 'give-approval', approval, note: '' }],
        ['refuse', { type: 'refuse-approval', approval, note: 'Belum' }],
        ['record', { type: 'record-decision', approval, ...sheet }],
      ] as const;
      return told.flatMap(([list, command]) =>
        agree(may[list].includes(approval), refusalOf(sop, state, by, command), persons)
          ? []
          : [`${list} ${String(approval)}`],
      );
    });
};

const liftingsAgree = (sop: Sop, state: OpenCase, by: Actor): readonly string[] => {
  const { lift, hindered } = mayDo(sop, state, state, by, facts);
  return state.measures.filter(isInForce).flatMap(({ measure }) => {
    const refused = refusalOf(sop, state, by, {
      type: 'lift-measure',
      measure,
      note: 'Sudah aman',
      proof: [file('bukti.png')],
    });
    const waits: readonly RefusalCode[] = [...persons, 'approval-needed', 'approval-pending'];
    const why = hindered.find(({ what, number }) => what === 'lift-measure' && number === measure);
    const told = why === undefined || why.why.refused === refused;
    return agree(lift.includes(measure), refused, waits) && told ? [] : [`lift ${String(measure)}`];
  });
};

const sendingsAgree = (sop: Sop, state: OpenCase, by: Actor): readonly string[] => {
  const { commands, hindered } = mayDo(sop, state, state, by, facts);
  return owedSendings(state).flatMap((sending) => {
    const refused = refusalOf(sop, state, by, {
      type: 'record-sending',
      sending: sending.sending,
      recipients: owedBy(sending),
      addressee: '',
      sentBy: 'Petugas Contoh',
      way: 'post',
      note: 'Resi 1234',
      proof: [file('resi.png')],
    });
    const offered =
      commands.includes('record-sending') &&
      !hindered.some(({ what, number }) => what === 'record-sending' && number === sending.sending);
    return agree(offered, refused, [...rights, 'signature-lacking'])
      ? []
      : [`sending ${String(sending.sending)}`];
  });
};

const besideAgree = (sop: Sop, state: OpenCase, by: Actor): readonly string[] => {
  const { commands } = mayDo(sop, state, state, by, facts);
  return commandsBeside.filter(
    (type) =>
      type !== 'reopen' &&
      !agree(
        commands.includes(type),
        refusalOf(sop, state, by, generators[type](sop, state, 1)),
        rights,
      ),
  );
};

const waysAgree = (sop: Sop, state: OpenCase, by: Actor): readonly string[] => {
  const { mayComplete, outcomes, step, turn, ordered } = ask(sop, state, by, facts);
  return outcomes.flatMap(({ id, barred, missingOutputs }) => {
    const outcome = step.outcomes.find((one) => one.id === id);
    const asked = outcome === undefined ? [] : askedOf(outcome, ordered);
    const refused = refusalOf(sop, state, by, {
      type: 'complete-step',
      turn: turn.turn,
      step: step.id,
      outcome: id,
      form: sampleAnswers(step, id),
      outputs: missingOutputs.map((output) => ({ output: output.id, files: [file('isi')] })),
      // The form asks what became of each order; whether the way is barred comes after.
      measures: asked.map(({ measure }) => ({
        measure,
        became: 'withdrawn',
        note: 'Tidak jadi dilaksanakan.',
        proof: [],
      })),
    });
    if (!mayComplete) return refused === 'wrong-role' ? [] : [`way ${id} of others`];
    return barred === null
      ? refused !== undefined && persons.includes(refused)
        ? [`way ${id}`]
        : []
      : refused === barred.refused
        ? []
        : [`way ${id}, barred as ${barred.refused}`];
  });
};

const checks = [approvalsAgree, liftingsAgree, sendingsAgree, besideAgree, waysAgree];

/** Open cases at moments of a life; they stay alike from one to the next. */
const openCases = (sop: Sop, all: readonly Try[]): readonly OpenCase[] =>
  live(sop, all).flatMap(({ after }, index) =>
    index % 7 === 0 && after.status === 'open' ? [after] : [],
  );

test.each(sops)(
  'on %s whoever had whatever hand in a case is offered exactly what is not refused for who he is',
  (_name, sop) => {
    fc.assert(
      fc.property(tries, (all) => {
        for (const state of openCases(sop, all))
          for (const by of everybody(sop, state))
            expect(checks.flatMap((check) => check(sop, state, by))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);

test('in these lives people are hindered in more than one way', () => {
  const [, batam] = sops.at(-1) ?? ['', undefined];
  if (batam === undefined) throw new Error('no SOP');
  const told = fc
    .sample(tries, { numRuns: 200, seed: 11 })
    .flatMap((all) => openCases(batam, all))
    .flatMap((state) =>
      everybody(batam, state).flatMap((by) => [
        ...mayDo(batam, state, state, by, facts).hindered.map(({ why }) => why.refused),
        ...ask(batam, state, by, facts).outcomes.flatMap(({ barred }) => barred?.refused ?? []),
      ]),
    );
  expect([...new Set(told)].toSorted()).toEqual([
    'approval-needed',
    'approval-pending',
    'own-approval',
    'own-lifting',
    'own-request',
  ]);
});
