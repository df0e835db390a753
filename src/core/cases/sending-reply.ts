import type { ActorRef } from '#core/people/actor.ts';
import type { DateText, Instant } from '#core/time/instant.ts';
import type { FileRef } from './report.ts';
import type { SendingWay } from './sending-event.ts';

/** What a recipient of an order answered, as an officer recorded it. */
export interface SendingReply {
  /** As the order names him. */
  readonly recipient: string;
  /** Who answered in truth; empty when as the order names him. */
  readonly repliedBy: string;
  readonly way: SendingWay;
  /** Of the letter it came in; empty where it bears none. */
  readonly number: string;
  /** Day the letter bears; null where it bears none. */
  readonly dated: DateText | null;
  readonly text: string;
  readonly note: string;
  readonly files: readonly FileRef[];
  /** When it was received. */
  readonly at: Instant;
  /** Who recorded it. */
  readonly by: ActorRef;
}
