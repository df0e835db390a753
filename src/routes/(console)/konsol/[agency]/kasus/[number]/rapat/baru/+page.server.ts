import {
  callMeeting,
  groundOf,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/meeting-form.ts';
import {
  atOfficeForm,
  ofOffice,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-acting.ts';
import { planForm } from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/present-meetings.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form that calls a meeting. */
export const load: PageServerLoad = async (event) => {
  const { view } = await atOfficeForm(event);
  return {
    number: view.row.number,
    system: view.state.system.name,
    version: view.row.version,
    plan: planForm(view, event.locals.product.now()),
    once: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  undang: ofOffice(
    (form, view) => callMeeting(form, groundOf(view)),
    (events, base) => {
      const called = events.find((one) => one.type === 'meeting-called');
      return called === undefined
        ? `${base}#rapat-disposisi`
        : `${base}/rapat/${String(called.meeting)}?sudah=undang#isi`;
    },
  ),
};
