/** How many large submissions of strangers may be under way. */
export interface UploadBounds {
  readonly atOnce: number;
  readonly fromOneAddress: number;
  /** One that is slower, in bytes a second, makes room for another when all places are taken. */
  readonly unhurried: number;
  /** Milliseconds within which nobody is slow yet. */
  readonly grace: number;
}

/** A submission under way. */
export interface Upload {
  /** Bytes a second so far. */
  speed(): number;
  /** Milliseconds since it began. */
  age(): number;
  /** Cuts it off for somebody else. */
  makeRoom(): void;
}

/** Lets a submission in and gives what to call when it is over; undefined when there is no room for it. */
export type Enter = (address: string, upload: Upload) => (() => void) | undefined;

/**
 * Counts large submissions while they are read, because each of them is work for disk and processor.
 * Slow ones keep nobody out: when all places are taken, the slowest of those that had their time
 * gives up its own.
 */
export const uploadsInFlight = ({
  atOnce,
  fromOneAddress,
  unhurried,
  grace,
}: UploadBounds): Enter => {
  const under = new Map<Upload, string>();
  const from = (address: string): number =>
    [...under.values()].filter((one) => one === address).length;
  const slowest = (): Upload | undefined =>
    [...under.keys()]
      .filter((one) => one.age() >= grace && one.speed() < unhurried)
      .toSorted((one, other) => one.speed() - other.speed())[0];
  return (address, upload) => {
    if (from(address) >= fromOneAddress) return undefined;
    if (under.size >= atOnce) {
      const slow = slowest();
      if (slow === undefined) return undefined;
      under.delete(slow);
      slow.makeRoom();
    }
    under.set(upload, address);
    return () => {
      under.delete(upload);
    };
  };
};
