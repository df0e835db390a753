import type { Bilingual } from '#core/text/bilingual.ts';

/** Words that are the same in both languages. */
const sameInBoth = new Set([
  'docx',
  'register',
  'srikandi',
  'sop',
  'pdf',
  'png',
  'jpeg',
  'webp',
  'gif',
  'txt',
  'log',
  'csv',
  'eml',
  'plt',
  'plh',
  'domain',
  'administrator',
  'personal',
  'data',
  'tanggap',
  'bssn',
  'unit',
  'valid',
  // The name of a team.
  'gov',
  'csirt',
  'indonesia',
]);

const words = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{Letter}{3,}/gu) ?? [];

/**
 * Words of ours that an English sentence has in common with its Indonesian one: left untranslated.
 * What stands in quotes is a name that others gave, and so are the people named.
 */
export const sharedWords = (
  { id, en }: Bilingual,
  people: readonly string[] = [],
): readonly string[] => {
  const ours = people
    .reduce((text, name) => text.replaceAll(name, ''), en)
    .replaceAll(/"[^"]*"/gu, '');
  const indonesian = new Set(words(id));
  return words(ours).filter((word) => indonesian.has(word) && !sameInBoth.has(word));
};
