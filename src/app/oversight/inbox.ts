import type { Actor } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import type { InboxEntry, Page } from '#app/ports.ts';

const personOf = (
  actor: Actor,
): { readonly id: string; readonly roles: readonly string[] } | undefined =>
  'roles' in actor && actor.roles.length > 0 ? actor : undefined;

/** Reminders that came to any of the officer's roles, newest first. */
export const readInbox = async (
  ground: Ground,
  agency: string,
  actor: Actor,
  page: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<InboxEntry & { readonly read: boolean }>> => {
  const person = personOf(actor);
  return person === undefined
    ? { items: [], next: null }
    : ground.reminders.inbox(agency, person.roles, person.id, page);
};

/** How many of them the officer has not seen. */
export const countUnread = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<number> => {
  const person = personOf(actor);
  return person === undefined ? 0 : ground.reminders.unread(agency, person.roles, person.id);
};

/** The officer has seen all that came so far. */
export const markRead = async (ground: Ground, agency: string, actor: Actor): Promise<void> => {
  const person = personOf(actor);
  if (person !== undefined) await ground.reminders.markRead(agency, person.id, ground.world.now());
};
