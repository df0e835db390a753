import type { Register } from './register.ts';

interface KeptLink {
  readonly accountId: string;
  readonly expiresAt: Date;
}

/** Takes away what is an account's. */
const drop = (kept: Map<string, { readonly accountId: string }>, accountId: string): void => {
  for (const [hash, one] of kept) if (one.accountId === accountId) kept.delete(hash);
};

/** The register in memory, for tests and demonstrations. */
export const memoryRegister = (): Register => {
  const tokens = new Map<string, { readonly accountId: string }>();
  const links = new Map<string, KeptLink>();
  const open = (hash: string, at: Date): KeptLink | undefined => {
    const found = links.get(hash);
    return found === undefined || found.expiresAt <= at ? undefined : found;
  };
  return {
    saveToken: async ({ hash, accountId }) => {
      tokens.set(hash, { accountId });
    },
    useToken: async (hash) => tokens.get(hash)?.accountId ?? null,
    endTokens: async (accountId) => drop(tokens, accountId),
    saveLink: async (hash, accountId, expiresAt) => {
      drop(links, accountId);
      links.set(hash, { accountId, expiresAt });
    },
    findLink: async (hash, at) => open(hash, at)?.accountId ?? null,
    useLink: async (hash, at) => open(hash, at) !== undefined && links.delete(hash),
    endLinks: async (accountId) => drop(links, accountId),
  };
};
