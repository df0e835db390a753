import { scriptAddress } from './portal-script.ts';
import type { LayoutServerLoad } from './$types';

/** What every public page needs besides its own data. */
export const load: LayoutServerLoad = ({ locals }) => ({
  trial: locals.product.trial,
  script: scriptAddress,
});
