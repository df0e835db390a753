import { createHash } from 'node:crypto';
import type { OnceKey } from '#app/answers.ts';
import { textOf, type SentForm } from './sent-form.ts';

/** Name of the hidden field that makes a form be answered once. */
export const onceName = 'sekali';

const canonical = (form: SentForm): string => {
  const texts = Object.entries(form.texts)
    .filter(([name]) => name !== onceName)
    .sort(([a], [b]) => a.localeCompare(b));
  const files = Object.entries(form.files)
    .map(([name, refs]) => [name, refs.map((ref) => ref.sha256)] as const)
    .sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([texts, files]);
};

/** The key of a form sent by an officer; undefined when the form carries none. Pressing twice sends the same key twice. */
export const onceOf = (form: SentForm, officerId: string, place: string): OnceKey | undefined => {
  const key = textOf(form, onceName);
  if (key === '') return undefined;
  return {
    scope: `konsol:${officerId}:${place}`,
    key,
    requestHash: createHash('sha256').update(canonical(form)).digest('hex'),
  };
};
