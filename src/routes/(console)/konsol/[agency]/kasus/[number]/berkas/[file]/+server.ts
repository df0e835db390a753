import { error } from '@sveltejs/kit';
import { atWork } from '#routes/(console)/officer.ts';
import { fileHeaders } from './file-headers.ts';
import type { RequestHandler } from './$types';

/** The bytes of a file of the case. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.cases.view(view.agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const file = await product.cases.file(view.agency.id, found.row.caseId, event.params.file, actor);
  if ('notFound' in file) error(404, 'file');
  return new Response(file.bytes, { headers: fileHeaders(file.ref) });
};
