import { paperRights } from '#core/papers/access/paper-rights.ts';
import { error } from '@sveltejs/kit';
import { agendaCsv, bookCsv, registerCsv } from '#app/papers/register-csv.ts';
import { momentOf } from '#core/time/instant.ts';
import { atWork } from '#routes/(console)/officer.ts';
import {
  agendaKind,
  bookKind,
  registerQuery,
} from '#routes/(console)/konsol/[agency]/pengaturan-naskah/register/register-query.ts';
import type { RequestHandler } from './$types';

/** The register of the page as a file for spreadsheets. */
export const GET: RequestHandler = async (event) => {
  const {
    actor,
    view: { agency, sop },
  } = await atWork(event);
  if (!paperRights.may(actor, 'read-registers', { sop })) error(404, 'register');
  const { product, language } = event.locals;
  const { zone } = agency.calendar;
  const { kind, year } = registerQuery(
    event.url.searchParams,
    momentOf(product.now()).toZonedDateTimeISO(zone).year,
  );
  await product.people.recordRead(agency.id, actor, 'export', `register ${kind} ${String(year)}`);
  const written = { zone, language };
  const csvOf = async (): Promise<string> => {
    if (kind === agendaKind)
      return agendaCsv(await product.papers.agenda(agency.id, year, actor), written);
    if (kind === bookKind)
      return bookCsv(await product.papers.agendaBook(agency.id, year, actor), written);
    return registerCsv(await product.papers.registerLines(agency.id, kind, year, actor), written);
  };
  return new Response(await csvOf(), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="register-${agency.id}-${kind}-${String(year)}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
