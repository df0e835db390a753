import type { Actor } from '#core/people/actor.ts';
import type { BodyId } from '#core/people/body.ts';
import type { PasswordProblem } from '#core/people/password.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';

/** What somebody is in an agency today. */
export interface Membership {
  readonly agency: string;
  /** `administrator` and `auditor` besides the SOP's executors. */
  readonly roles: readonly RoleId[];
  /** The body that outside roles are held for; null for who is of none, who holds no outside role. */
  readonly body: BodyId | null;
}

/** Somebody who can sign in, whatever he may do. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Has a password; who was only invited has none yet. */
  readonly ready: boolean;
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

/** A one-time link to set a password; its token is shown once and stored as a hash. */
export interface OneTimeLink {
  readonly token: string;
  readonly until: Instant;
}

/** Accounts of people and machines: who somebody is, never what he may do. */
export interface Identity {
  /**
   * Who sends this request: a session cookie or a bearer token; null for a stranger. A session ends
   * after two hours without a request, and twelve hours after signing in.
   */
  whose(headers: Headers): Promise<{ readonly account: Account; readonly by: Proof } | null>;
  signIn(
    email: string,
    password: string,
    headers: Headers,
  ): Promise<{ readonly ok: true; readonly setCookie: readonly string[] } | { readonly ok: false }>;
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
  createToken(accountId: string, name: string): Promise<string>;
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
