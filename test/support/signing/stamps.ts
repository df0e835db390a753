import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { extractTextItems } from 'unpdf';

/** A visible signature: page from 0, lower left corner and size in points. */
export interface Stamp {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const numbers = (value: unknown): readonly number[] =>
  value instanceof PDFArray
    ? value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN))
    : [];

/** Where the signatures of a document show, in the order of its pages' annotations. */
export const stampsOf = async (pdf: Uint8Array): Promise<readonly Stamp[]> => {
  const document = await PDFDocument.load(pdf);
  return document.getPages().flatMap(({ node }, page) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const widget = document.context.lookup(ref);
      if (!(widget instanceof PDFDict) || widget.lookup(PDFName.of('FT')) !== PDFName.of('Sig'))
        return [];
      const [x = 0, y = 0, right = 0, top = 0] = numbers(widget.lookup(PDFName.of('Rect')));
      return [{ page, x, y, width: right - x, height: top - y }];
    }),
  );
};

/** Where a text stands for the last time. */
export const lastPlaceOf = async (
  pdf: Uint8Array,
  text: string,
): Promise<Pick<Stamp, 'page' | 'x' | 'y'>> => {
  const { items } = await extractTextItems(new Uint8Array(pdf));
  const found = items
    .flatMap((lines, page) =>
      lines.filter(({ str }) => str === text).map(({ x, y }) => ({ page, x, y })),
    )
    .at(-1);
  if (found === undefined) throw new Error(`${text} does not stand in the document`);
  return found;
};
