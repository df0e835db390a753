import { isMeasureKind } from '#core/cases/measures.ts';
import { correctable } from '#core/cases/report-corrections.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { bilingual } from '#ui/texts/common.ts';
import { sentFiles, textOf, type SentForm } from '#routes/forms/sent-form.ts';
import type { Prepare, Sent, Unready } from './acting.ts';
import { happenedAtOf } from './complete.ts';
import { leavingOpenOf } from './leaving-open.ts';

/** Recipients separated by semicolons or line breaks. */
export const recipients = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const orderMeasure: Prepare = ({ form, view }) => {
  const kind = textOf(form, 'tindakan');
  if (!isMeasureKind(kind))
    return {
      problems: [
        { field: 'tindakan', message: bilingual('Pilih tindakan.', 'Choose a measure.') },
        ...(textOf(form, 'alasan') === ''
          ? [{ field: 'alasan', message: bilingual('Isi alasannya.', 'Give the reason.') }]
          : []),
      ],
    };
  return { type: 'order-measure', kind, system: view.state.system, reason: textOf(form, 'alasan') };
};

const measureOf = (form: SentForm): number => Number(textOf(form, 'nomor')) || 0;

type Carried = Readonly<{ measure: number; note: string; proof: ReturnType<typeof sentFiles> }> &
  Exclude<ReturnType<typeof happenedAtOf>, Unready>;

const carried = (sent: Sent): Carried | Unready => {
  const when = happenedAtOf(sent);
  if ('problems' in when || 'confirm' in when) return when;
  return {
    measure: measureOf(sent.form),
    note: textOf(sent.form, 'catatan'),
    proof: sentFiles(sent.form, 'bukti'),
    ...when,
  };
};

export const executeMeasure: Prepare = (sent) => {
  const done = carried(sent);
  return 'measure' in done ? { type: 'execute-measure', ...done } : done;
};

export const liftMeasure: Prepare = (sent) => {
  const done = carried(sent);
  return 'measure' in done ? { type: 'lift-measure', ...done } : done;
};

export const requestLifting: Prepare = ({ form }) => ({
  type: 'request-lifting',
  measure: measureOf(form),
  reason: textOf(form, 'alasan'),
});

export const withdrawMeasure: Prepare = ({ form }) => ({
  type: 'withdraw-measure',
  measure: measureOf(form),
  reason: textOf(form, 'alasan'),
});

/** Every part of the report stands in the form; those left as they were change nothing. */
export const correctReport: Prepare = ({ form }) => ({
  type: 'correct-report',
  changes: Object.fromEntries(
    correctable
      .filter((part) => form.texts[part] !== undefined)
      .map((part) => [part, textOf(form, part)]),
  ),
  reason: textOf(form, 'alasan'),
});

export const assessSeverity: Prepare = ({ form }) => ({
  type: 'assess-severity',
  severity: textOf(form, 'keparahan'),
  reason: textOf(form, 'alasan'),
});

export const attachEvidence: Prepare = ({ form }) => {
  const files = sentFiles(form, 'bukti');
  return files.length === 0
    ? { problems: [{ field: 'bukti', message: caseActions.attachNone }] }
    : { type: 'attach-evidence', files, note: textOf(form, 'catatan') };
};

export const note: Prepare = ({ form }) => ({ type: 'note', text: textOf(form, 'catatan') });

export const tellReporter: Prepare = ({ form }) => ({
  type: 'tell-reporter',
  text: textOf(form, 'pesan'),
});

export const closeEarly: Prepare = ({ form }) => {
  const reason = textOf(form, 'sebab');
  if (reason !== 'out-of-authority' && reason !== 'withdrawn') {
    const unexplained = textOf(form, 'catatan') === '';
    return {
      problems: [
        { field: 'sebab', message: caseActions.closeReasonMissing },
        ...(unexplained ? [{ field: 'catatan', message: caseActions.closeNoteMissing }] : []),
      ],
    };
  }
  return { type: 'close', reason, note: textOf(form, 'catatan'), ...leavingOpenOf(form) };
};

export const reopen: Prepare = ({ form }) => ({
  type: 'reopen',
  step: textOf(form, 'langkah'),
  reason: textOf(form, 'alasan'),
});
