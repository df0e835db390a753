import type { FailedForm } from '#routes/forms/failed-form.ts';

const stepForms: ReadonlySet<string> = new Set([
  'selesaikan',
  'ambil',
  'tugaskan',
  'tunggu',
  'lanjutkan',
]);

/** What a form is called that asks for the approval of an outcome. */
export const askingForm = (outcome: string): string => `persetujuan-${outcome}`;

/** Whether a form is about the current step: what was typed into it says nothing at another. */
export const isOfStep = ({ form }: Pick<FailedForm, 'form'>): boolean =>
  stepForms.has(form) || form.startsWith(askingForm(''));

/** Whether a form was sent for this visit of a step; null: the case stands at none. */
export const isOfTurn = ({ sent }: Pick<FailedForm, 'sent'>, turn: number | null): boolean =>
  turn !== null && sent.texts['giliran']?.[0] === String(turn);
