import type { Membership } from '#app/ports.ts';

/** Who was invited, and the roles that come with accepting. */
export interface Invited {
  readonly email: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** What we keep of people besides what better-auth keeps. Hashes are SHA-256 in hexadecimal. */
export interface Register {
  membershipsOf(officerId: string): Promise<readonly Membership[]>;
  /** Officers holding a role in the agency, with their roles there. */
  membersOf(agency: string): Promise<ReadonlyMap<string, Membership>>;
  /** Replaces what an officer is in an agency; no role takes him out of it. */
  setMembership(officerId: string, membership: Membership): Promise<void>;
  saveToken(token: {
    readonly hash: string;
    readonly officerId: string;
    readonly name: string;
    readonly at: Date;
  }): Promise<void>;
  /** The officer a token acts for; remembers, to the minute, that it was used. */
  useToken(hash: string, at: Date): Promise<string | null>;
  saveInvitation(hash: string, invited: Invited, expiresAt: Date): Promise<void>;
  /** null when unknown, used or past its time. */
  findInvitation(hash: string, at: Date): Promise<Invited | null>;
  /** Marks the invitation used; of two callers at once only one is told true. */
  useInvitation(hash: string, at: Date): Promise<boolean>;
}

/** A token's use is written down at most once in this time, in milliseconds. */
export const useGranularity = 60_000;
