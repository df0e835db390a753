import type { Person } from './paper.ts';
import { paragraphsOf } from './text-blocks.ts';

const nipPattern = /\bNIP\.?\s*([\d ]{8,30})/i;

/**
 * People as a form's field lists them, one a line: "nama, jabatan", with a NIP or a unit if given
 * ("nama, jabatan, NIP 0000, unit"). A line is never dropped: without a comma it is all name.
 */
export const peopleOf = (text: string): readonly Person[] =>
  paragraphsOf(text).map((line) => {
    const plain = line.replace(/^\s*(?:\d{1,3}[.)]|[-•])\s+/, '');
    const nip = nipPattern.exec(plain)?.[1]?.replaceAll(' ', '') ?? null;
    const [name = '', position = '', ...rest] = plain
      .replace(nipPattern, '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return { name, position, nip, unit: rest.length === 0 ? null : rest.join(', ') };
  });
