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

/** A NIP is one person's (Peraturan Kepala BKN 22/2007): why one of another's profile cannot be taken. */
export const nipOfAnother = (
  people: readonly { readonly id: string; readonly profile?: Profile }[],
  id: string,
  { nip }: Profile,
): readonly ProfileFinding[] =>
  nip !== null && people.some((one) => one.id !== id && one.profile?.nip === nip)
    ? [
        {
          path: ['profile', 'nip'],
          message: say(
            'NIP ini ada pada profil orang lain di instansi ini. Periksa angkanya; bila memang milik Anda, mintalah administrator membetulkan profil itu.',
            'This NIP stands in the profile of somebody else in this agency. Check its digits; where it is yours, ask an administrator to correct that profile.',
          ),
        },
      ]
    : [];

/** An administrator begins a profile: who somebody is, and the post he holds, the office says. */
export const notBegun: ProfileFinding = {
  path: ['profile', 'name'],
  message: say(
    'Profil dimulai administrator di Petugas, dengan nama dan jabatan Anda.',
    'A profile is begun by an administrator under Officers, with your name and position.',
  ),
};

/** What of a profile is not its owner's to say, but the office's: who he is, and the post he holds. */
export const notOwnToSay = (
  before: Profile,
  wanted: Profile,
  isHisName: boolean,
): readonly ProfileFinding[] => [
  ...(isHisName
    ? []
    : [
        {
          path: ['profile', 'name'],
          message: say(
            'Nama harus nama akun Anda, boleh dengan gelar. Nama lain diubah administrator di Petugas.',
            'The name has to be that of your account, with degrees if you like. Another name is changed by an administrator under Officers.',
          ),
        } as const,
      ]),
  ...(wanted.position === before.position
    ? []
    : [
        {
          path: ['profile', 'position'],
          message: say(
            'Jabatan diubah administrator di Petugas.',
            'The position is changed by an administrator under Officers.',
          ),
        } as const,
      ]),
];

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
