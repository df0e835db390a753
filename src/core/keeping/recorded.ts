import type { ActorRef } from '#core/people/actor.ts';
import * as part from '#core/cases/record/parts.ts';
import {
  fieldsProblem,
  just,
  number,
  text,
  type AnyFields,
  type FieldsOf,
  type Shape,
} from '#core/record/shape.ts';
import type { Instant } from '#core/time/instant.ts';

/** What every event of every stream says besides what happened: by which command, who, and when. */
export interface Recorded {
  readonly type: string;
  /** The version of its type it is written in. */
  readonly v: number;
  readonly command: string;
  readonly by: ActorRef;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
}

/** The shape of a type of event: what every event has, and what those of its type have besides. */
export const recorded = <Event extends Recorded>(
  type: Event['type'],
  fields: FieldsOf<Omit<Event, keyof Recorded>> & AnyFields,
): Shape<Event> => ({
  problem: fieldsProblem({
    type: just(type),
    v: number,
    command: text,
    by: part.actor,
    happenedAt: part.instant,
    recordedAt: part.instant,
    ...fields,
  }),
});
