import { type KeptToken, type Register, useGranularity } from './register.ts';

interface KeptLink {
  readonly accountId: string;
  readonly expiresAt: Date;
}

/** Takes away what is an account's. */
const drop = (kept: Map<string, { readonly accountId: string }>, accountId: string): void => {
  for (const [hash, one] of kept) if (one.accountId === accountId) kept.delete(hash);
};

const lasts = ({ until }: KeptToken, at: Date): boolean => until === null || until > at;

/** The register in memory, for tests and demonstrations. */
export const memoryRegister = (): Register => {
  const tokens = new Map<string, KeptToken>();
  const links = new Map<string, KeptLink>();
  const open = (hash: string, at: Date): KeptLink | undefined => {
    const found = links.get(hash);
    return found === undefined || found.expiresAt <= at ? undefined : found;
  };
  return {
    saveToken: async (token) => {
      tokens.set(token.hash, { ...token, lastUsed: null });
    },
    useToken: async (hash, at) => {
      const token = tokens.get(hash);
      if (token === undefined || !lasts(token, at)) return null;
      const { lastUsed } = token;
      if (lastUsed === null || at.getTime() - lastUsed.getTime() >= useGranularity)
        tokens.set(hash, { ...token, lastUsed: at });
      return token;
    },
    tokens: async (accountId, at) =>
      [...tokens.values()]
        .filter((token) => token.accountId === accountId && lasts(token, at))
        .toReversed(),
    endToken: async (accountId, beginning) => {
      const found = [...tokens.values()].find(
        (token) => token.accountId === accountId && token.hash.startsWith(beginning),
      );
      return found !== undefined && tokens.delete(found.hash);
    },
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
