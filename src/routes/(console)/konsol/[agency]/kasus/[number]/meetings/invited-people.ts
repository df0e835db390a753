import type { Officer } from '#app/ports.ts';
import { roleName } from '#core/cases/gates.ts';
import { involved } from '#core/cases/parties.ts';
import type { Invitee, MeetingPlan } from '#core/cases/office-event.ts';
import { invitedOffices, type InvitedMaterial } from '#core/papers/office/invited.ts';
import { listedLine } from '#core/people/listed.ts';
import { peopleOf } from '#core/papers/sheet/people.ts';

type OfCase = Omit<InvitedMaterial, 'at'>;

/** A role somebody holds, for the body he is of. */
interface Held {
  readonly id: string;
  readonly body: string | null;
}

/** Whoever is from outside belongs to the case only where his body is a party to it. */
const counts = ({ sop, state }: OfCase, { id, body }: Held): boolean => {
  const role = sop.roles.find((one) => one.id === id);
  return (
    role !== undefined &&
    (role.outside === null ||
      involved(state).some((party) => party.role === id && party.body === body))
  );
};

const isInvited = (invited: readonly Invitee[], { id, body }: Held): boolean =>
  invited.some((one) => one.role === id || (one.body !== null && one.body === body));

/** Somebody of the invited roles and bodies who has an account, as a line of who attended. */
const lineOf =
  (view: OfCase, invited: readonly Invitee[]) =>
  ({ id, name, memberships }: Officer): readonly string[] => {
    const role = memberships
      .flatMap(({ roles, body }) => roles.map((held) => ({ id: held, body })))
      .find((held) => counts(view, held) && isInvited(invited, held));
    if (role === undefined) return [];
    const profile = view.settings.profiles[id];
    const listed =
      profile === undefined ? { name, position: roleName(view.sop, role.id), nip: null } : profile;
    return [listedLine({ ...listed, unit: null })];
  };

/** Who holds the invited offices, as the attendance list has them. */
const holders = (view: InvitedMaterial, invited: readonly Invitee[]) =>
  invitedOffices(view, invited).value.flatMap(
    ({ person: { name, position, nip, unit }, account }) =>
      name === ''
        ? []
        : [
            {
              account,
              line: listedLine({ name, position, nip, unit }),
            },
          ],
  );

/**
 * People an invitation lets expect, as lines to tick for who attended: who holds the invited
 * offices, those of the invited roles and bodies who have an account, and those it names with a
 * NIP or a position. Bodies and offices themselves are nobody.
 */
export const invitedPeople = (
  { invited }: Pick<MeetingPlan, 'invited'>,
  view: InvitedMaterial,
  officers: readonly Officer[],
): readonly string[] => {
  const named = holders(view, invited);
  return [
    ...new Set([
      ...named.map(({ line }) => line),
      ...officers
        .filter(({ id }) => !named.some(({ account }) => account === id))
        .flatMap(lineOf(view, invited)),
      ...invited.flatMap(({ name, role, body }) =>
        role === null &&
        body === null &&
        peopleOf(name).some(({ position, nip }) => position !== '' && nip === null)
          ? [name]
          : [],
      ),
    ]),
  ];
};
