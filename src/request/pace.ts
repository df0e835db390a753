/** How fast something must come. */
export interface PaceBounds {
  /** Least bytes that must come between two looks; 0 where nobody is hurried. */
  readonly leastBytes: number;
  /** Between two looks, in milliseconds. */
  readonly lookMs: number;
}

/** How fast something comes that is waited for a piece at a time. */
export interface Pace {
  /** Waits for a piece; only this time counts: whoever reads may be at something else between. */
  waitFor<T>(piece: Promise<T>): Promise<T>;
  came(bytes: number): void;
  /** Bytes a second since the beginning. */
  speed(): number;
  /** Milliseconds since the beginning. */
  age(): number;
  end(): void;
}

/** Of the time between two looks, the share that must have been waited for. */
const mostly = 0.9;

/** Looks at the pace of something until the end; says when it was too slow, again at each look. */
export const paceOf = ({ leastBytes, lookMs }: PaceBounds, tooSlow: () => void): Pace => {
  const begun = performance.now();
  const all = { bytes: 0 };
  const look: { bytes: number; waited: number; since: number | null } = {
    bytes: 0,
    waited: 0,
    since: null,
  };
  /** Adds up the waiting until now. */
  const addUp = (waitsOn: boolean): void => {
    const now = performance.now();
    if (look.since !== null) look.waited += now - look.since;
    look.since = waitsOn ? now : null;
  };
  const looking = setInterval(() => {
    addUp(look.since !== null);
    if (look.waited > lookMs * mostly && look.bytes < leastBytes) tooSlow();
    Object.assign(look, { bytes: 0, waited: 0 });
  }, lookMs);
  looking.unref();
  const age = (): number => performance.now() - begun;
  return {
    waitFor: async (piece) => {
      addUp(true);
      try {
        return await piece;
      } finally {
        addUp(false);
      }
    },
    came: (bytes) => {
      all.bytes += bytes;
      look.bytes += bytes;
    },
    speed: () => (all.bytes * 1000) / Math.max(1, age()),
    age,
    end: () => clearInterval(looking),
  };
};
