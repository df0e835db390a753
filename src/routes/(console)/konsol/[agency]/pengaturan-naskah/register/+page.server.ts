import { paperRights } from '#core/papers/access/paper-rights.ts';
import { error } from '@sveltejs/kit';
import { answerWords, dispositionWords } from '#app/papers/register-csv.ts';
import { momentOf } from '#core/time/instant.ts';
import { dateWords, moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { presentBookLine, presentEntry } from './present-lines.ts';
import { agendaKind, bookKind, registerQuery } from './register-query.ts';
import type { PageServerLoad } from './$types';

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
        subject: line.subject,
        about: line.about,
        received: moment(line.receivedAt, zone),
        dated: line.letterDate === null ? null : dateWords(line.letterDate),
        dispositions: line.dispositions.map((one) => ({
          words: dispositionWords([one], zone),
          answers: one.answers.map((answer) => answerWords([{ ...one, answers: [answer] }], zone)),
        })),
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
