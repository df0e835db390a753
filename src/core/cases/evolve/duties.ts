import type { RunningDuty } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import type { Afters } from './after.ts';

const started = (event: EventOf<'duty-started'>): RunningDuty => ({
  number: event.number,
  duty: event.duty,
  since: event.since,
  basis: event.basis,
  due: event.due,
  dueBy: event.dueBy,
  startedBy: event.by,
  fulfilled: null,
});

const fulfilled = (event: EventOf<'duty-fulfilled'>): RunningDuty['fulfilled'] => ({
  at: event.happenedAt,
  by: event.by,
  told: event.told,
  form: event.form,
  proof: event.proof,
  note: event.note,
});

/** What events about legal duties make of a case. */
export const dutiesAfter = {
  'duty-started': (state, event) => ({
    ...state,
    duties: [...state.duties, started(event)],
    dutiesAside: state.dutiesAside.filter(({ duty }) => duty !== event.duty),
  }),
  'duty-set-aside': (state, event) => ({
    ...state,
    dutiesAside: [...state.dutiesAside, { duty: event.duty, by: event.by, at: event.happenedAt }],
  }),
  'duty-taken-up': (state, event) => ({
    ...state,
    dutiesAside: state.dutiesAside.filter(({ duty }) => duty !== event.duty),
  }),
  'duty-fulfilled': (state, event) => ({
    ...state,
    duties: state.duties.map((one) =>
      one.number === event.number ? { ...one, fulfilled: fulfilled(event) } : one,
    ),
  }),
} satisfies Partial<Afters>;
