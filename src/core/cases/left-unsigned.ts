import type { Instant } from '#core/time/instant.ts';
import type { CaseFacts } from './case.ts';
import { samePaper, type PaperId } from './paper-id.ts';
import { signedOf } from './sendings.ts';

/**
 * When a paper went out that nobody has signed here, as it was last recorded; null where it did not,
 * or has been signed here since. Its signature may still be wanted, so it stays asked for, but it is
 * no mere draft any more.
 */
export const leftUnsigned = (
  state: Pick<CaseFacts, 'papers' | 'sendings' | 'sentByHand'>,
  paper: PaperId,
): Instant | null => {
  if (signedOf(state, paper) !== undefined) return null;
  const times = [
    ...state.sendings
      .filter(({ items }) => items.some(samePaper(paper)))
      .flatMap(({ records }) => records)
      .filter(({ unsignedHere }) => unsignedHere.includes(paper.output)),
    ...state.sentByHand.filter(({ unsigned }) => unsigned.some(samePaper(paper))),
  ].map(({ at }) => at);
  return times.toSorted().at(-1) ?? null;
};
