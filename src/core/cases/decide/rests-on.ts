import { say } from '#core/text/bilingual.ts';
import { currentTurn } from '#core/cases/case.ts';
import type {
  Approval,
  CasePaper,
  ClosedCase,
  Measure,
  OpenCase,
  PaperVersion,
  Turn,
} from '#core/cases/case.ts';
import { liftsMeasures } from '#core/cases/effect-kinds.ts';
import type { Answers } from '#core/cases/event.ts';
import type { RestsOn } from '#core/cases/happened.ts';
import { isInForce } from '#core/cases/measures.ts';
import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { isLiftingStep, liftingApproval } from '#core/cases/reactivation.ts';
import { orderedBy } from '#core/cases/sendings.ts';
import { toldMeetings } from '#core/cases/told-meetings.ts';
import type { Outcome, OutputId, Sop, Step } from '#core/sops/model.ts';
import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';

type WithPapers = { readonly papers: readonly CasePaper[] };

/**
 * When a version was signed, as far as that is known: by whoever signs electronically here, or as
 * stated for ink. What SRIKANDI gives back was signed before it came.
 */
export const signingTimes = ({ exported, signatures }: PaperVersion): readonly RestsOn[] =>
  exported === null
    ? signatures.map(({ at }) => ({
        at,
        fact: say('naskahnya selesai ditandatangani', 'the paper was signed'),
      }))
    : [];

/** When the papers of an order to send were signed; nothing of those that are not. */
export const signedTimes = (
  { papers }: WithPapers,
  items: readonly PaperId[],
): readonly RestsOn[] =>
  items.flatMap((item) => {
    const version = signedVersion(paperOf(papers, item));
    return version === undefined ? [] : signingTimes(version);
  });

/** When the outputs somebody sent came about, and were signed. */
export const outputTimes = (
  state: OpenCase | ClosedCase,
  outputs: readonly OutputId[],
): readonly RestsOn[] => {
  const made = state.outputs.filter(({ output }) => outputs.includes(output));
  // Of an output that came about in several visits, any may have been sent.
  const first = outputs.flatMap((id) => made.find(({ output }) => output === id) ?? []);
  return first.flatMap(({ output, turn }): readonly RestsOn[] => {
    const at = state.turns.find((one) => one.turn === turn)?.completed?.at;
    const paper = state.papers.filter((one) =>
      samePaper({ output, of: { kind: 'turn', number: turn } })(one),
    );
    return [
      ...(at === undefined
        ? []
        : [{ at, fact: say('keluaran yang dikirim dibuat', 'what was sent came about') }]),
      ...signedTimes(state, paper),
    ];
  });
};

/** When a decision was given; of one on a signed sheet, which tells the day only, the earliest it can have been. */
const decidedSince = ({ at, onPaper }: NonNullable<Approval['decided']>): Instant =>
  onPaper === null ? at : instantOf(momentOf(onPaper.noLaterThan).subtract({ hours: 24 }));

/** What lifting a measure rests on: that it was in force, and that whoever has to approved. */
export const liftingTimes = (sop: Sop, state: OpenCase, measure: Measure): readonly RestsOn[] => {
  const approved = liftingApproval(sop, state, measure)?.decided;
  const turn = currentTurn(state);
  return [
    ...(sop.measures.lift.only !== null && isLiftingStep(sop, state) && turn !== undefined
      ? [{ at: turn.startedAt, fact: say('langkah ini dimulai', 'the step started') }]
      : []),
    {
      at: measure.executedAt ?? measure.orderedAt,
      fact: say('tindakan ini mulai berlaku', 'the measure came into force'),
    },
    ...(approved === undefined || approved === null
      ? []
      : [
          {
            at: decidedSince(approved),
            fact: say('pencabutannya disetujui', 'its lifting was approved'),
          },
        ]),
  ];
};

/** What has to be done with before an outcome that asks for it. */
const endedMeasures = ({ measures }: OpenCase, { gates }: Outcome): readonly RestsOn[] =>
  gates.some(({ type }) => type === 'measures-lifted')
    ? measures.flatMap(({ liftedAt, withdrawnAt }): readonly RestsOn[] => {
        const at = liftedAt ?? withdrawnAt;
        return at === null
          ? []
          : [{ at, fact: say('tindakan sementara dicabut', 'the measures were lifted') }];
      })
    : [];

/** What has to have left before an outcome that waits for it; waived counts from when somebody said so. */
const sentBefore = (state: OpenCase, { gates }: Outcome): readonly RestsOn[] =>
  gates
    .flatMap((gate) => (gate.type === 'orders-sent' ? orderedBy(state, gate.step) : []))
    .flatMap(({ recipients }) => recipients)
    .flatMap(({ at }): readonly RestsOn[] =>
      at === null
        ? []
        : [
            {
              at,
              fact: say(
                'yang diperintahkan langkah sebelumnya dikirim atau ditiadakan',
                'what the step before ordered was sent or waived',
              ),
            },
          ],
    );

/** What completing a step rests on: its start, the waiting in it, the approval of its outcome, what had to be sent before, and the measures it lifts or wants lifted. */
export const completionTimes = (
  sop: Sop,
  state: OpenCase,
  turn: Turn,
  outcome: Outcome,
): readonly RestsOn[] => [
  { at: turn.startedAt, fact: say('langkah ini dimulai', 'the step started') },
  ...turn.waits.map(({ since }) => ({
    at: since,
    fact: say('langkah ini mulai menunggu', 'the step began to wait'),
  })),
  ...state.approvals.flatMap(({ turn: asked, about, decided }): readonly RestsOn[] =>
    asked === turn.turn &&
    decided?.given === true &&
    'outcome' in about &&
    about.outcome === outcome.id
      ? [
          {
            at: decidedSince(decided),
            fact: say('hasil ini disetujui', 'this outcome was approved'),
          },
        ]
      : [],
  ),
  ...(liftsMeasures(outcome)
    ? state.measures.filter(isInForce).flatMap((measure) => liftingTimes(sop, state, measure))
    : []),
  ...endedMeasures(state, outcome),
  ...sentBefore(state, outcome),
];

/** When the meetings began that a form tells of: what they settled is not settled before. */
export const meetingTimes = ({ form }: Pick<Step, 'form'>, answers: Answers): readonly RestsOn[] =>
  toldMeetings(form, answers).map((at) => ({
    at,
    fact: say('rapat yang diisikan dimulai', 'the meeting that was entered began'),
  }));
