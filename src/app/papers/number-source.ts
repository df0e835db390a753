import type { PaperId } from '#core/cases/paper-id.ts';
import { numberedBy, sourceOf } from '#core/papers/mapping/paper-source.ts';
import type { NumberSource } from '#core/papers/numbers/number-sources.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';

/** Who would give a paper its number now; null for one that takes none of the agency's: a form, or a party's. */
export const numberSourceFor = (loaded: LoadedCase, meant: PaperId): NumberSource | null => {
  if (sourceOf(loaded.mapping, meant.output) !== 'agency') return null;
  const { data } = draftOf(loaded, meant, null);
  return data === null
    ? null
    : numberedBy(loaded.mapping, loaded.agency.papers.numbers, meant.output, data.kind);
};
