import { createHash } from 'node:crypto';
import type { OnceKey } from '#app/answers.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import { canonical } from '#core/record/canonical.ts';
import { textOf } from '#routes/forms/sent-form.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';

/** Name of the hidden field that makes a form be answered once. */
export const onceName = 'sekali';

const hash = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex');

/** Files are the same when name and content are: a file sent twice is stored under another id. */
const sameFiles = (files: readonly FileRef[]): unknown =>
  files.map(({ name, sha256 }) => [name, sha256]);

/** A key as `crypto.randomUUID` makes it; anything else in the hidden field is nobody's key. */
const keyOf = (form: SentForm): string | undefined => {
  const key = textOf(form, onceName);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) ? key : undefined;
};

/** The key of a report form. The moment of receiving is left out: pressing twice is the same report. */
export const onceOfReport = (form: SentForm, report: Report): OnceKey | undefined => {
  const key = keyOf(form);
  const { receivedAt: _moment, evidence, ...said } = report;
  return key === undefined
    ? undefined
    : { scope: 'portal', key, requestHash: hash([said, sameFiles(evidence)]) };
};

/** The key of a message on the tracking page. */
export const onceOfMessage = (
  form: SentForm,
  text: string,
  files: readonly FileRef[],
): OnceKey | undefined => {
  const key = keyOf(form);
  return key === undefined
    ? undefined
    : { scope: 'portal-message', key, requestHash: hash([text, sameFiles(files)]) };
};
