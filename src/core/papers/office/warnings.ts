import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { PaperSource } from '#core/papers/mapping/mapping.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { isAddressed, outputKinds } from '#core/papers/record/paper-kinds.ts';
import { unshownWarning } from '#core/papers/words/unshown.ts';

/** What warnings of a paper are told from. */
interface Warned {
  readonly source: PaperSource;
  /** Whether it came as its party's own file, whose number stands on it. */
  readonly ownFile: boolean;
  readonly kind: PaperData['kind'];
  /** Empty or null where it has none. */
  readonly number: string | null;
  readonly signed: boolean;
  /** Characters of its text that are printed as numbers. */
  readonly unshown: readonly string[];
}

const noNumberYet = say(
  'Surat pihak luar ini belum bernomor, dan akan terbit tanpa nomor. Minta nomornya kepada pihak itu, lalu tim menulisnya pada bagian Nomor di halaman naskah ini sebelum ditandatangani; sesudah itu nomor tidak dapat ditambahkan.',
  'This letter of an outside party has no number yet and would leave without one. Ask that party for its number; the team then writes it under Number on the page of the paper before it is signed, for afterwards none can be added.',
);

const signedWithout = say(
  'Surat pihak luar ini ditandatangani tanpa nomor. Sebelum dikirim: bila pihak itu memberi nomor, batalkan naskah, tulis nomornya pada bagian Nomor, dan mintakan tanda tangan lagi.',
  'This letter of an outside party was signed without a number. Before it is sent: if that party gives it one, revoke the paper, write the number under Number and have it signed again.',
);

const numberWarnings = ({
  source,
  ownFile,
  kind,
  number,
  signed,
}: Omit<Warned, 'unshown'>): readonly Bilingual[] => {
  const isLetter = outputKinds.some((one) => one === kind && isAddressed(one));
  if (source !== 'party' || ownFile || !isLetter || (number ?? '').trim() !== '') return [];
  return [signed ? signedWithout : noNumberYet];
};

/** What is to be known of a paper before it is signed or sent, with what to do; it may leave all the same. */
export const warningsOf = ({ unshown, ...paper }: Warned): readonly Bilingual[] => [
  ...numberWarnings(paper),
  // What is signed stays as it is, and what a party brought is not set by us.
  ...(paper.signed || paper.ownFile ? [] : unshownWarning(unshown)),
];
