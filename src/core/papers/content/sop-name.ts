import type { PaperMaterial } from './material.ts';

/** Words that stay small within a title. */
const small = new Set([
  'dan',
  'atau',
  'di',
  'ke',
  'dari',
  'yang',
  'untuk',
  'pada',
  'dengan',
  'atas',
]);

const capital = (word: string): string =>
  word.slice(0, 1).toLocaleUpperCase('id') + word.slice(1).toLocaleLowerCase('id');

/** A title set in capitals throughout, as a sentence writes it; any other is left as it is. */
const asWritten = (title: string): string =>
  title !== title.toLocaleUpperCase('id')
    ? title
    : title
        .split(' ')
        .map((word, index) =>
          index > 0 && small.has(word.toLocaleLowerCase('id'))
            ? word.toLocaleLowerCase('id')
            : capital(word),
        )
        .join(' ');

/**
 * The SOP a case is handled under, as letters name it: in the mapping's words where it has some,
 * else by its own title. "SOP" is not said twice.
 */
export const sopName = ({ sop, mapping }: Pick<PaperMaterial, 'sop' | 'mapping'>): string =>
  `SOP ${(mapping.sopName ?? asWritten(sop.document.identitas.judul)).replace(/^sop\s+/i, '')}`;
