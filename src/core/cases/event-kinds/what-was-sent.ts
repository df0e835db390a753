import { outputName } from '#core/cases/names.ts';
import type { OutputId, Sop } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';

/** Said of a paper that left without a signature made here: what was sent, only the proof shows. */
export const unsignedHereWords = say(
  'tidak ditandatangani di Tanggap, bukti dilampirkan',
  'not signed in Tanggap, proof attached',
);

/**
 * What is sent, as the end of a sentence, after to whom; nothing where no output is named.
 *
 * @param unsignedHere those of the outputs that nobody signed here
 */
export const whatWasSent = (
  sop: Sop,
  outputs: readonly OutputId[],
  unsignedHere: readonly OutputId[] = [],
): Bilingual => {
  if (outputs.length === 0) return say('', '');
  const row = (language: keyof Bilingual): string =>
    outputs
      .map((id) =>
        unsignedHere.includes(id)
          ? `${outputName(sop, id)} (${unsignedHereWords[language]})`
          : outputName(sop, id),
      )
      .join(', ');
  return say(` – ${row('id')}`, ` – ${row('en')}`);
};
