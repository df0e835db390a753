import type { CaseView } from '#app/cases/answers.ts';
import type { Officer } from '#app/ports.ts';
import { roleName } from '#core/cases/gates.ts';
import type { MeetingPlan } from '#core/cases/office-event.ts';
import { peopleOf } from '#core/papers/sheet/people.ts';

/** Names the invitation calls a role or a party by. */
const namesOf = (
  { sop, state }: Pick<CaseView, 'sop' | 'state'>,
  role: string,
  body: string | null,
) => [
  roleName(sop, role),
  ...state.parties
    .filter((party) => party.body === body && party.role === role)
    .map(({ name }) => name),
];

/** Somebody of the invited roles and parties, as a line of who attended. */
const lineOf =
  (view: Pick<CaseView, 'sop' | 'state'>, invited: readonly string[]) =>
  ({ name, memberships }: Officer): readonly string[] => {
    const known = new Set(view.sop.roles.map(({ id }) => id));
    const outside = new Set(
      view.sop.roles.filter((role) => role.outside !== null).map(({ id }) => id),
    );
    const role = memberships
      .flatMap(({ roles, body }) => roles.map((id) => ({ id, body })))
      .filter(({ id }) => known.has(id))
      // Whoever is from outside belongs to the case only where his body is a party to it.
      .filter(
        ({ id, body }) =>
          !outside.has(id) ||
          view.state.parties.some(
            (party) => party.role === id && party.body === body && party.ended === null,
          ),
      )
      .find(({ id, body }) => namesOf(view, id, body).some((one) => invited.includes(one)));
    return role === undefined ? [] : [`${name}, ${roleName(view.sop, role.id)}`];
  };

/**
 * People an invitation lets expect, as lines to tick for who attended: those of the invited roles
 * and parties who have an account, and those it names with a position or a NIP. Bodies and offices
 * themselves are nobody.
 */
export const invitedPeople = (
  { invited }: Pick<MeetingPlan, 'invited'>,
  view: Pick<CaseView, 'sop' | 'state'>,
  officers: readonly Officer[],
): readonly string[] => [
  ...new Set([
    ...officers.flatMap(lineOf(view, invited)),
    ...invited.filter((line) =>
      peopleOf(line).some(({ position, nip }) => position !== '' || nip !== null),
    ),
  ]),
];
