import type { Recorded } from '#core/keeping/recorded.ts';

/** Whose account an event is about. */
export interface Whose {
  readonly id: string;
  readonly name: string;
}

/** Where a request came from, as far as the server knows; empty texts where it does not. */
export interface CameFrom {
  /** The address, IPv6 as its network of 64 bits. */
  readonly address: string;
  /** What the browser or program calls itself. */
  readonly device: string;
}

/** What somebody proved himself with. Closed. */
export type ProvenBy = 'password' | 'code' | 'recovery-code';

/** A token by what its owner called it; never the token. */
export interface TokenNamed {
  readonly id: string;
  readonly name: string;
}

/** What a token may do. Closed. */
export type TokenScope = 'read' | 'write';

/** How a session ended before its time. Closed. */
export type SessionEnding = 'signed-out' | 'ended' | 'others-ended';

/** What is read that not everybody reads, or that leaves the house. Closed. */
export type WatchedThing = 'reporter' | 'evidence' | 'restricted-paper' | 'export';

/** Why somebody was refused: it is not his to do, or the agency is not his. Closed. */
export type RefusedAccess = 'not-theirs' | 'other-agency';

/** What happened to the ways in, and what came of them. */
export type SecurityEventData =
  /** Is in, with everything that was asked for. */
  | {
      readonly type: 'signed-in';
      readonly person: Whose;
      readonly from: CameFrom;
      readonly provenBy: ProvenBy;
    }
  /** A password or code that was wrong. */
  | {
      readonly type: 'sign-in-failed';
      readonly person: Whose;
      readonly from: CameFrom;
      readonly provenBy: ProvenBy;
    }
  /** Too many were wrong: attempts from there are not looked at for a while. Told once a while. */
  | { readonly type: 'sign-in-held'; readonly person: Whose; readonly from: CameFrom }
  | {
      readonly type: 'session-ended';
      readonly person: Whose;
      readonly from: CameFrom;
      readonly how: SessionEnding;
    }
  /** By its owner, or by a one-time link. */
  | { readonly type: 'password-changed'; readonly person: Whose; readonly byLink: boolean }
  /** By its owner, as is the next; whoever else switches one off is recorded with the people. */
  | { readonly type: 'second-factor-on'; readonly person: Whose }
  | { readonly type: 'second-factor-off'; readonly person: Whose }
  /** Others than those that came with switching on; all before are worth nothing. */
  | { readonly type: 'recovery-codes-made'; readonly person: Whose }
  /** The NIK to sign with is kept, or no longer; never the NIK. */
  | { readonly type: 'nik-kept'; readonly person: Whose }
  | { readonly type: 'nik-forgotten'; readonly person: Whose }
  | {
      readonly type: 'token-made';
      readonly person: Whose;
      readonly token: TokenNamed;
      readonly scope: TokenScope;
      /** When it ends by itself; null: never. */
      readonly until: string | null;
    }
  /** For the first time. */
  | {
      readonly type: 'token-used';
      readonly person: Whose;
      readonly from: CameFrom;
      readonly token: TokenNamed;
    }
  | { readonly type: 'token-revoked'; readonly person: Whose; readonly token: TokenNamed }
  /** Somebody signed in asked for what is not his. Of one thing told once a while. */
  | {
      readonly type: 'access-refused';
      readonly person: Whose;
      readonly from: CameFrom;
      readonly why: RefusedAccess;
      /** What he asked for: an address with its parts left open, or the agency. */
      readonly asked: string;
    }
  /** Given out to somebody who may have it. Of one thing told once a while. */
  | {
      readonly type: 'data-read';
      readonly person: Whose;
      readonly thing: WatchedThing;
      /** Of what: the case by its number, and what of it; or what was taken out. */
      readonly of: string;
    };

export type SecurityEventType = SecurityEventData['type'];

/** As it stands in the record. */
export type SecurityEvent = SecurityEventData & Recorded;

/** The stream that what happened to an agency's ways in is recorded in. */
export const securityStream = 'security';
