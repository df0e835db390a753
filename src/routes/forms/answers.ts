import type { Answer, Answers } from '#core/cases/event.ts';
import type { AffectedSystem } from '#core/cases/report.ts';
import type { Field } from '#core/sops/model.ts';
import { parseLocal } from '#core/time/instant.ts';
import { sentFiles, textOf, textsOf, type SentForm } from './sent-form.ts';

/** Name of the control of a field. */
export const answerName = (field: string): string => `jawab.${field}`;

/** Parts of a system besides its name, as controls name them. */
export const systemParts = ['url', 'unit', 'serverLocation', 'vendor'] as const;

/** The system of five text controls `<name>.name`, `<name>.url` … */
export const systemOf = (form: SentForm, name: string): AffectedSystem => ({
  name: textOf(form, `${name}.name`),
  ...Object.fromEntries(
    systemParts.flatMap((part) => {
      const text = textOf(form, `${name}.${part}`);
      return text === '' ? [] : [[part, text]];
    }),
  ),
});

/** A number as Indonesians type it ("1.250,5") or as browsers send it ("1250.5"); the text itself when it is neither. */
export const numberOf = (text: string): number | string => {
  const plain =
    /,/.test(text) || /^\d{1,3}(\.\d{3})+$/.test(text)
      ? text.replaceAll('.', '').replace(',', '.')
      : text;
  const value = Number(plain);
  return Number.isFinite(value) ? value : text;
};

/** One answer, or undefined when the control was left empty. What cannot be read stays text, so that core refuses it by name. */
const answerOf = (field: Field, form: SentForm, zone: string): Answer | undefined => {
  const name = answerName(field.id);
  switch (field.type) {
    case 'choices':
    case 'checklist': {
      const chosen = textsOf(form, name).filter((text) => text !== '');
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'file': {
      const files = sentFiles(form, name);
      return files.length === 0 ? undefined : files;
    }
    case 'system': {
      const system = systemOf(form, name);
      return Object.values(system).every((part) => part === '') ? undefined : system;
    }
    case 'text':
    case 'long-text':
    case 'choice':
    case 'person':
    case 'number':
    case 'date-time': {
      const text = textOf(form, name);
      if (text === '') return undefined;
      if (field.type === 'number') return numberOf(text);
      return field.type === 'date-time' ? (parseLocal(text, zone) ?? text) : text;
    }
  }
};

/** The answers of a step's form; date-times are meant in the agency's zone. */
export const answersOf = (fields: readonly Field[], form: SentForm, zone: string): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answerOf(field, form, zone);
      return answer === undefined ? [] : [[field.id, answer] as const];
    }),
  );
