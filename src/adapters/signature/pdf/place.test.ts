import { PDFArray, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Appearance } from '#core/papers/signing/sign-request.ts';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { addSignature } from './add-signature.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';

const place = async (
  appearance: Appearance,
  lines: readonly string[] = [],
  tag?: string,
): Promise<Place | 'place-not-found'> => {
  const bytes = samplePdf({ lines });
  return placeOf(
    await PDFDocument.load(bytes),
    { bytes, ...(tag === undefined ? {} : { tag }) },
    appearance,
  );
};

const at = (more: Partial<Extract<Appearance, { readonly visible: true }>>): Appearance => ({
  visible: true,
  width: 80,
  height: 60,
  ...more,
});

describe('the place of a visible signature', () => {
  test('is where its tag stands in the text: lower left corner at the tag, in points from below', async () => {
    const found = await place(at({}), [], '#');
    if (found === 'place-not-found') throw new Error(found);
    const [left, bottom, right, top] = found.rectangle;
    // The mark stands at the left margin of page 2 (A4, margin 2.5/21 of the width), 3 cm below the first line.
    expect(found.page).toBe(1);
    expect(left).toBeCloseTo(70.87, 1);
    expect(bottom).toBeGreaterThan(650);
    expect(bottom).toBeLessThan(690);
    expect([right - left, top - bottom]).toEqual(
      [80, 60].map((length) => expect.closeTo(length, 6)),
    );
  });

  test('is a tag that stands alone rather than one within words, and the last of several', async () => {
    expect(
      await place(at({}), ['Nomor \\#12 di halaman satu', '\\#', 'dan lagi \\#13'], '#'),
    ).toMatchObject({ page: 1 });
    const inWords = await place(at({}), ['biaya \\$5'], '$');
    expect(inWords).toMatchObject({ page: 0 });
    expect(inWords === 'place-not-found' ? 0 : inWords.rectangle[0]).toBeGreaterThan(80);
  });

  test('is looked for on the named page only', async () => {
    expect(await place(at({ page: 1 }), [], '#')).toBe('place-not-found');
    expect(await place(at({ page: 1 }), ['\\#'], '#')).toMatchObject({ page: 0 });
  });

  test('is given by page and corner when there is no tag; the last page when none is named', async () => {
    expect(await place(at({ page: 1, x: 10, y: 20 }))).toEqual({
      page: 0,
      rectangle: [10, 20, 90, 80],
    });
    expect(await place(at({ x: 10, y: 20 }))).toEqual({ page: 1, rectangle: [10, 20, 90, 80] });
    for (const page of [0, 3, 1.5, -1]) expect(await place(at({ page }))).toBe('place-not-found');
  });

  test('is no place at all when it is invisible', async () => {
    expect(await place({ visible: false })).toEqual({ page: 1, rectangle: [0, 0, 0, 0] });
  });

  test('is what the signature’s field says in the document', async () => {
    const prepared = await addSignature(samplePdf(), {
      note: {
        name: 'Nama Contoh',
        position: 'Kepala Dinas',
        reason: '',
        location: '',
        at: new Date('2026-11-21T02:00:00Z'),
      },
      place: { page: 0, rectangle: [10, 20, 90, 80] },
      picture: null,
      room: 100,
    });
    const document = await PDFDocument.load(
      typeof prepared === 'string' ? new Uint8Array() : prepared.fill(new Uint8Array()),
    );
    const annotations = document.getPage(0).node.Annots();
    const widget = annotations?.lookup(0);
    const rectangle =
      widget !== undefined && 'lookup' in widget && typeof widget.lookup === 'function'
        ? widget.lookup(PDFName.of('Rect'))
        : undefined;
    expect(rectangle instanceof PDFArray ? rectangle.toString() : '').toBe('[ 10 20 90 80 ]');
  });
});
