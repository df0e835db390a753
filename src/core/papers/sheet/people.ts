import type { Person } from './paper.ts';
import { paragraphsOf } from './text-blocks.ts';

const nipPattern = /\bNIP\.?\s*([\d ]{8,30})/i;

/** A degree as it follows a name: "S.Kom.", "M.T.", "Ph.D.", "A.Md.Kom."; a position has no full stop within. */
const degreePattern = /^\p{Lu}\p{Ll}?\.(?:\p{L}{1,5}\.?)+$/u;

/**
 * People as a form's field lists them, one a line: "nama, jabatan", with a NIP or a unit if given
 * ("nama, jabatan, NIP 0000, unit"). Degrees belong to the name: "Nama, S.Kom., M.T., jabatan". A
 * line is never dropped: without a comma it is all name.
 */
export const peopleOf = (text: string): readonly Person[] =>
  paragraphsOf(text).map((line) => {
    const plain = line.replace(/^\s*(?:\d{1,3}[.)]|[-•])\s+/, '');
    const nip = nipPattern.exec(plain)?.[1]?.replaceAll(' ', '') ?? null;
    const [first = '', ...others] = plain
      .replace(nipPattern, '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const after = others.findIndex((part) => !degreePattern.test(part));
    const until = after === -1 ? others.length : after;
    const [position = '', ...rest] = others.slice(until);
    return {
      name: [first, ...others.slice(0, until)].join(', '),
      position,
      nip,
      unit: rest.length === 0 ? null : rest.join(', '),
    };
  });
