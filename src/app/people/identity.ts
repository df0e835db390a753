import type { Actor } from '#core/people/actor.ts';
import type { RoleId } from '#core/sops/model.ts';

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Roles by agency; `administrator` and `auditor` besides the SOP's executors. */
  readonly memberships: readonly { readonly agency: string; readonly roles: readonly RoleId[] }[];
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
  grant(officerId: string, agency: string, roles: readonly RoleId[]): Promise<void>;
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
export const actorIn = (officer: Officer, agency: string, by: 'session' | 'token'): Actor => ({
  kind: by === 'session' ? 'officer' : 'machine',
  id: officer.id,
  name: officer.name,
  roles: officer.memberships.find((membership) => membership.agency === agency)?.roles ?? [],
});
