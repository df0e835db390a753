/** The value below which the given share (0 to 1) of the measured ones lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[at] ?? Number.NaN;
};

/** The middle value; of an even number of values the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
};

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** A number as the tables show it: three significant figures, whole from 100 on. */
export const shown = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
};

export const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

export const megabytes = (bytes: number): string => `${shown(bytes / 1_000_000)} MB`;
export const kilobytes = (bytes: number): string => `${shown(bytes / 1000)} KB`;
