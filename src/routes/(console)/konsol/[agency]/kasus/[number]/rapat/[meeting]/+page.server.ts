import { error } from '@sveltejs/kit';
import {
  cancelMeeting,
  changeMeeting,
  groundOf,
  recordMeeting,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/meeting-form.ts';
import {
  atOffice,
  ofOffice,
  type OfficePrepare,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/office-acting.ts';
import { presentMeeting } from '#routes/(console)/konsol/[agency]/kasus/[number]/meetings/present-meetings.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const numberOf = ({ meeting }: RequestEvent['params']): number =>
  /^\d{1,6}$/.test(meeting) ? Number(meeting) : 0;

/** One meeting: its plan, its papers, what came of it. */
export const load: PageServerLoad = async (event) => {
  const { view, mayAct, mayRecord, agency } = await atOffice(event);
  const meeting = view.state.meetings.find((one) => one.meeting === numberOf(event.params));
  if (meeting === undefined) error(404, 'meeting');
  const { product } = event.locals;
  const officers = await product.people.officers(agency.id);
  return {
    number: view.row.number,
    version: view.row.version,
    mayAct,
    mayRecord,
    meeting: presentMeeting(meeting, view, officers, product.now()),
    fileBytes: product.limits.fileBytes,
    done: event.url.searchParams.get('sudah'),
    once: crypto.randomUUID(),
  };
};

/** An action of the meeting's page, which leads back to it. Core refuses a meeting that does not exist. */
const ofMeeting =
  (name: string, prepare: (meeting: number) => OfficePrepare) => (event: RequestEvent) =>
    ofOffice(
      prepare(numberOf(event.params)),
      () => `${event.url.pathname}?sudah=${name}#isi`,
    )(event);

export const actions: Actions = {
  ubah: ofMeeting(
    'ubah',
    (meeting) => (form, view) => changeMeeting(form, groundOf(view), meeting),
  ),
  batalkan: ofMeeting('batalkan', (meeting) => (form) => cancelMeeting(form, meeting)),
  catat: ofMeeting(
    'catat',
    (meeting) => (form, view) => recordMeeting(form, groundOf(view), meeting),
  ),
};
