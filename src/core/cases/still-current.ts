import type { CaseFacts } from './case.ts';

/** Whether a case as it was at a version is still what it is: nothing but reads put on record has come since. */
export const stillCurrent = (
  state: Pick<CaseFacts, 'version' | 'lastChange'>,
  seen: number,
): boolean => seen >= state.lastChange && seen <= state.version;
