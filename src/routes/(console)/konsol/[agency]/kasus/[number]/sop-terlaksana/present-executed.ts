import type { CaseView } from '#app/cases/answers.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import { openWords } from '#core/cases/left-open.ts';
import { againWords } from '#core/cases/visits.ts';
import { measureNames } from '#core/cases/measures.ts';
import { stepName } from '#core/cases/names.ts';
import {
  executionOf,
  stepState,
  type StepState,
  type Visit,
} from '#core/papers/sop/step-visits.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Calendar } from '#core/time/calendar.ts';
import type { Instant } from '#core/time/instant.ts';
import { durationWords } from '#ui/duration-words.ts';
import { executedTexts as texts } from '#ui/texts/executed-sop.ts';
import { measureStateNames } from '#ui/texts/words.ts';
import { moment } from '#routes/(console)/case-rows.ts';

const both = (make: (of: (words: Bilingual) => string) => Bilingual): Bilingual => ({
  id: make(({ id }) => id).id,
  en: make(({ en }) => en).en,
});

const presentVisit = (visit: Visit, calendar: Calendar) => {
  const words = (minutes: number): Bilingual => durationWords(minutes, calendar, visit.roles);
  const waited = words(visit.waitingMinutes);
  return {
    turn: visit.turn,
    /** null of a first time. */
    again: againWords(visit.round) ?? null,
    from: moment(visit.startedAt, calendar.zone),
    to: visit.endedAt === null ? null : moment(visit.endedAt, calendar.zone),
    used: words(visit.usedMinutes),
    waited: visit.waitingMinutes === 0 ? null : both((of) => texts.waited(of(waited))),
    late: visit.verdict === 'late' ? words(visit.lateMinutes) : null,
    verdict: visit.verdict,
    left: visit.left,
    waitsFor: visit.waitsFor,
    outcome: visit.outcome,
  };
};

/** A step as the case went through it. */
export interface ShownExecution {
  readonly state: StepState;
  readonly visits: readonly ReturnType<typeof presentVisit>[];
}

const standing = (view: CaseView): Bilingual => {
  const { state, sop, agency } = view;
  if (state.status === 'closed')
    return both((of) =>
      texts.closed(
        of(moment(state.closed.at, agency.calendar.zone)),
        of(closeReasons[state.closed.reason]),
      ),
    );
  const now = state.turns.at(-1);
  return now === undefined
    ? texts.openNowhere
    : both((of) => texts.open(of(stepName(sop, now.step))));
};

/** The SOP of a case with what really happened, ready to be shown. */
export const presentExecuted = (view: CaseView, now: Instant) => {
  const {
    sop,
    state,
    agency: { calendar },
  } = view;
  const execution = executionOf(sop, state, view.times);
  const at = (instant: Instant | null): Bilingual | null =>
    instant === null ? null : moment(instant, calendar.zone);
  return {
    number: state.number,
    ticket: state.ticket,
    system: [state.system.name, state.system.unit ?? ''].filter((part) => part !== '').join(', '),
    document: sop.document,
    edition: sop.edition,
    adopted: sop.adopted,
    open: state.status === 'open',
    standing: standing(view),
    leftOpen:
      state.leftOpen === null
        ? null
        : {
            reason: state.leftOpen.reason,
            words: openWords({ sop, turns: state.turns }, state.leftOpen),
          },
    madeAt: moment(now, calendar.zone, 'long'),
    steps: Object.fromEntries(
      [...sop.steps.keys()].map((step): [string, ShownExecution] => [
        step,
        {
          state: stepState(execution, step),
          visits: (execution.visits.get(step) ?? []).map((visit) => presentVisit(visit, calendar)),
        },
      ]),
    ),
    measures: state.measures.map((measure) => ({
      measure: measure.measure,
      name: measureNames[measure.kind],
      system: measure.system.name,
      state: measureStateNames[measure.state],
      ordered: at(measure.orderedAt),
      executed: at(measure.executedAt),
      lifted: at(measure.liftedAt),
    })),
  };
};
