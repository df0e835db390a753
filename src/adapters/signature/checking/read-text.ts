import { extractTextItems } from 'unpdf';
import type { PdfText } from '#app/ports.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import { burstsWhenDrawn } from '#adapters/signature/pdf/bursts.ts';
import { readPdf, whyUnread } from '#adapters/signature/pdf/open-pdf.ts';

/** Most pages whose words are read: a letter has its number on the first, its code on each. */
const mostPages = 50;

type Item = Awaited<ReturnType<typeof extractTextItems>>['items'][number][number];

/** Words on one line stand less than this apart in height, in points. */
const lineHeight = 3;

/** Words further apart than this do not belong to one text, in points. */
const gap = 12;

/** The words of one line, from left to right; a tab where they stand apart. */
const joined = (items: readonly Item[]): string =>
  items
    .toSorted((a, b) => a.x - b.x)
    .reduce<{ readonly text: string; readonly end: number }>(
      ({ text, end }, { str, x, width }) => {
        const apart = text !== '' && x - end > gap;
        const space = text !== '' && !apart && x - end > 1 ? ' ' : '';
        return { text: `${text}${apart ? '\t' : space}${str}`, end: x + width };
      },
      { text: '', end: 0 },
    ).text;

/** A page's lines from top to bottom. */
const linesOf = (items: readonly Item[]): readonly string[] => {
  const lines: Item[][] = [];
  for (const item of items.filter(({ str }) => str.trim() !== '').toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && first.y - item.y < lineHeight) last.push(item);
    else lines.push([item]);
  }
  return lines.map(joined);
};

/** The words of a PDF. To be called where a file may take whatever it likes: in a checking process. */
export const readText = async (pdf: Uint8Array): Promise<PdfText | SignFailure> => {
  if (burstsWhenDrawn(pdf)) return signFailure('not-checked');
  const document = await readPdf(pdf);
  if (document === null) return signFailure(whyUnread(pdf));
  if (document.getPageCount() > mostPages) return signFailure('not-checked');
  const { items } = await extractTextItems(new Uint8Array(pdf));
  return { lines: items.flatMap(linesOf) };
};
