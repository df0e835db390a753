import { redirect } from '@sveltejs/kit';
import { findAgency } from '#routes/(portal)/find-agency.ts';
import { forgetReceipt, readReceipt } from '#routes/(portal)/receipt-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** The receipt of the report just sent; null when there is none (any more). */
export const load: PageServerLoad = async ({ locals, params, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { sop } = await findAgency(locals.product, params.agency);
  return {
    receipt: readReceipt(cookies) ?? null,
    firstStep: sop.steps.get(sop.first)?.title ?? null,
  };
};

export const actions: Actions = {
  default: ({ params, cookies }) => {
    forgetReceipt(cookies, params.agency);
    redirect(303, `/${params.agency}`);
  },
};
