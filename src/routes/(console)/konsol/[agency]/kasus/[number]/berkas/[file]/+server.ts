import { error } from '@sveltejs/kit';
import { atWork } from '../../../../../../officer.ts';
import { headerName } from '../../../../../../../pdf-response.ts';
import type { RequestHandler } from './$types';

/** Kinds a browser may show by itself; everything else is downloaded, so that evidence never runs. */
const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain']);

/** The bytes of a file of the case. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { product } = event.locals;
  const found = await product.caseView(view.agency.id, event.params.number, actor);
  if ('notFound' in found) error(404, 'case');
  const file = await product.caseFile(view.agency.id, found.row.caseId, event.params.file, actor);
  if ('notFound' in file) error(404, 'file');
  const { name, mediaType, size } = file.ref;
  const inline = shownInline.has(mediaType);
  return new Response(file.bytes, {
    headers: {
      'content-type': inline ? (mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType) : 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${headerName(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
};
