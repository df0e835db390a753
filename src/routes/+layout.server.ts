import type { LayoutServerLoad } from './$types';

/** The language every page speaks. */
export const load: LayoutServerLoad = ({ locals }) => ({ language: locals.language });
