import { say, type Bilingual } from '#core/text/bilingual.ts';
import { isBlank } from '#core/text/plain.ts';
import { saysSomething } from '#core/text/says-something.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal, RefusalCode } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import { badText } from './ground.ts';

/** What somebody is asked for who states what the product has not seen. */
type Unproven = Extract<RefusalCode, 'sending-unproven' | 'receipt-unproven'>;

const asked: Readonly<Record<Unproven, Bilingual>> = {
  'sending-unproven': say(
    'Tulis rujukannya dengan lengkap, atau lampirkan buktinya.',
    'Write down in full how it is known, or add the proof.',
  ),
  'receipt-unproven': say(
    'Tulis bagaimana penerimaannya diketahui, atau lampirkan tanda terimanya.',
    'Write down how it is known that it arrived, or add the receipt.',
  ),
};

/**
 * How something is known that happened where the product does not see it: proof in files, or words
 * that lead to it; at least one of them (decision 0096).
 *
 * @returns what is wrong with the words, or that there is neither
 */
export const unproven = (
  note: string,
  proof: readonly FileRef[],
  refused: Unproven = 'sending-unproven',
): Refusal | undefined => {
  const bad = isBlank(note)
    ? undefined
    : badText([{ field: 'note', name: say('Keterangan', 'Remark'), text: note }]);
  return bad !== undefined || proof.length > 0 || saysSomething(note)
    ? bad
    : refuse(refused, undefined, [{ field: 'note', message: asked[refused] }]);
};
