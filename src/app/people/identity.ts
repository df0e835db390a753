import type { Actor } from '#core/people/actor.ts';
import type { BodyId } from '#core/people/body.ts';
import type { RoleId } from '#core/sops/model.ts';

/** What somebody is in an agency. */
export interface Membership {
  readonly agency: string;
  /** `administrator` and `auditor` besides the SOP's executors. */
  readonly roles: readonly RoleId[];
  /** The body that outside roles are held for; null for who is of none, who holds no outside role. */
  readonly body: BodyId | null;
}

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** People and machines: who they are and which roles they hold. */
export interface Identity {
  /** Who sends this request: a session cookie or a bearer token; null for a stranger. */
  officerOf(
    headers: Headers,
  ): Promise<{ readonly officer: Officer; readonly by: 'session' | 'token' } | null>;
  signIn(
    email: string,
    password: string,
    headers: Headers,
  ): Promise<{ readonly ok: true; readonly setCookie: readonly string[] } | { readonly ok: false }>;
  signOut(headers: Headers): Promise<readonly string[]>;
  /** @throws OfficerRefused */
  createOfficer(officer: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }): Promise<Officer>;
  /** Replaces what an officer is in an agency; no role takes him out of it. `body`: whom outside roles are held for. */
  grant(
    officerId: string,
    agency: string,
    roles: readonly RoleId[],
    body?: BodyId | null,
  ): Promise<void>;
  /** A bearer token for a machine acting as this officer; shown once, stored as a hash. */
  createToken(officerId: string, name: string): Promise<string>;
  officers(agency: string): Promise<readonly Officer[]>;
  count(): Promise<number>;
  /** The token of a one-time link to an account: 24 hours, used once, stored as a hash. */
  invite(invited: {
    readonly email: string;
    readonly name: string;
    readonly memberships: Officer['memberships'];
  }): Promise<string>;
  /** Whom an invitation is for; null when unknown, used or past its time. */
  invitation(token: string): Promise<{ readonly email: string; readonly name: string } | null>;
  /**
   * Creates the invited officer with his roles; null as in `invitation`.
   * @throws OfficerRefused; the invitation stays open then.
   */
  acceptInvitation(token: string, password: string): Promise<Officer | null>;
}

export type OfficerRefusal = 'email-taken' | 'password-too-short' | 'password-too-long';

/** Why an officer could not be created. */
export class OfficerRefused extends Error {
  readonly reason: OfficerRefusal;
  constructor(reason: OfficerRefusal) {
    super(reason);
    this.name = 'OfficerRefused';
    this.reason = reason;
  }
}

/** Who somebody is within one agency. */
export const actorIn = (officer: Officer, agency: string, by: 'session' | 'token'): Actor => {
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
