import { rolesOn, type Person } from '#core/people/person.ts';
import { dateIn } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { Membership, Officer } from '#app/ports.ts';

type Needed = Pick<Ground, 'identity' | 'people' | 'sops' | 'world'>;

/**
 * Today where an agency is. An agency nobody knows any more has no day of its own: its people hold
 * nothing there that anybody could ask about.
 */
export const dayIn = async ({ sops, world }: Needed, agency: string): Promise<string> =>
  dateIn((await sops.agency(agency))?.calendar.zone ?? 'UTC', world.now());

const isDated = ({ holdings }: Person): boolean =>
  holdings.some(({ from, until }) => from !== null || until !== null);

/** What somebody is in an agency now; null when nothing of what he holds counts today. */
const membershipOf = async (
  ground: Needed,
  agency: string,
  person: Person,
): Promise<Membership | null> => {
  // The day decides nothing where no role has one, so it is not asked for.
  const day = isDated(person) ? await dayIn(ground, agency) : '';
  const roles = rolesOn(person, day).toSorted();
  return roles.length === 0 ? null : { agency, roles, body: person.body };
};

/** What somebody is now, agency by agency. */
export const membershipsOf = async (ground: Needed, id: string): Promise<readonly Membership[]> => {
  const known = await ground.people.of(id);
  const held = await Promise.all(
    known.map(({ agency, person }) => membershipOf(ground, agency, person)),
  );
  return held.filter((one) => one !== null);
};

/** Those who hold a role in an agency now, with what they hold there alone, in the order of their names. */
export const officersIn = async (ground: Needed, agency: string): Promise<readonly Officer[]> => {
  const { people } = await ground.people.people(agency);
  const held = new Map<string, Membership>();
  for (const person of people) {
    const membership = await membershipOf(ground, agency, person);
    if (membership !== null) held.set(person.id, membership);
  }
  const accounts = await ground.identity.accounts([...held.keys()]);
  return accounts.map(({ id, name, email }) => {
    const membership = held.get(id);
    return { id, name, email, memberships: membership === undefined ? [] : [membership] };
  });
};
