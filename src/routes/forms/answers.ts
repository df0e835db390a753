import type { Answer, Answers } from '#core/cases/event.ts';
import type { AffectedSystem } from '#core/cases/report.ts';
import { withAccounts } from '#core/papers/sheet/people.ts';
import type { FieldType } from '#core/sops/document.ts';
import type { Field } from '#core/sops/model.ts';
import { parseLocal } from '#core/time/instant.ts';
import { sentFiles, textOf, textsOf, type SentForm } from './sent-form.ts';

/** Name of the control of a field. */
export const answerName = (field: string): string => `jawab.${field}`;

/** Name of the boxes beside a control of people that choose accounts. */
export const accountsName = (name: string): string => `${name}.akun`;

/** Parts of a system besides its name, as controls name them. */
export const systemParts = ['url', 'unit', 'serverLocation', 'vendor'] as const;

/** Whether a system is vital, as a control says; nothing while it is not known. */
export const vitalOf = (form: SentForm, name: string): Pick<AffectedSystem, 'vital'> => {
  const said = textOf(form, name);
  return said === 'yes' || said === 'no' ? { vital: said } : {};
};

/** The system of controls `<name>.name`, `<name>.url` …, its unit chosen from the register (`<name>.body`) or typed. */
export const systemOf = (form: SentForm, name: string): AffectedSystem => {
  const body = textOf(form, `${name}.body`);
  return {
    name: textOf(form, `${name}.name`),
    ...Object.fromEntries(
      systemParts.flatMap((part) => {
        const text = textOf(form, `${name}.${part}`);
        // A unit of the register brings its own name.
        return text === '' || (part === 'unit' && body !== '') ? [] : [[part, text]];
      }),
    ),
    ...(body === '' ? {} : { body }),
    ...vitalOf(form, `${name}.vital`),
  };
};

/** A number as Indonesians type it ("1.250,5") or as browsers send it ("1250.5"); the text itself when it is neither. */
export const numberOf = (text: string): number | string => {
  const plain =
    /,/.test(text) || /^\d{1,3}(\.\d{3})+$/.test(text)
      ? text.replaceAll('.', '').replace(',', '.')
      : text;
  const value = Number(plain);
  return Number.isFinite(value) ? value : text;
};

/** What officers answer with. */
export type Control =
  | 'line'
  | 'decimal'
  | 'passage'
  | 'people'
  | 'one-of'
  | 'some-of'
  | 'moment'
  | 'files'
  | 'system';

/** The control of every type of field. */
export const controls: Readonly<Record<FieldType, Control>> = {
  text: 'line',
  person: 'line',
  people: 'people',
  'long-text': 'passage',
  choice: 'one-of',
  choices: 'some-of',
  checklist: 'some-of',
  'date-time': 'moment',
  number: 'decimal',
  file: 'files',
  system: 'system',
};

/** What was answered with the control of a name, or undefined when it was left empty. */
type Read = (form: SentForm, name: string, zone: string) => Answer | undefined;

const typed =
  (meaning: (text: string, zone: string) => Answer): Read =>
  (form, name, zone) => {
    const text = textOf(form, name);
    return text === '' ? undefined : meaning(text, zone);
  };

const asTyped = typed((text) => text);

/** How every control is read. What cannot be read stays text, so that core refuses it by name. */
const reads: Readonly<Record<Control, Read>> = {
  line: asTyped,
  passage: asTyped,
  people: (form, name) => {
    const text = withAccounts(textOf(form, name), textsOf(form, accountsName(name)));
    return text === '' ? undefined : text;
  },
  'one-of': asTyped,
  decimal: typed(numberOf),
  moment: typed((text, zone) => parseLocal(text, zone) ?? text),
  'some-of': (form, name) => {
    const chosen = textsOf(form, name).filter((text) => text !== '');
    return chosen.length === 0 ? undefined : chosen;
  },
  files: (form, name) => {
    const files = sentFiles(form, name);
    return files.length === 0 ? undefined : files;
  },
  system: (form, name) => {
    const system = systemOf(form, name);
    return Object.values(system).every((part) => part === '') ? undefined : system;
  },
};

/** Names of the inputs a field's control consists of. */
export const inputNames = ({ id, type }: Pick<Field, 'id' | 'type'>): readonly string[] => {
  const name = answerName(id);
  switch (controls[type]) {
    case 'system':
      return ['name', ...systemParts, 'body'].map((part) => `${name}.${part}`);
    case 'people':
      return [name, accountsName(name)];
    default:
      return [name];
  }
};

/** The answers of a step's form; date-times are meant in the agency's zone. */
export const answersOf = (fields: readonly Field[], form: SentForm, zone: string): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const answer = reads[controls[field.type]](form, answerName(field.id), zone);
      return answer === undefined ? [] : [[field.id, answer] as const];
    }),
  );
