import type { BodyId } from '#core/people/body.ts';
import type { OutputId } from '#core/sops/model.ts';
import type { DateText } from '#core/time/instant.ts';
import type { FileRef } from './report.ts';

/** By which way something left. */
export type SendingWay = 'email' | 'post' | 'courier' | 'by-hand' | 'office-system' | 'messenger';

/** What an order to send is for: handing something to somebody, or bringing the case before the next level. */
export type SendingPurpose = 'send' | 'escalate';

/**
 * What steps order to be sent, and what became of it. An order says nothing of a sending: that
 * follows from `paper-sent` of its papers, or from `sending-recorded`.
 */
export type SendingEvent =
  | {
      readonly type: 'sending-ordered';
      /** Counts from 1 within the case. */
      readonly sending: number;
      readonly turn: number;
      readonly purpose: SendingPurpose;
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly outputs: readonly OutputId[];
    }
  /** It has left: for whom of the order, to whom in truth, who sent it by which way, and how that is known. */
  | {
      readonly type: 'sending-recorded';
      readonly sending: number;
      readonly purpose: SendingPurpose;
      readonly recipients: readonly string[];
      readonly outputs: readonly OutputId[];
      /** Who stands behind a recipient the order names by its kind ("the owner agency"); empty when as ordered. */
      readonly addressee: string;
      /** Bodies whose people read the signed papers of it here from now on; left out where nobody was named. */
      readonly bodies?: readonly BodyId[];
      /** Papers of it that bore no signature made here; what was sent the proof shows. Left out where none was. */
      readonly unsignedHere?: readonly OutputId[];
      readonly sentBy: string;
      readonly way: SendingWay;
      readonly note: string;
      readonly proof: readonly FileRef[];
    }
  /** Somebody answers for it that this is not sent. */
  | {
      readonly type: 'sending-waived';
      readonly sending: number;
      readonly purpose: SendingPurpose;
      readonly recipients: readonly string[];
      readonly outputs: readonly OutputId[];
      readonly reason: string;
    }
  /** A letter to the reporter that was not made: he left no address. */
  | { readonly type: 'letter-spared'; readonly outputs: readonly OutputId[] }
  /** What a recipient answered: in whose name, by which way, and the answer itself in words or files. */
  | {
      readonly type: 'reply-recorded';
      readonly sending: number;
      readonly recipient: string;
      readonly outputs: readonly OutputId[];
      /** Who answered in truth; empty when as the order names him. */
      readonly repliedBy: string;
      readonly way: SendingWay;
      /** Of the letter it came in; empty where it bears none. */
      readonly number: string;
      /** Day the letter bears; left out where it bears none. */
      readonly dated?: DateText;
      readonly text: string;
      readonly note: string;
      readonly files: readonly FileRef[];
    };

/** What no step ordered was sent, or the case brought before somebody. */
export type SentByHandEvent =
  | {
      readonly type: 'sent';
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly outputs: readonly OutputId[];
      /** Bodies whose people read the signed papers of it here from now on; left out where nobody was named. */
      readonly bodies?: readonly BodyId[];
      /** Papers of it that bore no signature made here; what was sent the proof shows. Left out where none was. */
      readonly unsignedHere?: readonly OutputId[];
      readonly way: SendingWay;
      readonly note: string;
      readonly proof: readonly FileRef[];
    }
  | {
      readonly type: 'escalated';
      readonly to: string;
      /** Left out where nothing was handed over with it, as in older records. */
      readonly outputs?: readonly OutputId[];
      readonly bodies?: readonly BodyId[];
      readonly unsignedHere?: readonly OutputId[];
      readonly way: SendingWay;
      readonly note: string;
      readonly proof: readonly FileRef[];
    };
