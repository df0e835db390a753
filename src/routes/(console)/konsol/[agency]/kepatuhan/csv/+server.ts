import { figuresCsv, worstCsv } from '#app/oversight/compliance-csv.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { askFigures } from '#routes/(console)/konsol/[agency]/kepatuhan/ask-figures.ts';
import { figureValues } from '#routes/(console)/konsol/[agency]/kepatuhan/figure-filter.ts';
import type { RequestHandler } from './$types';

/** The figures of the page as a file for spreadsheets; `isi=kasus` gives the most late cases instead. */
export const GET: RequestHandler = async (event) => {
  const { actor, view } = await atWork(event);
  const { figures, named } = await askFigures(
    event.locals.product,
    view,
    actor,
    figureValues(event.url.searchParams),
  );
  const worst = event.url.searchParams.get('isi') === 'kasus';
  const written = {
    sop: named.sop,
    zone: view.agency.calendar.zone,
    language: event.locals.language,
  };
  return new Response((worst ? worstCsv : figuresCsv)(figures, written), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="kepatuhan-${view.agency.id}${worst ? '-terlambat' : ''}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
