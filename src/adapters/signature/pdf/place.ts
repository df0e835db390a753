import type { PDFDocument } from '@cantoo/pdf-lib';
import { extractTextItems } from 'unpdf';
import type {
  Appearance,
  PdfToSign,
  VisibleAppearance,
} from '#core/papers/signing/sign-request.ts';

/** A rectangle on a page: lower left and upper right corner, in points. */
export interface Place {
  /** From 0. */
  readonly page: number;
  readonly rectangle: readonly [number, number, number, number];
}

interface Found {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly alone: boolean;
}

/** Every place where a character stands in the text, in reading order. */
const placesOf = async (bytes: Uint8Array, tag: string): Promise<readonly Found[]> => {
  const { items } = await extractTextItems(new Uint8Array(bytes));
  return items.flatMap((lines, page) =>
    lines.flatMap(({ str, x, y, width }) => {
      const at = str.lastIndexOf(tag);
      // Within words the place is an estimate, as if all letters were equally wide.
      return at < 0
        ? []
        : [{ page, x: x + (width * at) / str.length, y, alone: str.trim() === tag }];
    }),
  );
};

const tagPlace = async (
  bytes: Uint8Array,
  tag: string,
  page: number | undefined,
): Promise<Found | undefined> => {
  const found = (await placesOf(bytes, tag)).filter(
    (each) => page === undefined || each.page === page - 1,
  );
  return found.findLast(({ alone }) => alone) ?? found.at(-1);
};

const rectangleAt = (
  x: number,
  y: number,
  { width, height }: VisibleAppearance,
): Place['rectangle'] => [x, y, x + width, y + height];

/** Where a signature shows; an invisible one is an empty rectangle on the last page. */
export const placeOf = async (
  document: PDFDocument,
  { bytes, tag }: Pick<PdfToSign, 'bytes' | 'tag'>,
  appearance: Appearance,
): Promise<Place | 'place-not-found'> => {
  const pages = document.getPageCount();
  if (!appearance.visible) return { page: pages - 1, rectangle: [0, 0, 0, 0] };
  if (tag !== undefined) {
    const found = await tagPlace(bytes, tag, appearance.page);
    return found === undefined
      ? 'place-not-found'
      : { page: found.page, rectangle: rectangleAt(found.x, found.y, appearance) };
  }
  const page = (appearance.page ?? pages) - 1;
  if (!Number.isInteger(page) || page < 0 || page >= pages) return 'place-not-found';
  return { page, rectangle: rectangleAt(appearance.x ?? 0, appearance.y ?? 0, appearance) };
};
