import type { Invited, Membership, Register } from './register.ts';

/** The register in memory, for tests and demonstrations. */
export const memoryRegister = (): Register => {
  const roles = new Map<string, Map<string, readonly string[]>>();
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
      [...(roles.get(officerId) ?? [])]
        .map(([agency, held]) => ({ agency, roles: held }))
        .sort((a, b) => a.agency.localeCompare(b.agency)),
    membersOf: async (agency) => {
      const members = new Map<string, Membership>();
      for (const [officerId, held] of roles) {
        const there = held.get(agency);
        if (there !== undefined) members.set(officerId, { agency, roles: there });
      }
      return members;
    },
    setRoles: async (officerId, agency, wanted) => {
      const held = roles.get(officerId) ?? new Map<string, readonly string[]>();
      if (wanted.length === 0) held.delete(agency);
      else held.set(agency, [...new Set(wanted)].sort());
      roles.set(officerId, held);
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
