import type { PeopleChange } from '#app/ports.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import { personChanges, type PersonWords } from '#core/people/person-changes.ts';
import { peopleTexts } from '#ui/texts/people.ts';
import { factorTexts } from '#ui/texts/second-factor.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { roleWords } from '#routes/(console)/role-names.ts';
import type { ShownChange } from '#routes/(console)/settings-history.ts';

/** What roles and bodies of an agency are called. */
export const wordsIn = ({ sop, agency }: Pick<AgencyView, 'sop' | 'agency'>): PersonWords => ({
  bodies: agency.bodies,
  nameOf: (role) => roleWords(sop, role),
});

const isLink = ({ event }: PeopleChange): boolean =>
  event.type === 'link-made' || ('link' in event && event.link);

/** What happened to people, newest first, each against what the person held before. */
export const peopleHistory = (
  changes: readonly PeopleChange[],
  view: Pick<AgencyView, 'sop' | 'agency'>,
): readonly ShownChange[] => {
  const words = wordsIn(view);
  return changes.map((change, index) => {
    const { version, event } = change;
    const before = changes.slice(index + 1).find((one) => one.event.person.id === event.person.id)
      ?.event.person;
    const reset = { what: factorTexts.resetTitle, from: null, to: factorTexts.resetWas };
    const link = { what: peopleTexts.link, from: null, to: peopleTexts.linkWas };
    return {
      version,
      who: 'name' in event.by ? event.by.name : 'Tanggap',
      at: moment(event.recordedAt, view.agency.calendar.zone),
      // Whoever changes his own profile gives no reason.
      reason: [event.person.name, event.reason].filter((part) => part !== '').join(': '),
      lines: [
        ...personChanges(before, event.person, words),
        ...(isLink(change) ? [link] : []),
        ...(event.type === 'second-factor-reset' ? [reset] : []),
      ],
    };
  });
};
