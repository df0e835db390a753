import { say, type Bilingual } from '#core/text/bilingual.ts';
import { sameName } from './same-name.ts';

/** Somebody as a line of a list names him. */
export interface ListedPerson {
  readonly name: string;
  readonly position: string;
  readonly nip: string | null;
  readonly unit: string | null;
}

const nipPattern = /\bNIP\.?\s*([\d ]{8,30})/i;

/** A degree as it follows a name: "S.Kom.", "M.T.", "Ph.D.", "A.Md.Kom."; a position has no full stop within. */
const degreePattern = /^\p{Lu}\p{Ll}?\.\p{L}+(?:\.\p{L}+)*\.?$/u;

/**
 * A line "nama, jabatan", with a NIP or a unit if given ("nama, jabatan, NIP 0000, unit"). Degrees
 * belong to the name: "Nama, S.Kom., M.T., jabatan". A line without a comma is all name.
 */
export const listedPerson = (line: string): ListedPerson => {
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
};

/** Somebody as such a line: what `listedPerson` reads from it again. */
export const listedLine = ({ name, position, nip, unit }: ListedPerson): string =>
  [name, position, nip === null ? null : `NIP ${nip}`, unit]
    .filter((part) => part !== null && part !== '')
    .join(', ');

/** The name before its degrees. */
const bare = (name: string): string => name.split(',')[0] ?? name;

/** Who is told apart by nothing but that one line says less of him: a NIP, or degrees. */
const isSame = (one: ListedPerson, other: ListedPerson): boolean => {
  if (one.nip !== null && other.nip !== null) return one.nip === other.nip;
  if (sameName(one.name, other.name)) return true;
  const hasNoDegree = [one, other].some(({ name }) => name === bare(name));
  return hasNoDegree && sameName(bare(one.name), bare(other.name));
};

/** The first person whom a list names twice, in the longer of its names; undefined where it names nobody twice. */
export const listedTwice = (lines: readonly string[]): string | undefined => {
  const people = lines
    .filter((line) => line.trim() !== '')
    .map(listedPerson)
    .filter(({ name }) => name !== '');
  for (const [index, one] of people.entries()) {
    const before = people.slice(0, index).find((other) => isSame(one, other));
    if (before !== undefined) return before.name.length > one.name.length ? before.name : one.name;
  }
  return undefined;
};

/** That somebody stands in a list twice, and what to do. */
export const twiceWords = (name: string): Bilingual =>
  say(
    `${name} tertulis dua kali, dengan nama atau NIP yang sama. Hapus salah satunya; dua orang yang bernama sama dibedakan dengan NIP atau gelarnya.`,
    `${name} stands here twice, by name or by NIP. Take one out; two people of one name are told apart by their NIP or degrees.`,
  );
