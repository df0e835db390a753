import type { Actor } from '#core/people/actor.ts';
import type { Seat } from '#core/people/body.ts';
import type { Ground } from '#app/ground.ts';
import { seatsIn } from '#app/people/seats.ts';
import type { InboxEntry, Page } from '#app/ports.ts';

const personOf = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<{ readonly id: string; readonly seats: readonly Seat[] } | undefined> => {
  const seats = await seatsIn(ground, agency, actor);
  return 'roles' in actor && seats.length > 0 ? { id: actor.id, seats } : undefined;
};

/** Reminders that came to any of the officer's roles, an outside one for his body; newest first. */
export const readInbox = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<InboxEntry & { readonly read: boolean }>> => {
  const person = await personOf(ground, agency, actor);
  return person === undefined
    ? { items: [], next: null }
    : ground.reminders.inbox(agency, person.seats, person.id, page);
};

/** How many of them the officer has not seen. */
export const countUnread = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<number> => {
  const person = await personOf(ground, agency, actor);
  return person === undefined ? 0 : ground.reminders.unread(agency, person.seats, person.id);
};

/** The officer has seen all that came so far. */
export const markRead = async (ground: Ground, agency: string, actor: Actor): Promise<void> => {
  const person = await personOf(ground, agency, actor);
  if (person !== undefined) await ground.reminders.markRead(agency, person.id, ground.world.now());
};
