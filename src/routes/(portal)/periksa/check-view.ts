import type { PaperCheck } from '#app/papers/answers.ts';
import type { Product } from '#app/product.ts';
import type { Language } from '#core/text/bilingual.ts';
import { presentCheck, type ShownCheck } from './present-check.ts';

/** A check as the page shows it, in the zone and with the kinds of papers of the agency that issued the paper. */
export const checkView = async (
  product: Product,
  check: PaperCheck,
  language: Language,
): Promise<ShownCheck> => {
  const view = check.paper === null ? null : await product.sops.agency(check.paper.agency);
  return presentCheck(check, { view: view === null || 'notFound' in view ? null : view, language });
};
