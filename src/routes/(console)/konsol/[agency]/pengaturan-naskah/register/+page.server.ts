import { paperRights } from '#core/papers/access/paper-rights.ts';
import { error } from '@sveltejs/kit';
import { expedition, registerStates, sentTo } from '#app/papers/register-csv.ts';
import { sourceLabel } from '#core/papers/numbers/number-sources.ts';
import { momentOf } from '#core/time/instant.ts';
import { day, moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { agendaKind, registerQuery } from './register-query.ts';
import type { PageServerLoad } from './$types';

/** A letter register of one kind and year, or the agenda of incoming letters, for those who see the whole agency. */
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
      letters: lines.map(({ sequence, caseNumber, receivedAt, from, reference, about }) => ({
        sequence,
        caseNumber,
        from,
        reference,
        about,
        received: moment(receivedAt, zone),
      })),
    };
  }
  const lines = await product.papers.registerLines(agency.id, kind, year, actor);
  return {
    kind,
    year,
    letters: [],
    entries: lines.map(({ sequence, number, source, issued, at, state, paper, voidReason }) => ({
      sequence,
      state,
      words: registerStates[state],
      voidReason,
      paper,
      number,
      source: sourceLabel(source),
      title: issued?.title ?? null,
      caseNumber: issued?.caseNumber ?? null,
      sentTo: sentTo(issued?.sent ?? []),
      expedition: expedition(issued?.sent ?? [], zone),
      at: source === 'own' ? moment(issued?.datedAt ?? at, zone) : day(issued?.datedAt ?? at, zone),
    })),
  };
};
