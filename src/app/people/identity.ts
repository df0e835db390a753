import type { Actor } from '#core/people/actor.ts';
import type { BodyId } from '#core/people/body.ts';
import type { CameFrom, TokenNamed, TokenScope } from '#core/keeping/security/event.ts';
import type { PasswordProblem } from '#core/people/password.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ms } from '#core/time/milliseconds.ts';
import type { Account } from './account.ts';
import type { KeptLanguages } from './kept-language.ts';
import type { KeptNiks } from './kept-nik.ts';
import type { SecondFactors } from './second-factor.ts';

/** What somebody is in an agency today. */
export interface Membership {
  readonly agency: string;
  /** `administrator` and `auditor` besides the SOP's executors. */
  readonly roles: readonly RoleId[];
  /** The body that outside roles are held for; null for who is of none, who holds no outside role. */
  readonly body: BodyId | null;
}

/** Somebody with what he is in the agencies today. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** By what a request says whose it is. */
export type Proof = 'session' | 'token';

/** Sign-ins of an account that failed since its owner last signed in, his own mistakes among them. */
export interface FailedBefore {
  readonly count: number;
  /** When the first of them did. */
  readonly since: Instant;
}

/** The session or token that a request came with. */
export type CameBy =
  | {
      readonly by: 'session';
      /** What failed before this session began, until its owner has read it; null: nothing. */
      readonly failed: FailedBefore | null;
      /** When somebody else switched off his second factor, until he has read it; null: nobody did. */
      readonly factorReset: Instant | null;
      /** How long ago he proved who he is: at signing in, or since. */
      readonly proofAge: Ms;
    }
  | {
      readonly by: 'token';
      readonly token: TokenNamed;
      readonly scope: TokenScope;
      /** Was never used before this request. */
      readonly first: boolean;
    };

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string;
  readonly since: Instant;
  /** To five minutes. */
  readonly lastSeen: Instant;
  /** What the browser calls itself; empty where it does not. */
  readonly device: string;
  /** The one this request came with. */
  readonly current: boolean;
}

/** A token as its owner sees it; the token itself is shown once, when it is made. */
export interface OwnToken extends TokenNamed {
  readonly scope: TokenScope;
  readonly made: Instant;
  /** When it ends by itself; null: never. */
  readonly until: Instant | null;
  /** To the minute; null: never. */
  readonly lastUsed: Instant | null;
}

/** What a token may do and until when; one made without says and does everything its officer may, for ever. */
export interface TokenBounds {
  readonly scope: TokenScope;
  readonly until: Instant | null;
}

/** The id of a token: the beginning of its SHA-256, so that whoever finds one can tell which it is. */
export const tokenIdOf = (hash: string): string => hash.slice(0, 16);

/** What came of a sign-in. */
export type SignInAnswer =
  | {
      readonly ok: true;
      readonly setCookie: readonly string[];
      readonly account: Account;
      /** The password was right and nobody is in yet: a code of the second factor is waited for. */
      readonly awaitsCode: boolean;
    }
  | {
      readonly ok: false;
      /** Whose address was given; null where it is nobody's. For the record, never for who asks. */
      readonly account: Account | null;
      /** Why: the password was wrong, or so many were that it was not looked at; `now-held`: from now on. */
      readonly why: 'wrong' | 'now-held' | 'held';
    };

/** What came of changing one's own password: `wrong` and `held` as for a sign-in, of the present one. */
export type OwnPasswordAnswer = 'changed' | 'wrong' | 'now-held' | 'held' | PasswordProblem;

/** A one-time link to set a password; its token is shown once and stored as a hash. */
export interface OneTimeLink {
  readonly token: string;
  readonly until: Instant;
}

/** Accounts of people and machines: who somebody is, never what he may do. */
export interface Identity extends SecondFactors, KeptNiks, KeptLanguages {
  /**
   * Who sends this request: a session cookie or a bearer token; null for a stranger. A session ends
   * after two hours without a request, and twelve hours after signing in.
   */
  whose(headers: Headers): Promise<({ readonly account: Account } & CameBy) | null>;
  /** Where a request came from. */
  cameFrom(headers: Headers): CameFrom;
  /**
   * Signs somebody in by password. Too many failures from an address, or for an account from
   * everywhere, hold up further attempts; a browser the account signed in with before is counted by
   * itself alone, so that strangers never hold up its owner there. Where a second factor is on,
   * nobody is in before its code.
   */
  signIn(email: string, password: string, headers: Headers): Promise<SignInAnswer>;
  signOut(headers: Headers): Promise<readonly string[]>;
  /**
   * An account; without a password until its one-time link is used, where none is given.
   * @throws OfficerRefused
   */
  createAccount(person: {
    readonly name: string;
    readonly email: string;
    readonly password?: string;
  }): Promise<Account>;
  /** The account of an e-mail address; null when there is none. */
  accountOf(email: string): Promise<Account | null>;
  /** Those of these ids, in the order of their names. */
  accounts(ids: readonly string[]): Promise<readonly Account[]>;
  /** A bearer token for a machine acting as this officer; shown once, stored as a hash. */
  createToken(accountId: string, name: string, bounds?: TokenBounds): Promise<string>;
  /** An account's tokens that have not ended, newest first. */
  tokens(accountId: string): Promise<readonly OwnToken[]>;
  /** Ends a token of an account; false when it has none of this id. */
  endToken(accountId: string, id: string): Promise<boolean>;
  /** The sessions of whoever sends this request, the last used first; none for who came without one. */
  sessions(headers: Headers): Promise<readonly OwnSession[]>;
  /** Ends a session of whoever sends this request, by its id; false when he has none of it. */
  endSession(headers: Headers, id: string): Promise<boolean>;
  /** Ends all sessions of whoever sends this request but the one it came with; how many. */
  endOtherSessions(headers: Headers): Promise<number>;
  /** Whoever sends this request has read what happened to his ways in before his session. */
  readFailures(headers: Headers): Promise<void>;
  /** Sets another password for whoever sends this request, if he knows the present one; ends his other sessions. */
  changePassword(headers: Headers, present: string, next: string): Promise<OwnPasswordAnswer>;
  /** How many accounts have a password; who was only invited is nobody yet. */
  count(): Promise<number>;
  /** A one-time link to set a password: 24 hours, used once; earlier ones of the account end. */
  makeLink(accountId: string): Promise<OneTimeLink>;
  /** Whose a link is; null when unknown, used or past its time. */
  linkOf(token: string): Promise<Account | null>;
  /**
   * Sets the password of whose link it is and ends his sessions; null as in `linkOf`.
   * @throws OfficerRefused; the link stays open then.
   */
  useLink(token: string, password: string): Promise<Account | null>;
  /** Ends every session, token and open link of an account. */
  endAccess(accountId: string): Promise<void>;
}

export type OfficerRefusal = 'email-taken' | PasswordProblem;

/** Why an account could not be created, or its password not set. */
export class OfficerRefused extends Error {
  readonly reason: OfficerRefusal;
  constructor(reason: OfficerRefusal) {
    super(reason);
    this.name = 'OfficerRefused';
    this.reason = reason;
  }
}

/** Who somebody is within one agency. */
export const actorIn = (officer: Officer, agency: string, by: Proof): Actor => {
  const { roles = [], body = null } =
    officer.memberships.find((membership) => membership.agency === agency) ?? {};
  return {
    kind: by === 'session' ? 'officer' : 'machine',
    id: officer.id,
    name: officer.name,
    roles,
    ...(body === null ? {} : { body }),
  };
};
