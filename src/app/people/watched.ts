import { refOf } from '#core/cases/stamp.ts';
import type { WatchedThing } from '#core/keeping/security/event.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import { actorIn, type Officer } from '#app/ports.ts';
import { recordIn, recordSecurity, whoseOf } from './security.ts';

/** Records something once a quarter of an hour; what could not be recorded is tried again the next time. */
const once = async (
  { lately, world }: Pick<Ground, 'lately' | 'world'>,
  key: string,
  record: () => Promise<void>,
): Promise<void> => {
  if (!lately.first(key, world.now())) return;
  try {
    await record();
  } catch (failure) {
    lately.forget(key);
    throw failure;
  }
};

/**
 * Records that somebody is given what not everybody reads, or what leaves the house: of one person
 * and thing the first in each quarter of an hour. It comes before the giving: what cannot be
 * recorded is not given.
 *
 * @param of of what: the case by its number, and what of it; or what is taken out
 */
export const recordRead = async (
  ground: Pick<Ground, 'lately' | 'security' | 'world'>,
  agency: string,
  actor: Actor,
  thing: WatchedThing,
  of: string,
): Promise<void> => {
  if (!('id' in actor)) return;
  await once(ground, `${agency} ${actor.id} ${thing} ${of}`, () =>
    recordIn(
      ground,
      agency,
      { type: 'data-read', person: whoseOf(actor), thing, of },
      refOf(actor),
    ),
  );
};

/**
 * Records that somebody signed in was refused, of one person and thing the first in each quarter of
 * an hour: in the agency that he works for, or where he tried another one in all that he works for.
 * The agency that was tried is told nothing of other agencies' people; where there is no such
 * agency, nothing was tried.
 *
 * @param asked what he asked for, with the parts of its address left open
 */
export const recordRefused = async (
  ground: Ground,
  officer: Officer,
  headers: Headers,
  { agency, asked }: { readonly agency: string; readonly asked: string },
): Promise<void> => {
  const from = ground.identity.cameFrom(headers);
  const about = { type: 'access-refused', person: whoseOf(officer), from } as const;
  if (officer.memberships.some((one) => one.agency === agency)) {
    const by = refOf(actorIn(officer, agency, 'session'));
    await once(ground, `refused ${agency} ${officer.id} ${asked}`, () =>
      recordIn(ground, agency, { ...about, why: 'not-theirs', asked }, by),
    );
    return;
  }
  if ('notFound' in (await ground.catalogue.current(agency))) return;
  await once(ground, `other ${agency} ${officer.id}`, () =>
    recordSecurity(ground, officer, { ...about, why: 'other-agency', asked: agency }, 'owner'),
  );
};
