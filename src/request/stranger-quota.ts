/** Most bytes that strangers may send in a day to be kept. */
export interface QuotaBounds {
  readonly fromOneAddress: number;
  readonly fromAll: number;
}

/** Counts what strangers send in files, day by day (UTC). */
export interface StrangerQuota {
  /** Counts bytes. @returns false once the address, or all together, have sent their day's */
  take(address: string, bytes: number): boolean;
  /** Whether the address may send more today. */
  hasRoom(address: string): boolean;
  /** Seconds until the next day begins. */
  secondsLeft(): number;
}

const day = 86_400_000;

/**
 * Bounds what strangers may store, by volume: how many requests they make says little. Counted in
 * memory; a new start begins a new count.
 *
 * @param now milliseconds since 1970
 */
export const strangerQuota = (
  { fromOneAddress, fromAll }: QuotaBounds,
  now: () => number,
): StrangerQuota => {
  const state = { day: -1, all: 0, byAddress: new Map<string, number>() };
  const today = (): void => {
    const current = Math.floor(now() / day);
    if (current !== state.day) Object.assign(state, { day: current, all: 0, byAddress: new Map() });
  };
  const hasRoom = (address: string): boolean => {
    today();
    return state.all < fromAll && (state.byAddress.get(address) ?? 0) < fromOneAddress;
  };
  return {
    hasRoom,
    take: (address, bytes) => {
      const room = hasRoom(address);
      state.all += bytes;
      state.byAddress.set(address, (state.byAddress.get(address) ?? 0) + bytes);
      return room;
    },
    secondsLeft: () => Math.ceil((day - (now() % day)) / 1000),
  };
};
