import { say, type Bilingual } from '#core/text/bilingual.ts';

/** A sentence with what was noted, if anything was. */
export const withNote = (text: Bilingual, note: string): Bilingual =>
  note === '' ? text : say(`${text.id}: ${note}`, `${text.en}: ${note}`);
