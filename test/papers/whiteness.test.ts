import { afterAll, describe, expect, test } from 'vitest';
import { resolve } from 'node:path';
import { typesetter } from '#adapters/pdf/index.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import type { Lettering } from '#core/papers/sheet/typefaces.ts';
import {
  caseThroughAll,
  editionAt,
  editions,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { pdfWhiteness } from '#test/support/poppler.ts';

const typesetting = typesetter({ root: resolve('.') });
afterAll(() => typesetting.close());

const sentence =
  'Tim memeriksa log peladen dan mencocokkannya dengan daftar akses yang sah, lalu menyimpan buktinya. ';
/** What people write in a long field: a paragraph, or several. */
const texts = [sentence.repeat(7), `${sentence.repeat(5)}\n`.repeat(5)];
const letterings: readonly Lettering[] = [
  { face: 'serif', size: '11.5' },
  { face: 'arial', size: '12' },
];

const paperWith = (
  edition: string,
  output: string,
  text: string,
  lettering: Lettering,
): PaperData => {
  const { sop, mapping } = editionAt(edition);
  const found = paperOutputs(sop).find((one) => one.output.id === output);
  if (found === undefined) throw new Error(`no output ${output}`);
  const form = Object.fromEntries(
    found.step.form
      .filter(({ id, type }) => type === 'long-text' && id !== 'peserta')
      .map(({ id }) => [id, text] as const),
  );
  const state = caseThroughAll(sop, found.output, { [found.step.id]: form });
  const { data } = paperData({
    sop,
    mapping,
    state,
    output,
    turn: visitOf(state, found.step),
    settings: { ...sampleSettings(sop), lettering },
    issue: sampleIssue(),
  });
  if (data === null) throw new Error(`no paper for ${output}`);
  return data;
};

describe.each(editions)('the papers of %s', (edition) => {
  const outputs = paperOutputs(editionAt(edition).sop).map(({ output }) => output.id);

  // Dozens of papers each: longer than a test usually takes.
  test.each(letterings)(
    'leave no page but the last more than a fifth white, set in $face',
    { timeout: 240_000 },
    async (lettering) => {
      const white = await Promise.all(
        outputs
          .flatMap((output) => texts.map((text) => ({ output, text })))
          .map(async ({ output, text }) => ({
            output,
            length: text.length,
            pages: pdfWhiteness(
              await typesetting.pdf(paperWith(edition, output, text, lettering)),
            ).slice(0, -1),
          })),
      );
      expect(white.some(({ pages }) => pages.length > 0)).toBe(true);
      expect(white.filter(({ pages }) => pages.some((part) => part > 0.2))).toEqual([]);
    },
  );
});
