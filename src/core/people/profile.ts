import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import { overLimit } from '#core/text/too-long.ts';
import { nipProblem } from './nip.ts';

/** What papers of an agency print of somebody, kept here and nowhere else. */
export interface Profile {
  /** With its degrees: "Nama Contoh, S.Kom., M.T." */
  readonly name: string;
  /** The post he holds in the office (jabatan), whatever roles he has in an SOP. */
  readonly position: string;
  /** Rank and class: "Pembina Utama Muda (IV/c)"; null for who has none or does not say. */
  readonly rank: string | null;
  /** 18 digits as text; null for who is no civil servant. */
  readonly nip: string | null;
}

/** What is wrong with a profile, and where. */
export interface ProfileFinding {
  readonly path: readonly ['profile', keyof Profile];
  readonly message: Bilingual;
}

/** The profiles of an agency's people, by account; who has none is left out. */
export type Profiles = Readonly<Record<string, Profile>>;

/** The profiles of those who have one. */
export const profilesOf = (
  people: readonly { readonly id: string; readonly profile?: Profile }[],
): Profiles =>
  Object.fromEntries(
    people.flatMap(({ id, profile }) => (profile === undefined ? [] : [[id, profile] as const])),
  );

const longest = 200;

const needed = say('Bagian ini wajib diisi.', 'This is required.');

const tidy = (text: string | null): string => (text ?? '').trim().replaceAll(/\s+/gu, ' ');

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A profile as it is kept: single spaces, and a NIP without any; phones put them into long numbers. */
export const tidiedProfile = ({ name, position, rank, nip }: Profile): Profile => ({
  name: tidy(name),
  position: tidy(position),
  rank: orNull(tidy(rank)),
  nip: orNull((nip ?? '').replaceAll(/[\s.]/gu, '')),
});

/**
 * Everything that is wrong with a profile.
 *
 * @param today where the agency is, `2026-01-31`
 */
export const profileFindings = (
  { name, position, rank, nip }: Profile,
  today: string,
): readonly ProfileFinding[] => {
  const at = (part: keyof Profile, message: Bilingual): ProfileFinding => ({
    path: ['profile', part],
    message,
  });
  const tooLong = (part: keyof Profile, text: string): readonly ProfileFinding[] =>
    text.length > longest ? [at(part, overLimit(text.length, longest))] : [];
  const required = (part: keyof Profile, text: string): readonly ProfileFinding[] =>
    isBlank(text) ? [at(part, needed)] : tooLong(part, text);
  const badNip = nip === null ? undefined : nipProblem(nip, today);
  return [
    ...required('name', name),
    ...required('position', position),
    ...tooLong('rank', rank ?? ''),
    ...(badNip === undefined ? [] : [at('nip', badNip)]),
  ];
};

/** A profile in a line: name, position, rank, NIP. */
export const profileWords = ({ name, position, rank, nip }: Profile): Bilingual =>
  alike(
    [name, position, rank, nip === null ? null : `NIP ${nip}`]
      .filter((part) => part !== null)
      .join('; '),
  );

/** Whether two profiles say the same. */
export const sameProfile = (one: Profile | undefined, other: Profile): boolean =>
  one !== undefined && profileWords(one).id === profileWords(other).id;
