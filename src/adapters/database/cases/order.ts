import type { Append } from '#app/ports.ts';

/** The order in which all writers take their cases, so that none waits for another in a circle. */
export const inOrder = (appends: readonly Append[]): readonly Append[] =>
  appends.toSorted(
    (left, right) =>
      compare(left.agency, right.agency) ||
      compare(left.caseId, right.caseId) ||
      left.expectedVersion - right.expectedVersion,
  );

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

/** An append without events would write a projection that nothing stands behind. */
export const requireEvents = (appends: readonly Append[]): void => {
  if (appends.length === 0 || appends.some((append) => append.events.length === 0))
    throw new RangeError('an append without events');
};
