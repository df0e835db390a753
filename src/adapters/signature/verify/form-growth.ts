import { PDFArray, PDFDict, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { name, sameBut, sameObject } from './compare.ts';
import type { Added, Revision } from './compare.ts';
import { isTimestamp } from './find-signatures.ts';

const isSignatureField = (object: PDFObject | undefined): object is PDFDict =>
  object instanceof PDFDict && object.lookup(name('FT')) === name('Sig');

const numberOf = (object: PDFObject | undefined): number =>
  object instanceof PDFNumber ? object.asNumber() : Number.NaN;

/** Flag of an annotation that is not shown (ISO 32000-1, table 165). */
const hidden = 2;

/** Whether a field draws nothing on its page: no picture, no room for one, or hidden. */
const showsNothing = (field: PDFDict): boolean => {
  if (field.lookup(name('AP')) === undefined && field.lookup(name('MK')) === undefined) return true;
  const flags = field.lookup(name('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & hidden) !== 0) return true;
  const place = field.lookup(name('Rect'));
  if (!(place instanceof PDFArray) || place.size() !== 4) return false;
  const [left, bottom, right, top] = [0, 1, 2, 3].map((index) => numberOf(place.lookup(index)));
  return left === right || bottom === top;
};

/**
 * What a new field is made for; null when it may show what nobody signed: a picture without a
 * signature, one under a signature that was there before, or one that a time stamp bears.
 */
const madeFor = (field: PDFDict, before: PDFDocument): Added | null => {
  const own = field.get(name('V'));
  const value = field.lookup(name('V'));
  if (value === undefined) return showsNothing(field) ? 'place' : null;
  if (own instanceof PDFRef && before.context.lookup(own) !== undefined) return null;
  if (!(value instanceof PDFDict)) return null;
  if (!isTimestamp(value)) return 'signature';
  return showsNothing(field) ? 'validation-data' : null;
};

/** Whether a field was added for signing or checking; what for goes into the revision. */
const isNewField = (
  object: PDFObject | undefined,
  { before, fields, added }: Revision,
): boolean => {
  if (!isSignatureField(object) || !fields.has(object)) return false;
  const what = madeFor(object, before);
  if (what === null) return false;
  added.add(what);
  return true;
};

/** The same entries first, and after them only fields for signing or checking. */
export const grewByFields = (
  before: PDFObject | undefined,
  after: PDFObject | undefined,
  revision: Revision,
): boolean => {
  const old = before instanceof PDFArray ? before.asArray() : [];
  if (!(after instanceof PDFArray)) return before === after;
  const now = after.asArray();
  return (
    old.every((entry, index) => sameObject(entry, now[index])) &&
    now.every((_, index) => index < old.length || isNewField(after.lookup(index), revision))
  );
};

/** A form that differs only by such fields. */
export const sameForm = (
  before: PDFDict | undefined,
  after: PDFDict,
  revision: Revision,
): boolean =>
  sameBut(before ?? after, after, ['Fields', 'SigFlags', 'DA', 'DR']) &&
  grewByFields(before?.lookup(name('Fields')), after.lookup(name('Fields')), revision);

/** A signature field that was empty and has been signed. */
export const wasSigned = (before: PDFDict, after: PDFDict, revision: Revision): boolean =>
  isSignatureField(before) &&
  before.get(name('V')) === undefined &&
  sameBut(before, after, ['V', 'AP', 'F', 'M', 'Lock', 'Rect']) &&
  isNewField(after, revision);
