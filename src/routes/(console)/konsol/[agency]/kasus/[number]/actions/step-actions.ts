import type { Prepare } from './acting.ts';
import { parseLocal } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { bilingual } from '#ui/texts/common.ts';
import { textOf, type SentForm } from '#routes/forms/sent-form.ts';

/** The visit of the step that the form was drawn for. */
const turnOf = (form: SentForm): number => Number(textOf(form, 'giliran')) || 0;

export const take: Prepare = ({ form }) => ({ type: 'start-step', turn: turnOf(form) });

/** Assigns the step to an officer of the agency; core checks that the officer holds one of its roles. */
export const assign: Prepare = async ({ form, view }, { locals }) => {
  const id = textOf(form, 'petugas');
  const officer = (await locals.product.people.officers(view.agency.id)).find(
    (one) => one.id === id,
  );
  if (officer === undefined)
    return {
      problems: [{ field: 'petugas', message: bilingual('Pilih petugas.', 'Choose an officer.') }],
    };
  const roles =
    officer.memberships.find((membership) => membership.agency === view.agency.id)?.roles ?? [];
  const reason = textOf(form, 'alasan');
  return {
    type: 'assign-step',
    turn: turnOf(form),
    to: { id: officer.id, name: officer.name, roles },
    ...(reason === '' ? {} : { reason }),
  };
};

export const wait: Prepare = ({ form, zone }) => {
  const text = textOf(form, 'sampai');
  const until = text === '' ? undefined : parseLocal(text, zone);
  if (text !== '' && until === undefined)
    return { problems: [{ field: 'sampai', message: caseActions.badTime }] };
  return {
    type: 'wait',
    turn: turnOf(form),
    party: textOf(form, 'pihak'),
    reason: textOf(form, 'alasan'),
    ...(until === undefined ? {} : { until }),
  };
};

export const resume: Prepare = ({ form }) => ({
  type: 'resume',
  turn: turnOf(form),
  result: textOf(form, 'jawaban'),
});

export const requestApproval: Prepare = ({ form }) => ({
  type: 'request-approval',
  turn: turnOf(form),
  outcome: textOf(form, 'hasil'),
  reason: textOf(form, 'alasan'),
});

const approvalOf = (form: SentForm): number => Number(textOf(form, 'persetujuan')) || 0;

export const approve: Prepare = ({ form }) => ({
  type: 'give-approval',
  approval: approvalOf(form),
  note: textOf(form, 'catatan'),
});

export const refuseApproval: Prepare = ({ form }) => ({
  type: 'refuse-approval',
  approval: approvalOf(form),
  note: textOf(form, 'catatan'),
});
