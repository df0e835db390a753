import type { Language } from '#core/text/bilingual.ts';
import { type KeptFailures, type KeptToken, type Register, useGranularity } from './register.ts';

interface KeptLink {
  readonly accountId: string;
  readonly expiresAt: Date;
}

interface KeptDevice {
  readonly hash: string;
  readonly accountId: string;
  readonly at: Date;
}

/** Takes away what is an account's. */
const drop = (kept: Map<string, { readonly accountId: string }>, accountId: string): void => {
  for (const [hash, one] of kept) if (one.accountId === accountId) kept.delete(hash);
};

const lasts = ({ until }: KeptToken, at: Date): boolean => until === null || until > at;

const memoryNiks = (): Pick<Register, 'nik' | 'saveNik' | 'endNik'> => {
  const niks = new Map<string, string>();
  return {
    nik: async (accountId) => niks.get(accountId) ?? null,
    saveNik: async (accountId, sealed) => {
      niks.set(accountId, sealed);
    },
    endNik: async (accountId) => niks.delete(accountId),
  };
};

const memoryLanguages = (): Pick<Register, 'language' | 'saveLanguage'> => {
  const languages = new Map<string, Language>();
  return {
    language: async (accountId) => languages.get(accountId) ?? null,
    saveLanguage: async (accountId, language) => {
      languages.set(accountId, language);
    },
  };
};

const memoryFailures = (): Pick<Register, 'noteFailure' | 'takeFailures'> => {
  const failures = new Map<string, KeptFailures>();
  return {
    noteFailure: async (accountId, at) => {
      const { count = 0, since = at } = failures.get(accountId) ?? {};
      failures.set(accountId, { count: count + 1, since });
    },
    takeFailures: async (accountId) => {
      const found = failures.get(accountId) ?? null;
      failures.delete(accountId);
      return found;
    },
  };
};

/** The register in memory, for tests and demonstrations. */
export const memoryRegister = (): Register => {
  const tokens = new Map<string, KeptToken>();
  const links = new Map<string, KeptLink>();
  const devices = new Map<string, KeptDevice>();
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
    knowDevice: async (hash, accountId, at, forgetBefore) => {
      for (const [key, device] of devices)
        if (device.accountId === accountId && device.at < forgetBefore) devices.delete(key);
      devices.set(`${hash} ${accountId}`, { hash, accountId, at });
    },
    deviceOf: async (hash, since) =>
      [...devices.values()]
        .filter((device) => device.hash === hash && device.at >= since)
        .map(({ accountId }) => accountId),
    forgetDevices: async (accountId) => drop(devices, accountId),
    ...memoryFailures(),
    ...memoryNiks(),
    ...memoryLanguages(),
    endLinks: async (accountId) => drop(links, accountId),
  };
};
