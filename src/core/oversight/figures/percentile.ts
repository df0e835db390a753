/**
 * The smallest of the values that at least this share of them does not exceed: always one that
 * occurred, as PostgreSQL's `percentile_disc` takes it.
 *
 * @param share above 0 and up to 1
 * @returns undefined without values
 */
export const percentile = (values: readonly number[], share: number): number | undefined =>
  values.toSorted((left, right) => left - right)[Math.ceil(share * values.length) - 1];
