import type { Measure } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import { corrected, systemAfter } from '#core/cases/report-corrections.ts';
import type { Afters, Known } from './after.ts';

const ordered = (event: EventOf<'measure-ordered'>): Measure => ({
  measure: event.measure,
  kind: event.kind,
  system: event.system,
  state: 'ordered',
  orderedAt: event.happenedAt,
  executedAt: null,
  liftedAt: null,
  withdrawnAt: null,
  withdrawal: null,
});

const changeMeasure = (state: Known, number: number, to: (measure: Measure) => Measure): Known => ({
  ...state,
  measures: state.measures.map((measure) => (measure.measure === number ? to(measure) : measure)),
});

/** What events about the matter itself make of a case. */
export const matterAfter = {
  'ticket-issued': (state, event) => ({ ...state, ticket: event.number }),
  'severity-assessed': (state, event) => ({
    ...state,
    severity: event.severity,
    severityReason: event.reason,
    severityCause: event.cause ?? null,
  }),
  'system-identified': (state, event) => ({ ...state, system: event.system }),
  'category-set': (state, event) => ({ ...state, category: event.category }),
  'evidence-attached': (state, event) => ({
    ...state,
    evidence: [...state.evidence, ...event.files],
  }),
  'outside-view-released': (state, { texts, files, by, happenedAt: at }) => ({
    ...state,
    outsideView: { texts, files, by, at },
  }),
  'measure-ordered': (state, event) => ({
    ...state,
    measures: [...state.measures, ordered(event)],
  }),
  // A backup is made and stays; there is nothing to lift afterwards.
  'measure-executed': (state, event) =>
    changeMeasure(state, event.measure, (measure) => ({
      ...measure,
      state: measure.kind === 'backup' ? 'done' : 'in-force',
      executedAt: event.happenedAt,
    })),
  'measure-lifted': (state, event) =>
    changeMeasure(state, event.measure, (measure) => ({
      ...measure,
      state: 'lifted',
      liftedAt: event.happenedAt,
    })),
  'measure-withdrawn': (state, event) =>
    changeMeasure(state, event.measure, (measure) => ({
      ...measure,
      state: 'withdrawn',
      withdrawnAt: event.happenedAt,
      withdrawal: { by: event.by, reason: event.reason, cause: event.cause ?? null },
    })),
  // What was identified since stays: only what still says what the report wrongly said is corrected.
  'report-corrected': (state, event) => {
    const report = corrected(state.report, event.changes);
    return {
      ...state,
      report,
      system: systemAfter(state.system, state.report.system, report.system),
    };
  },
} satisfies Partial<Afters>;
