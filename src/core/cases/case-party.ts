import type { ActorRef } from '#core/people/actor.ts';
import type { Party } from '#core/people/body.ts';
import type { Instant } from '#core/time/instant.ts';
import type { InvolvedBecause } from './event.ts';

/** A body that the case involves, or involved, in an outside role. */
export interface CaseParty extends Party {
  /** What it was called when it came in. */
  readonly name: string;
  readonly because: InvolvedBecause;
  readonly since: Instant;
  readonly by: ActorRef;
  readonly ended: {
    readonly at: Instant;
    readonly by: ActorRef;
    readonly reason: string;
  } | null;
}
