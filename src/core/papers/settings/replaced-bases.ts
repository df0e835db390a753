import type { LegalBasis, PaperMapping } from '#core/papers/mapping/mapping.ts';

/** A law an office's papers name that may have been replaced since its SOP was written. */
export type ReplacedBasis = LegalBasis & { readonly replacedBy: string };

/**
 * The laws among these that the edition knows to have been replaced. They are pointed out and
 * left as they are: the SOP still cites them, and the office decides.
 */
export const replacedBases = (
  legalBases: readonly string[],
  { office }: Pick<PaperMapping, 'office'>,
): readonly ReplacedBasis[] =>
  (office.legalBases ?? []).flatMap(({ name, replacedBy }) =>
    replacedBy !== null && legalBases.includes(name) ? [{ name, replacedBy }] : [],
  );
