import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Field } from '#core/sops/model.ts';
import { parseLocal } from '#core/time/instant.ts';
import { accountsName, answerName, controls, systemParts } from '#routes/forms/answers.ts';
import { textOf, textsOf, type SentForm } from '#routes/forms/sent-form.ts';
import { day, moment } from '#routes/(console)/case-rows.ts';

/** What names need that a form carries as ids, and the zone its moments were typed in. */
export interface Naming {
  readonly zone: string;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** Words that read alike in both languages: what somebody typed, or a name. */
export const same = (text: string): Bilingual => ({ id: text, en: text });

export const joined = (parts: readonly Bilingual[]): Bilingual => ({
  id: parts.map((part) => part.id).join('; '),
  en: parts.map((part) => part.en).join('; '),
});

/** A local date and time as a form carries it, in words; what cannot be read stays as it was typed. */
export const typedMoment = (text: string, zone: string): Bilingual => {
  const at = parseLocal(text, zone);
  return at === undefined ? same(text) : moment(at, zone);
};

/** A day as a form carries it, in words; what cannot be read stays as it was typed. */
export const typedDay = (text: string, zone: string): Bilingual => {
  const at = parseLocal(`${text}T12:00`, zone);
  return at === undefined ? same(text) : day(at, zone, 'short');
};

const vitalWords: Readonly<Record<string, Bilingual>> = {
  yes: say('IIV: ya', 'IIV: yes'),
  no: say('IIV: bukan', 'IIV: no'),
};

const systemWords = (form: SentForm, name: string, { bodies }: Naming): readonly Bilingual[] => {
  const chosen = textOf(form, `${name}.body`);
  const body = bodies.find(({ id }) => id === chosen);
  const parts = systemParts.filter((part) => part !== 'unit' || chosen === '');
  const vital = vitalWords[textOf(form, `${name}.vital`)];
  return [
    ...['name', ...parts].map((part) => same(textOf(form, `${name}.${part}`))),
    ...(body === undefined ? [] : [same(body.name)]),
    ...(vital === undefined ? [] : [vital]),
  ];
};

/** What was typed into the control of a field, each part in words and none of them an id. */
export const fieldParts = (
  field: Pick<Field, 'id' | 'type' | 'choices'>,
  form: SentForm,
  naming: Naming,
): readonly Bilingual[] => {
  const name = answerName(field.id);
  const texts = textsOf(form, name);
  const labelOf = (text: string) => field.choices.find(({ id }) => id === text)?.label;
  switch (controls[field.type]) {
    case 'system':
      return systemWords(form, name, naming);
    case 'people':
      return [
        ...texts,
        ...textsOf(form, accountsName(name)).map((one) => one.replace(/ @\S+$/, '')),
      ].map(same);
    case 'moment':
      return texts.map((text) => typedMoment(text, naming.zone));
    case 'one-of':
    case 'some-of':
      return texts.flatMap((text) => labelOf(text) ?? []);
    case 'line':
    case 'passage':
    case 'decimal':
      return texts.map(same);
    case 'files':
      return [];
  }
};
