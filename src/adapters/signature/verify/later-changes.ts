import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { LaterChanges } from '#core/papers/signing/signature-finding.ts';
import { readPdf } from '#adapters/signature/pdf/open-pdf.ts';
import { canonical } from './canonical.ts';
import { readsAlike } from './update-sections.ts';

const name = (text: string): PDFName => PDFName.of(text);

const sameObject = (one: PDFObject | undefined, other: PDFObject | undefined): boolean =>
  one === undefined || other === undefined ? one === other : canonical(one) === canonical(other);

/** Two dictionaries, leaving aside the keys that a further signature may change. */
const sameBut = (before: PDFDict, after: PDFDict, aside: readonly string[]): boolean => {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].every(
    (key) =>
      aside.some((each) => key === name(each)) || sameObject(before.get(key), after.get(key)),
  );
};

const isSignatureField = (object: PDFObject | undefined): object is PDFDict =>
  object instanceof PDFDict && object.lookup(name('FT')) === name('Sig');

/** The same entries first, and after them only signature fields. */
const grewBySignatures = (before: PDFObject | undefined, after: PDFObject | undefined): boolean => {
  const old = before instanceof PDFArray ? before.asArray() : [];
  if (!(after instanceof PDFArray)) return before === after;
  const now = after.asArray();
  return (
    old.every((entry, index) => sameObject(entry, now[index])) &&
    now.every((_, index) => index < old.length || isSignatureField(after.lookup(index)))
  );
};

/** A form that differs only by added signature fields. */
const sameForm = (before: PDFDict | undefined, after: PDFDict): boolean =>
  sameBut(before ?? after, after, ['Fields', 'SigFlags', 'DA', 'DR']) &&
  grewBySignatures(before?.lookup(name('Fields')), after.lookup(name('Fields')));

const formOf = (document: PDFDocument): PDFDict | undefined => {
  const form = document.catalog.lookup(name('AcroForm'));
  return form instanceof PDFDict ? form : undefined;
};

/** A signature field that was empty and has been signed. */
const wasSigned = (before: PDFDict, after: PDFDict): boolean =>
  isSignatureField(before) &&
  before.get(name('V')) === undefined &&
  sameBut(before, after, ['V', 'AP', 'F', 'M', 'Lock', 'Rect']);

const isContainer = (object: PDFObject): boolean =>
  object instanceof PDFRawStream &&
  [name('XRef'), name('ObjStm')].some((type) => object.dict.get(name('Type')) === type);

/** What a further signature may do to an object that was there before. */
const allowed = (before: PDFObject, after: PDFObject | undefined, inForm: boolean): boolean => {
  if (sameObject(before, after) || isContainer(before)) return true;
  if (before instanceof PDFArray) return grewBySignatures(before, after);
  if (before instanceof PDFRawStream) return before.dict.get(name('Type')) === name('Metadata');
  if (!(before instanceof PDFDict) || !(after instanceof PDFDict)) return false;
  if (inForm) return sameForm(before, after);
  switch (before.lookup(name('Type'))) {
    // The form inside the catalog is compared by itself.
    case name('Catalog'):
      return sameBut(before, after, ['AcroForm', 'DSS', 'Extensions']);
    case name('Page'):
      return (
        sameBut(before, after, ['Annots', 'Tabs']) &&
        grewBySignatures(before.lookup(name('Annots')), after.lookup(name('Annots')))
      );
    default:
      return wasSigned(before, after);
  }
};

const onlySignatures = (before: PDFDocument, after: PDFDocument): boolean => {
  const form = formOf(after);
  if (form !== undefined && !sameForm(formOf(before), form)) return false;
  const { Root, Info } = before.context.trailerInfo;
  if (Root !== after.context.trailerInfo.Root) return false;
  const formRef = before.catalog.get(name('AcroForm'));
  return before.context.enumerateIndirectObjects().every(([ref, object]) => {
    if (ref === Info) return true;
    return allowed(object, after.context.lookup(ref), formRef instanceof PDFRef && ref === formRef);
  });
};

/** What the bytes from `from` to the end add to a file. */
const changesIn = async (bytes: Uint8Array, from: number): Promise<LaterChanges> => {
  if (Buffer.from(bytes.subarray(from)).toString('latin1').trim() === '') return 'none';
  const alike = readsAlike(bytes, from);
  if (alike !== 'yes') return alike === 'no' ? 'content' : 'unclear';
  const [before, after] = [await readPdf(bytes.slice(0, from)), await readPdf(bytes)];
  return before !== null && after !== null && onlySignatures(before, after)
    ? 'signatures-only'
    : 'content';
};

/** From harmless to worst. */
const order: readonly LaterChanges[] = ['none', 'signatures-only', 'unclear', 'content'];

/** More revisions than people sign: each is read twice, and a stranger's file decides how many there are. */
const mostRevisions = 50;

/** Where the revisions after `end` end: behind each end-of-file mark, and at the end of the file. */
const revisionEnds = (bytes: Uint8Array, end: number): readonly number[] => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + end, bytes.byteLength - end).toString(
    'latin1',
  );
  const marks = [...text.matchAll(/%%EOF(?:\r\n|\r|\n)?/gu)].map(
    (match) => end + match.index + match[0].length,
  );
  return [...new Set([...marks, bytes.byteLength])];
};

/** What each revision of one file was found to add, so that it is looked at once for all signatures. */
export type KnownRevisions = Map<string, LaterChanges>;

/** What was added to a file after its first `end` bytes, looked at revision by revision. */
export const laterChanges = async (
  bytes: Uint8Array,
  end: number,
  known: KnownRevisions,
): Promise<LaterChanges> => {
  if (end === bytes.byteLength) return 'none';
  const stops = revisionEnds(bytes, end);
  if (stops.length > mostRevisions) return 'unclear';
  let from = end;
  let worst: LaterChanges = 'none';
  for (const stop of stops) {
    const key = `${String(from)} ${String(stop)}`;
    const found = known.get(key) ?? (await changesIn(bytes.slice(0, stop), from));
    known.set(key, found);
    if (order.indexOf(found) > order.indexOf(worst)) worst = found;
    if (worst === 'content') return worst;
    from = stop;
  }
  return worst;
};
