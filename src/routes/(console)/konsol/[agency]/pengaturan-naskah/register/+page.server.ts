import { paperRights } from '#core/papers/access/paper-rights.ts';
import { error } from '@sveltejs/kit';
import { dispositionWords } from '#app/papers/register-csv.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { formatDate } from '#core/time/format.ts';
import { momentOf, type DateText } from '#core/time/instant.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { presentBookLine, presentEntry } from './present-lines.ts';
import { agendaKind, bookKind, registerQuery } from './register-query.ts';
import type { PageServerLoad } from './$types';

const dateWords = (date: DateText): Bilingual => ({
  id: formatDate(date, 'id', 'short'),
  en: formatDate(date, 'en', 'short'),
});

/** A letter register of one kind and year, the agenda of incoming letters, or the agenda book of outgoing ones, for those who see the whole agency. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { sop, agency } = view;
  if (!paperRights.may(actor, 'read-registers', { sop })) error(404, 'register');
  const { product } = event.locals;
  const { zone } = agency.calendar;
  const { kind, year } = registerQuery(
    event.url.searchParams,
    momentOf(product.now()).toZonedDateTimeISO(zone).year,
  );
  if (kind === agendaKind) {
    const lines = await product.papers.agenda(agency.id, year, actor);
    return {
      kind,
      year,
      entries: [],
      book: [],
      letters: lines.map((line) => ({
        sequence: line.sequence,
        caseNumber: line.caseNumber,
        from: line.from,
        reference: line.reference,
        about: line.about,
        received: moment(line.receivedAt, zone),
        dated: line.letterDate === null ? null : dateWords(line.letterDate),
        dispositions: line.dispositions.map((one) => dispositionWords([one], zone)),
      })),
    };
  }
  if (kind === bookKind)
    return {
      kind,
      year,
      entries: [],
      letters: [],
      book: (await product.papers.agendaBook(agency.id, year, actor)).map((line) =>
        presentBookLine(line, zone),
      ),
    };
  const lines = await product.papers.registerLines(agency.id, kind, year, actor);
  return {
    kind,
    year,
    letters: [],
    book: [],
    entries: lines.map((line) => presentEntry(line, zone)),
  };
};
