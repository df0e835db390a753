import { redirect } from '@sveltejs/kit';
import { atWork } from '#routes/(console)/officer.ts';
import { groupInbox } from './group-inbox.ts';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 100;

/** Reminders that came to the officer's roles. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const cursor = event.url.searchParams.get('setelah');
  const page = await event.locals.product.oversight.inbox(view.agency.id, actor, {
    cursor,
    limit: pageSize,
  });
  return {
    days: groupInbox(page.items, view.sop, view.agency.calendar.zone),
    next: page.next,
    onward: cursor !== null,
    marked: event.url.searchParams.has('dibaca'),
  };
};

export const actions: Actions = {
  /** Seeing twice is seeing once, so it needs no key. */
  baca: async (event) => {
    const { actor, view } = await atWork(event);
    await event.locals.product.oversight.markRead(view.agency.id, actor);
    redirect(303, `/konsol/${view.agency.id}/kotak-masuk?dibaca=1#isi`);
  },
};
