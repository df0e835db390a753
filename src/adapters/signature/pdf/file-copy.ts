import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib';
import type { PDFImage, PDFPage } from '@cantoo/pdf-lib';
import type { CopyParts } from '#app/ports.ts';
import { readPdf } from './open-pdf.ts';

type Box = readonly [left: number, bottom: number, right: number, top: number];
type Matrix = readonly [number, number, number, number, number, number];

const numbersOf = (list: PDFArray | undefined): readonly number[] =>
  (list?.asArray() ?? []).flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []));

const boxOf = (list: PDFArray | undefined): Box | undefined => {
  const [a, b, c, d] = numbersOf(list);
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? undefined
    : [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

const matrixOf = (list: PDFArray | undefined): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(list);
  return [a, b, c, d, e, f];
};

/** The box around a box that a matrix has turned. */
const around = ([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box => {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Hidden, or not to be shown (ISO 32000-1, 12.5.3). */
const unseen = 0b10_0010;

/** Draws what an annotation shows onto its page (ISO 32000-1, 12.5.5). */
const drawAppearance = (page: PDFPage, annotation: PDFDict): void => {
  const appearance = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)?.get(PDFName.of('N'));
  if (!(appearance instanceof PDFRef)) return;
  const stream = page.node.context.lookup(appearance);
  const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0;
  const place = boxOf(annotation.lookupMaybe(PDFName.of('Rect'), PDFArray));
  if (!(stream instanceof PDFStream) || place === undefined || (flags & unseen) !== 0) return;
  const own = boxOf(stream.dict.lookupMaybe(PDFName.of('BBox'), PDFArray));
  if (own === undefined) return;
  const shown = around(own, matrixOf(stream.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)));
  const [width, height] = [shown[2] - shown[0], shown[3] - shown[1]];
  if (width <= 0 || height <= 0) return;
  const [x, y] = [(place[2] - place[0]) / width, (place[3] - place[1]) / height];
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(x, 0, 0, y, place[0] - shown[0] * x, place[1] - shown[1] * y),
    drawObject(page.node.newXObject('Tanda', appearance)),
    popGraphicsState(),
  );
};

/**
 * Signature fields become a picture of what they show. A copy with the fields themselves would hold
 * signatures that fit nothing, and look like a forgery to whoever checks it.
 */
const withoutFields = (page: PDFPage): void => {
  for (const one of page.node.Annots()?.asArray() ?? []) {
    const annotation = page.node.context.lookup(one);
    if (annotation instanceof PDFDict) drawAppearance(page, annotation);
  }
  page.node.delete(PDFName.of('Annots'));
};

/** The pages of a document, drawn anew in another. */
const taken = async (made: PDFDocument, from: PDFDocument): Promise<void> => {
  for (const page of from.getPages()) withoutFields(page);
  for (const page of await made.copyPages(from, from.getPageIndices())) made.addPage(page);
};

/** A scan that is a picture, on a page of the sheet's size, with room for the mark. */
const picturePage = (made: PDFDocument, picture: PDFImage): void => {
  const [width, height] = Object.values(made.getPage(0).getSize());
  const page = made.addPage([width ?? 0, height ?? 0]);
  const edge = 34;
  const { width: wide, height: high } = picture.scaleToFit(
    page.getWidth() - 2 * edge,
    page.getHeight() - 2 * edge,
  );
  page.drawImage(picture, {
    x: (page.getWidth() - wide) / 2,
    y: (page.getHeight() - high) / 2,
    width: wide,
    height: high,
  });
};

const picturesTaken: Readonly<
  Record<string, (made: PDFDocument, bytes: Uint8Array) => Promise<PDFImage>>
> = {
  'image/png': (made, bytes) => made.embedPng(bytes),
  'image/jpeg': (made, bytes) => made.embedJpg(bytes),
};

/** How far the mark stands from the left edge of a page, in points: within the margin of every paper. */
const markFromEdge = 22;
const markSize = 9;

/** Along the left edge of every page, whatever stands on it. */
const marked = async (made: PDFDocument, mark: string): Promise<void> => {
  const font = await made.embedFont(StandardFonts.HelveticaBold);
  const length = font.widthOfTextAtSize(mark, markSize);
  for (const page of made.getPages()) {
    const { x, y, height } = page.getMediaBox();
    page.drawText(mark, {
      x: x + markFromEdge,
      y: y + (height - length) / 2,
      size: markSize,
      font,
      color: rgb(0.6, 0, 0),
      rotate: degrees(90),
    });
  }
};

/**
 * The sheet and behind it the pages of the original, each marked along its edge. To be called where
 * a file may take whatever it likes: an original may be a stranger's.
 *
 * @returns undefined when the original is no PDF that can be taken apart, nor a picture
 * @throws Error where its parts trip the reader
 */
export const fileCopyOf = async ({
  sheet,
  original: { bytes, mediaType },
  mark,
}: CopyParts): Promise<Uint8Array | undefined> => {
  const made = await PDFDocument.create({ updateMetadata: false });
  const front = await readPdf(sheet);
  if (front === null) return undefined;
  made.setTitle(mark, { showInWindowTitleBar: true });
  made.setLanguage('id');
  await taken(made, front);
  const picture = picturesTaken[mediaType];
  if (picture === undefined) {
    const kept = await readPdf(bytes);
    if (kept === null || kept.isEncrypted) return undefined;
    await taken(made, kept);
  } else picturePage(made, await picture(made, bytes));
  await marked(made, mark);
  return made.save();
};
