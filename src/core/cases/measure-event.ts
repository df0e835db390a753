import type { MeasureKind } from '#core/sops/measure-kinds.ts';
import type { ActorRef } from '#core/people/actor.ts';
import type { Cause } from './event-parts.ts';
import type { AffectedSystem, FileRef } from './report.ts';

/** What became of a measure that was ordered, as whoever completes a step says it in its form. */
export interface MeasureSaid {
  readonly measure: number;
  readonly became: 'executed' | 'withdrawn';
  /** What was done, or why it was not. */
  readonly note: string;
  /** That it was carried out. */
  readonly proof: readonly FileRef[];
}

/** By whom and why an order was taken back; `cause` is null where no outcome brought it about. */
export interface MeasureWithdrawal {
  readonly by: ActorRef;
  readonly reason: string;
  readonly cause: Cause | null;
}

/** What happens to a measure; `cause` is the outcome that brought it about, left out where somebody did by hand. */
export type MeasureEvent =
  | {
      readonly type: 'measure-ordered';
      readonly measure: number;
      readonly kind: MeasureKind;
      readonly system: AffectedSystem;
      readonly reason: string;
      readonly cause?: Cause;
    }
  | {
      readonly type: 'measure-executed';
      readonly measure: number;
      readonly note: string;
      readonly cause?: Cause;
      readonly proof: readonly FileRef[];
    }
  | {
      readonly type: 'measure-lifted';
      readonly measure: number;
      readonly note: string;
      readonly cause?: Cause;
      readonly proof: readonly FileRef[];
    }
  /** An order that was never carried out is taken back: nothing was ever in force. */
  | {
      readonly type: 'measure-withdrawn';
      readonly measure: number;
      readonly reason: string;
      readonly cause?: Cause;
    };
