import type { EventOf } from './event.ts';
import { receivedOf } from './dispositions.ts';
import { corrected } from './report-corrections.ts';
import { identityIn } from './reporter-identity.ts';
import type { Report } from './report.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { Instant } from '#core/time/instant.ts';

/** What of a case the agenda of incoming letters tells, beside its report. Closed. */
export const letterEventTypes = [
  'disposition-given',
  'disposition-answered',
  'report-corrected',
] as const;

export type LetterEvent = EventOf<(typeof letterEventTypes)[number]>;

export const isLetterEvent = (event: { readonly type: string }): event is LetterEvent =>
  letterEventTypes.some((type) => type === event.type);

/** To whom a letter was passed on within the agency, when, until when it is to be answered, and what was answered. */
export interface LetterDisposition {
  readonly to: readonly string[];
  readonly at: Instant;
  /** null where nobody said. */
  readonly until: Instant | null;
  /** In the order those it goes to are named. */
  readonly answers: readonly {
    readonly by: string;
    readonly answer: string;
    /** Who entered it for the receiver; null where he answered himself. */
    readonly enteredBy: string | null;
    readonly at: Instant;
  }[];
}

export interface IncomingLetter {
  /** As it was put right since. */
  readonly report: Report;
  /** What says who sent it, as it was ever taken down: names, addresses, numbers. */
  readonly identity: readonly string[];
  /** Oldest first. */
  readonly dispositions: readonly LetterDisposition[];
}

/**
 * A letter as its agenda has it: the report it was entered as, and what became of it.
 *
 * @param events in the order they happened
 */
export const incomingLetter = (entered: Report, events: readonly LetterEvent[]): IncomingLetter => {
  const given = events.filter((event) => event.type === 'disposition-given');
  const answered = events.filter((event) => event.type === 'disposition-answered');
  return {
    report: events
      .filter((event) => event.type === 'report-corrected')
      .reduce((report, { changes }) => corrected(report, changes), entered),
    identity: identityIn([entered, ...events]),
    dispositions: given.map(({ disposition, plan, happenedAt, by }) => {
      const whole = {
        disposition,
        plan,
        at: happenedAt,
        by,
        answers: answered
          .filter((one) => one.disposition === disposition)
          .map((one) => ({
            receiver: one.receiver,
            answer: one.answer,
            known: one.known ?? null,
            at: one.happenedAt,
            by: one.by,
          })),
      };
      return {
        to: plan.to.map(({ name }) => name),
        at: happenedAt,
        until: plan.until ?? null,
        answers: receivedOf([], whole).flatMap(({ name, answer }) =>
          answer === null
            ? []
            : [
                {
                  by: name,
                  answer: answer.answer,
                  enteredBy: answer.known === null ? null : actorName(answer.by),
                  at: answer.at,
                },
              ],
        ),
      };
    }),
  };
};
