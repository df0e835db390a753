import { caseRights } from '#core/cases/rights/case-rights.ts';
import { error, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { CaseView } from '#app/cases/answers.ts';
import type { OfficeCommand } from '#core/cases/command.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { FailedForm } from '#routes/forms/failed-form.ts';
import { formAction } from '#routes/forms/form-action.ts';
import { problemsOf } from '#routes/forms/result-problems.ts';
import type { FieldProblem, SentForm } from '#routes/forms/sent-form.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { overtakenBy } from '#routes/(console)/konsol/[agency]/kasus/[number]/actions/overtaken.ts';

export type OfficeEvent = RequestEvent<{ agency: string; number: string }>;

/** What has to be put right before a form can be carried out. */
export interface Unready {
  readonly problems: readonly FieldProblem[];
}

/** Makes the command a form about a meeting or a disposition asks for. */
export type OfficePrepare = (form: SentForm, view: CaseView) => OfficeCommand | Unready;

/** The case of the address, for those who see all of it. @throws 404 for everybody else */
export const atOffice = async (event: OfficeEvent) => {
  const {
    officer,
    actor,
    view: { agency },
  } = await atWork(event);
  const view = await event.locals.product.cases.view(agency.id, event.params.number, actor);
  if ('notFound' in view || !caseRights.may(actor, 'see-all-cases', { sop: view.sop }))
    error(404, 'case');
  return {
    officer,
    actor,
    agency,
    view,
    mayAct: view.may.commands.includes('call-meeting'),
    mayRecord: view.may.commands.includes('record-meeting'),
  };
};

/** The same for a page that only offers a form. @throws 404 when the officer could not send it */
export const atOfficeForm = async (event: OfficeEvent) => {
  const at = await atOffice(event);
  if (!at.mayAct) error(404, 'case');
  return at;
};

/** Where to go on to after a form was carried out. */
type Onward = (events: readonly CaseEvent[], caseAddress: string) => string;

/** The controls for the parts of a meeting or a disposition that core tells of. */
const controls: Readonly<Record<string, string>> = {
  agenda: 'acara',
  agendaNumber: 'nomor-agenda',
  answer: 'jawaban',
  attendees: 'hadir',
  chair: 'pemimpin',
  conclusion: 'kesimpulan',
  discussion: 'pembahasan',
  known: 'diketahui',
  instructions: 'isi',
  invited: 'undang',
  note: 'catatan',
  reason: 'alasan',
  secretary: 'notulis',
  to: 'kepada',
  until: 'sampai',
  venue: 'tempat',
};

/** The control of a part that a refusal names. */
const officeControl = (field: string): string => controls[field] ?? field;

/** An action about a meeting or a disposition: one command of the case, carried out once. What was refused comes back with everything typed. */
export const ofOffice =
  (prepare: OfficePrepare, onward: Onward) =>
  async (event: OfficeEvent): Promise<ActionFailure<FailedForm>> => {
    const { officer, actor, agency, view } = await atOffice(event);
    const { product } = event.locals;
    const place = { agency: agency.id, officer, place: view.row.caseId };
    return formAction(event, place, async ({ form, options }) => {
      const command = prepare(form, view);
      if ('problems' in command) return command;
      const { caseId, number } = view.row;
      const answer = await product.cases.command(agency.id, caseId, command, actor, options);
      if ('stale' in answer)
        return {
          problems: [],
          overtaken: await overtakenBy(product, {
            view,
            actor,
            officer,
            since: options.version ?? view.row.version,
          }),
        };
      const no = problemsOf(answer, officeControl);
      if (no !== undefined || !('events' in answer))
        return { problems: no?.problems ?? [], forbidden: no?.forbidden === true };
      const caseAddress = `/konsol/${agency.id}/kasus/${encodeURIComponent(number)}`;
      return { onward: onward(answer.events, caseAddress) };
    });
  };
