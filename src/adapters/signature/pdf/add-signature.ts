import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { SignFailureKind } from '#core/papers/signing/failures.ts';
import { addField } from './add-field.ts';
import { openPdf } from './open-pdf.ts';
import type { Place } from './place.ts';
import { bodyOf, writeUpdate } from './write-update.ts';

/** What a signature says of itself. */
export interface SignatureNote {
  readonly name: string;
  readonly position: string;
  readonly reason: string;
  readonly location: string;
  readonly at: Date;
}

/** A PDF with an empty signature: sign `before` and `after` the hole, then fill it. */
export interface Prepared {
  readonly signedBytes: Uint8Array;
  /** @throws RangeError when the signature is larger than the room that was asked for. */
  fill(signature: Uint8Array): Uint8Array;
}

const emptyRange = `[0 ${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)}]`;

const signatureBody = ({ name, reason, location, at }: SignatureNote, room: number): Buffer =>
  Buffer.from(
    [
      '<<',
      '/Type /Sig',
      '/Filter /Adobe.PPKLite',
      '/SubFilter /ETSI.CAdES.detached',
      `/M ${PDFString.fromDate(at).toString()}`,
      ...(
        [
          ['Name', name],
          ['Reason', reason],
          ['Location', location],
        ] as const
      )
        .filter(([, text]) => text !== '')
        .map(([key, text]) => `/${key} ${PDFHexString.fromText(text).toString()}`),
      `/ByteRange ${emptyRange}`,
      `/Contents <${'0'.repeat(room * 2)}>`,
      '>>',
    ].join('\n'),
    'latin1',
  );

/** Writes the byte range and hands out what lies around the hole. */
const prepared = (bytes: Uint8Array, bodyAt: number, body: Buffer, room: number): Prepared => {
  const holeStart = bodyAt + body.lastIndexOf('/Contents <') + '/Contents '.length;
  const holeEnd = holeStart + room * 2 + 2;
  const file = Buffer.from(bytes);
  const range =
    `[0 ${String(holeStart)} ${String(holeEnd)} ${String(file.length - holeEnd)}]`.padEnd(
      emptyRange.length,
    );
  file.write(range, bodyAt + body.indexOf(emptyRange), 'latin1');
  return {
    signedBytes: new Uint8Array(
      Buffer.concat([file.subarray(0, holeStart), file.subarray(holeEnd)]),
    ),
    fill: (signature) => {
      if (signature.byteLength > room)
        throw new RangeError(
          `a signature of ${String(signature.byteLength)} bytes does not fit into ${String(room)}`,
        );
      const filled = Buffer.from(file);
      filled.write(Buffer.from(signature).toString('hex'), holeStart + 1, 'latin1');
      return new Uint8Array(filled);
    },
  };
};

const embed = async (
  document: PDFDocument,
  picture: Uint8Array,
): Promise<PDFRef | 'bad-picture'> => {
  try {
    const image = await document.embedPng(picture);
    await image.embed();
    return image.ref;
  } catch (error) {
    // Begins like a PNG, but is damaged further on.
    if (error instanceof Error) return 'bad-picture';
    throw error;
  }
};

/**
 * Adds an empty PAdES signature as an incremental update.
 *
 * @param room bytes kept free for the signature.
 */
export const addSignature = async (
  pdf: Uint8Array,
  given: {
    readonly note: SignatureNote;
    readonly place: Place;
    readonly picture: Uint8Array | null;
    readonly room: number;
  },
): Promise<Prepared | SignFailureKind> => {
  const document = await openPdf(pdf);
  if (typeof document === 'string') return document;
  const { context } = document;
  const last = context.largestObjectNumber;
  const signature = context.nextRef();
  const image = given.picture === null ? null : await embed(document, given.picture);
  if (image === 'bad-picture') return image;
  const label = `Tanda tangan elektronik ${given.note.name}, ${given.note.position}`;
  const changed = new Set(addField(document, given.place, { signature, image, label }));
  const body = signatureBody(given.note, given.room);
  const objects = context
    .enumerateIndirectObjects()
    .filter(([ref]) => ref.objectNumber > last || changed.has(ref))
    .map(([ref, object]) => ({ ref, body: bodyOf(object) }));
  const update = writeUpdate(pdf, context, [...objects, { ref: signature, body }]);
  const bodyAt = update?.bodyAt.get(signature);
  return update === null || bodyAt === undefined
    ? 'not-a-pdf'
    : prepared(update.bytes, bodyAt, body, given.room);
};
