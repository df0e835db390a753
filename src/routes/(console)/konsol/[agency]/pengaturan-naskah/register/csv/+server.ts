import { paperRights } from '#core/papers/access/paper-rights.ts';
import { error } from '@sveltejs/kit';
import { agendaCsv, registerCsv } from '#app/papers/register-csv.ts';
import { momentOf } from '#core/time/instant.ts';
import { atWork } from '#routes/(console)/officer.ts';
import {
  agendaKind,
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
  const csv =
    kind === agendaKind
      ? agendaCsv(await product.papers.agenda(agency.id, year, actor), { zone, language })
      : registerCsv(await product.papers.registerLines(agency.id, kind, year, actor), {
          zone,
          language,
        });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="register-${agency.id}-${kind}-${String(year)}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
