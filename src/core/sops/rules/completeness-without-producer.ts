import { nearlySame } from '#core/sops/closest.ts';
import type { SopDocument, StepPart } from '#core/sops/document.ts';
import { stepsBefore } from '#core/sops/flow.ts';
import { warning, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'completeness-without-producer';

/**
 * Items that somebody must have written before; a computer or the internet need no producer. The
 * words are a guess, and may be: they lead to a warning for the author, never to what a case does.
 */
const written = /^(laporan|berita acara|dokumentasi|surat .|formulir)/i;

/** Words that do not tell one paper from another. */
const fillers: ReadonlySet<string> = new Set([
  'dan',
  'atau',
  'yang',
  'dari',
  'di',
  'ke',
  'kepada',
  'untuk',
  'atas',
  'serta',
  'terkait',
  'hasil',
  'tim',
  'penilaian',
]);

type Words = readonly string[];

const wordsOf = (text: string): Words =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word));

/** "kritis" is found in "kekritisan", "inseden" is "insiden": the documents inflect and mistype the same word. */
const covers = (source: Words, wanted: Words): boolean =>
  wanted.every((word) =>
    source.some((other) => nearlySame(other, word) || (word.length > 4 && other.includes(word))),
  );

/** What a step can find ready: what came in at the first step, and the outputs of the steps before it. */
const readyFor = (
  document: SopDocument,
  step: StepPart,
  outputs: ReadonlyMap<StepPart, readonly Words[]>,
): readonly Words[] => [
  ...document.langkah.slice(0, 1).map((first) => wordsOf(first.kegiatan)),
  ...stepsBefore(document, step.kode).flatMap((before) => outputs.get(before) ?? []),
];

/** Reports and minutes a step needs are made by a step before it (domain notes 7.5, item 1). */
export const completenessWithoutProducer: Rule = {
  name,
  check: (document) => {
    const outputs = new Map(
      document.langkah.map(
        (step) => [step, step.mutu_baku.output.map((output) => wordsOf(output.nama))] as const,
      ),
    );
    return stepsOf(document).flatMap(({ part, path }) => {
      const ready = readyFor(document, part, outputs);
      return (part.mutu_baku.kelengkapan ?? []).flatMap((item, index) => {
        const text = item.replace(/^[\s\-–•*]+/, '');
        const wanted = wordsOf(text);
        if (!written.test(text) || ready.some((source) => covers(source, wanted))) return [];
        return [
          warning(
            name,
            [...path, 'mutu_baku', 'kelengkapan', index],
            `Tidak ada langkah sebelumnya yang menghasilkan "${text}". Bila naskah memang tidak menyebutnya, beri langkah pembuatnya output bertanda "tambahan".`,
            `No step before this one produces "${text}". If the source really names none, give the step that makes it an output marked "tambahan".`,
          ),
        ];
      });
    });
  },
};
