import type { FactorRegister, KeptFactor } from './factor-register.ts';

interface Half {
  readonly accountId: string;
  readonly expiresAt: Date;
}

const memoryHalves = (): Pick<
  FactorRegister,
  'saveHalf' | 'findHalf' | 'useHalf' | 'endHalves'
> => {
  const halves = new Map<string, Half>();
  const open = (hash: string, at: Date): Half | undefined => {
    const found = halves.get(hash);
    return found !== undefined && found.expiresAt > at ? found : undefined;
  };
  return {
    saveHalf: async (hash, accountId, at, expiresAt) => {
      for (const [key, half] of halves)
        if (half.accountId === accountId && half.expiresAt <= at) halves.delete(key);
      halves.set(hash, { accountId, expiresAt });
    },
    findHalf: async (hash, at) => open(hash, at)?.accountId ?? null,
    useHalf: async (hash, at) => open(hash, at) !== undefined && halves.delete(hash),
    endHalves: async (accountId) => {
      for (const [hash, half] of halves) if (half.accountId === accountId) halves.delete(hash);
    },
  };
};

/** Second factors in memory, for tests and demonstrations. */
export const memoryFactors = (): FactorRegister => {
  const factors = new Map<string, KeptFactor>();
  const codes = new Map<string, Set<string>>();
  const halves = memoryHalves();
  const resets = new Map<string, Date>();
  const isOn = (accountId: string): boolean => (factors.get(accountId)?.since ?? null) !== null;
  return {
    ...halves,
    factor: async (accountId) => factors.get(accountId) ?? null,
    withFactor: async (ids) => ids.filter(isOn),
    offer: async (accountId, sealed, at) => {
      if (isOn(accountId)) return false;
      factors.set(accountId, { sealed, offeredAt: at, since: null, lastStep: 0 });
      return true;
    },
    confirm: async (accountId, sealed, step, at) => {
      const found = factors.get(accountId);
      if (found === undefined || found.since !== null || found.sealed !== sealed) return false;
      factors.set(accountId, { ...found, since: at, lastStep: step });
      return true;
    },
    useStep: async (accountId, step) => {
      const found = factors.get(accountId);
      if (found === undefined || found.since === null || found.lastStep >= step) return false;
      factors.set(accountId, { ...found, lastStep: step });
      return true;
    },
    end: async (accountId) => {
      if (!isOn(accountId)) return false;
      factors.delete(accountId);
      codes.delete(accountId);
      await halves.endHalves(accountId);
      return true;
    },
    saveRecoveryCodes: async (accountId, hashes) => {
      codes.set(accountId, new Set(hashes));
    },
    countRecoveryCodes: async (accountId) => codes.get(accountId)?.size ?? 0,
    useRecoveryCode: async (accountId, hash) => codes.get(accountId)?.delete(hash) ?? false,
    noteReset: async (accountId, at) => {
      resets.set(accountId, at);
    },
    takeReset: async (accountId) => {
      const found = resets.get(accountId) ?? null;
      resets.delete(accountId);
      return found;
    },
  };
};
