/** What was stored, by its properties. */
export type Stored = Readonly<Record<string, unknown>>;

/** Brings what was stored of one type from one version to the next. */
export type Upcast = (stored: Stored) => Stored;

/** The steps of one type, oldest first: the first leads from 1 to 2. */
export type Upcasts = readonly Upcast[];

/**
 * What was stored in an older version, as it would be stored today; what is wrong with its
 * version otherwise.
 *
 * @param now the version written today
 */
export const upcast = (stored: Stored, now: number, steps: Upcasts = []): Stored | string => {
  const { v } = stored;
  if (v === now) return stored;
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1 || v > now)
    return `version ${JSON.stringify(v) ?? 'none'} is unknown; ${String(now)} is the newest`;
  let current = stored;
  for (let version = v; version < now; version += 1) {
    const step = steps[version - 1];
    if (step === undefined) return `nothing leads from version ${String(version)} to the next`;
    current = { ...step(current), v: version + 1 };
  }
  return current;
};
