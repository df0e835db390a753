import { error } from '@sveltejs/kit';
import { csvLines, jsonLines, wholeRecord } from '#app/keeping/security-lines.ts';
import { atWork } from '#routes/(console)/officer.ts';
import {
  securityFilter,
  securityValues,
} from '#routes/(console)/konsol/[agency]/catatan-keamanan/security-filter.ts';
import type { RequestHandler } from './$types';

/** Everything the page's filter finds as a file: CSV for spreadsheets, JSON lines for programs. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { id, calendar } = view.agency;
  const { searchParams } = event.url;
  const filter = securityFilter(securityValues(searchParams), calendar.zone);
  const entries = await wholeRecord(event.locals.product.people, id, actor, filter);
  if ('notFound' in entries) error(404, 'security');
  await event.locals.product.people.recordRead(id, actor, 'export', 'catatan-keamanan');
  const csv = searchParams.get('bentuk') !== 'jsonl';
  const body = csv ? csvLines(entries, calendar.zone, event.locals.language) : jsonLines(entries);
  return new Response(body, {
    headers: {
      'content-type': csv ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="catatan-keamanan-${id}.${csv ? 'csv' : 'jsonl'}"`,
      'cache-control': 'no-store',
    },
  });
};
