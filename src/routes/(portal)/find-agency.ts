import { error } from '@sveltejs/kit';
import type { Product } from '#app/product.ts';
import type { AgencyView } from '#app/sops/answers.ts';

/** The agency of an address. @throws the page "not found" when none has this id. */
export const findAgency = async (product: Product, id: string): Promise<AgencyView> => {
  const view = await product.sops.agency(id);
  if ('notFound' in view) error(404);
  return view;
};
