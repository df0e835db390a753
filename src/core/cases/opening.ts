import { inRow, say, type Bilingual } from '#core/text/bilingual.ts';
import { fileKindWords, type FileKind } from '#core/sops/file-kind.ts';
import type { HandedIn } from './handed-as-proof.ts';
import type { FileRef } from './report.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';

/** Why a file is nothing to look at; `unchecked`: it could not be found out within the bounds of time and memory. */
export type NotOpened =
  | 'empty'
  | 'damaged'
  | 'locked'
  | 'not-as-named'
  | 'other-kind'
  | 'unchecked';

/** What came of opening a file (decision 0090). */
export type Opening = { readonly opens: FileKind } | { readonly not: NotOpened };

const reasons: Readonly<Record<NotOpened, Bilingual>> = {
  empty: say('tidak berisi apa pun', 'holds nothing'),
  damaged: say('rusak atau bukan berkas yang dapat dibuka', 'is damaged, or no file that opens'),
  locked: say('terkunci kata sandi', 'is locked with a password'),
  'not-as-named': say(
    'isinya bukan jenis yang disebut namanya',
    'does not hold the kind of file its name says',
  ),
  'other-kind': say(
    'jenisnya tidak diterima sebagai bukti tindakan',
    'is of a kind that is not taken as proof of what was done',
  ),
  unchecked: say('belum dapat diperiksa', 'could not be checked yet'),
};

/** The refusal of files that open, none of which is of a kind that shows what it is to prove; undefined where one is. */
export const otherKindRefused = (handed: readonly HandedIn[]): Refusal | undefined => {
  const [first] = handed;
  if (first === undefined) return undefined;
  return refuse(
    'proof-of-other-kind',
    fileKindWords(first.kinds ?? []),
    // What a field asks and what its files prove besides may ask for the same.
    [...new Map(handed.map((one) => [one.field, one])).values()].map(({ field, kinds }) => {
      const { id, en } = fileKindWords(kinds ?? []);
      return {
        field,
        message: say(`Salah satunya harus ${id}.`, `One of them has to be ${en}.`),
      };
    }),
  );
};

/** A file handed in as proof that did not open, and the part of the command it stands in. */
export interface Unopened {
  readonly file: FileRef;
  readonly field: string;
  readonly not: NotOpened;
}

/** The refusal of files that prove nothing; undefined where there is none. What is unreadable is told before what could not be found out. */
export const unopenedRefused = (files: readonly Unopened[]): Refusal | undefined => {
  const unreadable = files.filter(({ not }) => not !== 'unchecked');
  const told = unreadable.length > 0 ? unreadable : files;
  if (told.length === 0) return undefined;
  return refuse(
    unreadable.length > 0 ? 'proof-unreadable' : 'proof-unchecked',
    inRow(
      told.map(({ file, not }) =>
        say(`"${file.name}" ${reasons[not].id}`, `"${file.name}" ${reasons[not].en}`),
      ),
    ),
    files.map(({ file, field, not }) => ({
      field,
      message: say(`"${file.name}" ${reasons[not].id}.`, `"${file.name}" ${reasons[not].en}.`),
    })),
  );
};
