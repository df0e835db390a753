import type { Membership } from '#app/ports.ts';
import type { Invited, Register } from './register.ts';

/** The register in memory, for tests and demonstrations. */
export const memoryRegister = (): Register => {
  const memberships = new Map<string, Map<string, Membership>>();
  const tokens = new Map<string, string>();
  const invitations = new Map<
    string,
    { readonly invited: Invited; readonly expiresAt: Date; used: boolean }
  >();
  const open = (hash: string, at: Date) => {
    const found = invitations.get(hash);
    return found === undefined || found.used || found.expiresAt <= at ? undefined : found;
  };
  return {
    membershipsOf: async (officerId) =>
      [...(memberships.get(officerId)?.values() ?? [])].sort((a, b) =>
        a.agency.localeCompare(b.agency),
      ),
    membersOf: async (agency) => {
      const members = new Map<string, Membership>();
      for (const [officerId, held] of memberships) {
        const there = held.get(agency);
        if (there !== undefined) members.set(officerId, there);
      }
      return members;
    },
    setMembership: async (officerId, { agency, roles, body }) => {
      const held = memberships.get(officerId) ?? new Map<string, Membership>();
      if (roles.length === 0) held.delete(agency);
      else held.set(agency, { agency, roles: [...new Set(roles)].sort(), body });
      memberships.set(officerId, held);
    },
    saveToken: async (token) => {
      tokens.set(token.hash, token.officerId);
    },
    useToken: async (hash) => tokens.get(hash) ?? null,
    saveInvitation: async (hash, invited, expiresAt) => {
      invitations.set(hash, { invited, expiresAt, used: false });
    },
    findInvitation: async (hash, at) => open(hash, at)?.invited ?? null,
    useInvitation: async (hash, at) => {
      const found = open(hash, at);
      if (found === undefined) return false;
      found.used = true;
      return true;
    },
  };
};
