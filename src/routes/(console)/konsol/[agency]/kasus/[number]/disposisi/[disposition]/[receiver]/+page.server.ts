import { error } from '@sveltejs/kit';
import { isReceiver, receiverOf, type Received } from '#core/cases/dispositions.ts';
import { localValue } from '#ui/due-words.ts';
import {
  answerDisposition,
  passOn,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/disposisi/disposition-form.ts';
import {
  mayAsReceiver,
  presentChain,
  presentUntil,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/disposisi/present-disposition.ts';
import {
  atOffice,
  ofOffice,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-acting.ts';
import {
  instructions,
  recipients,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-form.ts';
import type { CaseView } from '#app/cases/answers.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const counted = (text: string): number => (/^[1-9]\d{0,5}$/u.test(text) ? Number(text) : 0);

/** The receiver of the address. @throws 404 where the case has none such */
const receiverAt = ({ params }: Pick<RequestEvent, 'params'>, view: CaseView): Received => {
  const receiver = receiverOf(view.state.dispositions, {
    disposition: counted(params.disposition),
    receiver: counted(params.receiver),
  });
  return receiver ?? error(404, 'receiver');
};

/** What somebody received by a disposition: what is asked, its chain, and the forms to answer it or pass it on. */
export const load: PageServerLoad = async (event) => {
  const { view, actor } = await atOffice(event);
  const receiver = receiverAt(event, view);
  const { product } = event.locals;
  const { calendar } = view.agency;
  const now = product.now();
  return {
    number: view.row.number,
    system: view.state.system.name,
    version: view.row.version,
    disposition: receiver.disposition,
    receiver: receiver.receiver,
    name: receiver.name,
    may: mayAsReceiver(view, actor, receiver),
    /** Somebody answers for another: he is told that his own name stands under it. */
    forOther: !isReceiver(actor, receiver),
    chain: presentChain(view, receiver.disposition, now),
    agendaNumber:
      view.state.dispositions.find(({ disposition }) => disposition === receiver.disposition)?.plan
        .agendaNumber ?? '',
    recipients: recipients(view.sop),
    instructions,
    until: presentUntil(view, receiver, now),
    nowLocal: localValue(now, calendar.zone),
    done: event.url.searchParams.get('sudah'),
    once: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  jawab: (event) =>
    ofOffice(
      (form, view) => answerDisposition(form, view.agency.calendar.zone, receiverAt(event, view)),
      () => `${event.url.pathname}?sudah=jawab#isi`,
    )(event),
  teruskan: (event) =>
    ofOffice(
      (form, view) =>
        passOn(
          form,
          { offers: recipients(view.sop), zone: view.agency.calendar.zone },
          receiverAt(event, view),
        ),
      () => `${event.url.pathname}?sudah=teruskan#isi`,
    )(event),
};
