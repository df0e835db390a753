import { paperRights } from '#core/papers/access/paper-rights.ts';
import { error } from '@sveltejs/kit';
import { atWork } from '#routes/(console)/officer.ts';
import { presentTimes } from '#routes/(console)/konsol/[agency]/kasus/[number]/record/present-times.ts';
import { presentExecuted } from './present-executed.ts';
import type { PageServerLoad } from './$types';

/** The SOP as a case went through it, for those who see the whole case. */
export const load: PageServerLoad = async (event) => {
  const { actor, view: agency } = await atWork(event);
  const { product } = event.locals;
  const view = await product.cases.view(agency.agency.id, event.params.number, actor);
  if ('notFound' in view || !paperRights.may(actor, 'read-papers', { sop: view.sop }))
    error(404, 'case');
  return { ...presentExecuted(view, product.now()), times: presentTimes(view) };
};
