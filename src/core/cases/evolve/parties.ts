import { seatOf } from '#core/people/body.ts';
import type { Afters } from './after.ts';

/** What events about the bodies a case involves make of it. */
export const partiesAfter = {
  'party-involved': (state, { role, body, name, because, happenedAt, by }) => ({
    ...state,
    parties: [...state.parties, { role, body, name, because, since: happenedAt, by, ended: null }],
  }),
  'party-released': (state, event) => ({
    ...state,
    parties: state.parties.map((party) =>
      party.ended === null && seatOf(party) === seatOf(event)
        ? { ...party, ended: { at: event.happenedAt, by: event.by, reason: event.reason } }
        : party,
    ),
  }),
} satisfies Partial<Afters>;
