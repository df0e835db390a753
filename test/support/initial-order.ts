import type { Product } from '#app/product.ts';
import type { InitialOrder } from '#core/cases/initial-place.ts';
import { officer } from './scenario.ts';

/** Settles in which order Batam's drafts are initialled. */
export const settleInitials = async (product: Product, initials: InitialOrder): Promise<void> => {
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const answer = await product.papers.changeSettings(
    'batam',
    { ...view.agency.papers, initials },
    'Uji coba',
    officer('administrator'),
  );
  if (!('version' in answer) || 'stale' in answer) throw new Error(JSON.stringify(answer));
};
