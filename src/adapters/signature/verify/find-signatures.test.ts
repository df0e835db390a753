import { PDFArray, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { trustAnchors } from '#adapters/signature/index.ts';
import { findSignatures } from './find-signatures.ts';
import { verifyPdf } from './index.ts';

const refs = (context: PDFContext, all: readonly PDFRef[]): PDFArray => {
  const array = PDFArray.withContext(context);
  for (const ref of all) array.push(ref);
  return array;
};

/** A document whose form has the fields that `build` makes. */
const withFields = async (build: (context: PDFContext) => PDFArray): Promise<PDFDocument> => {
  const document = await PDFDocument.create();
  document.addPage();
  document.catalog.set(
    PDFName.of('AcroForm'),
    document.context.obj({ Fields: build(document.context) }),
  );
  return document;
};

const named = (
  context: PDFContext,
  name: string,
  more: Readonly<Record<string, PDFRef | PDFArray | PDFDict>> = {},
): PDFDict => context.obj({ T: PDFString.of(name), FT: 'Sig', ...more });

const signed = (context: PDFContext): PDFDict =>
  context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] });

/** A hundred fields whose kids are those hundred fields again. */
const circle = (context: PDFContext): PDFArray => {
  const places = Array.from({ length: 100 }, () => context.nextRef());
  const all = refs(context, places);
  const kids = context.register(all);
  for (const [index, place] of places.entries())
    context.assign(place, named(context, `f${String(index)}`, { Kids: kids }));
  return all;
};

/** One field that is its own only kid, a hundred times. */
const selfish = (context: PDFContext): PDFArray => {
  const place = context.nextRef();
  context.assign(
    place,
    named(context, 'f', {
      V: signed(context),
      Kids: refs(
        context,
        Array.from({ length: 100 }, () => place),
      ),
    }),
  );
  return refs(context, [place]);
};

/** Many fields that share one list of kids. */
const crowd = (context: PDFContext): PDFArray => {
  const kids = context.register(
    refs(
      context,
      Array.from({ length: 3_000 }, (_, index) => context.register(named(context, String(index)))),
    ),
  );
  return refs(
    context,
    Array.from({ length: 3_000 }, (_, index) =>
      context.register(named(context, String(index), { Kids: kids })),
    ),
  );
};

const nested = (context: PDFContext, depth: number): PDFRef =>
  context.register(
    depth === 0
      ? named(context, 'akhir', { V: signed(context) })
      : context.obj({
          T: PDFString.of(`a${String(depth)}`),
          FT: 'Sig',
          Kids: [nested(context, depth - 1)],
        }),
  );

const fieldsOf = (document: PDFDocument, most = 100): readonly string[] =>
  findSignatures(document, 10, most).map(({ fieldName }) => fieldName);

describe('a stranger’s PDF', () => {
  test.each([
    ['whose fields name each other a hundred times', circle, 0],
    ['whose field names itself', selfish, 1],
    ['whose fields share their kids', crowd, 0],
  ])('%s is gone through once', async (_which, build, count) => {
    const document = await withFields(build);
    expect(fieldsOf(document)).toHaveLength(count);
    const found = await verifyPdf(
      await document.save({ useObjectStreams: false }),
      trustAnchors([]),
    );
    expect('signatures' in found && found.signatures.length).toBe(count);
  });

  test('with more signatures than anybody makes is not looked through to the end', async () => {
    const document = await withFields((context) =>
      refs(
        context,
        Array.from({ length: 500 }, () =>
          context.register(named(context, 'f', { V: signed(context) })),
        ),
      ),
    );
    expect(fieldsOf(document)).toHaveLength(101);
    expect(
      await verifyPdf(await document.save({ useObjectStreams: false }), trustAnchors([])),
    ).toMatchObject({ failure: 'not-checked' });
  });

  test('with the same signature under many names has one', async () => {
    const document = await withFields((context) => {
      const value = context.register(signed(context));
      return refs(
        context,
        Array.from({ length: 50 }, (_, index) =>
          context.register(named(context, String(index), { V: value })),
        ),
      );
    });
    expect(fieldsOf(document)).toEqual(['0']);
  });

  test('with a name of a million letters has a signature without a name', async () => {
    const document = await withFields((context) =>
      refs(context, [
        context.register(named(context, 'n'.repeat(1_000_000), { V: signed(context) })),
      ]),
    );
    expect(fieldsOf(document)).toEqual(['']);
  });
});

describe('a signature', () => {
  test('is called by the names of the fields around it', async () => {
    expect(fieldsOf(await withFields((context) => refs(context, [nested(context, 2)])))).toEqual([
      'a2.a1.akhir',
    ]);
  });

  test('is found down to the eighth field around it', async () => {
    expect(
      fieldsOf(await withFields((context) => refs(context, [nested(context, 8)]))),
    ).toHaveLength(1);
    expect(
      fieldsOf(await withFields((context) => refs(context, [nested(context, 9)]))),
    ).toHaveLength(0);
  });

  test('is met where it lies highest, however deep it is named before', async () => {
    const document = await withFields((context) => {
      const deep = nested(context, 1);
      const around = context.register(context.obj({ T: PDFString.of('luar'), Kids: [deep] }));
      return refs(context, [around, deep]);
    });
    expect(fieldsOf(document)).toEqual(['a1.akhir']);
  });

  test('is of a kind that its own field or the one around it says', async () => {
    const document = await withFields((context) => {
      const kid = context.register(context.obj({ T: PDFString.of('anak'), V: signed(context) }));
      const other = context.register(
        context.obj({ T: PDFString.of('lain'), FT: 'Tx', V: signed(context) }),
      );
      return refs(context, [
        context.register(named(context, 'induk', { Kids: context.obj([kid, other]) })),
      ]);
    });
    expect(fieldsOf(document)).toEqual(['induk.anak']);
  });
});
