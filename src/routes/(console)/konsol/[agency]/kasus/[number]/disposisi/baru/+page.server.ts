import { localValue } from '#ui/due-words.ts';
import { giveDisposition } from '#routes/(console)/konsol/[agency]/kasus/[number]/disposisi/disposition-form.ts';
import {
  atOfficeForm,
  ofOffice,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-acting.ts';
import {
  instructions,
  recipients,
  signingRoles,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form that passes a report on within the agency. */
export const load: PageServerLoad = async (event) => {
  const { view } = await atOfficeForm(event);
  return {
    number: view.row.number,
    system: view.state.system.name,
    version: view.row.version,
    recipients: recipients(view.sop),
    instructions,
    signers: signingRoles(view.sop),
    nowLocal: localValue(event.locals.product.now(), view.agency.calendar.zone),
    once: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  disposisi: ofOffice(
    (form, view) =>
      giveDisposition(form, {
        offers: recipients(view.sop),
        zone: view.agency.calendar.zone,
      }),
    (_events, base) => `${base}?sudah=disposisi#isi`,
  ),
};
