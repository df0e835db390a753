import { PDFArray, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { LaterChanges } from '#core/papers/signing/signature-finding.ts';
import { readPdf } from '#adapters/signature/pdf/open-pdf.ts';
import { name, sameBut, sameObject } from './compare.ts';
import type { Added, Revision } from './compare.ts';
import { formFields } from './find-signatures.ts';
import { grewByFields, sameForm, wasSigned } from './form-growth.ts';
import type { Update } from './update-sections.ts';
import { readUpdate } from './update-sections.ts';
import { gapsIn, storeGrew, unseenObjects } from './validation-data.ts';

/** The catalog's keys that a further signature or data for checking may change; its form is compared by itself. */
const catalogAside = ['AcroForm', 'DSS', 'Extensions', 'Metadata', 'Version'];

/** What a writer notes of itself. */
const infoAside = ['ModDate', 'Producer', 'Creator'];

const formOf = (document: PDFDocument): PDFDict | undefined => {
  const form = document.catalog.lookup(name('AcroForm'));
  return form instanceof PDFDict ? form : undefined;
};

/** What a further signature may do to an object that was there before. */
const allowed = (
  before: PDFObject,
  after: PDFObject | undefined,
  inForm: boolean,
  revision: Revision,
): boolean => {
  if (sameObject(before, after)) return true;
  if (before instanceof PDFArray) return grewByFields(before, after, revision);
  if (!(before instanceof PDFDict) || !(after instanceof PDFDict)) return false;
  if (inForm) return sameForm(before, after, revision);
  switch (before.lookup(name('Type'))) {
    case name('Catalog'):
      return sameBut(before, after, catalogAside);
    case name('Page'):
      return (
        sameBut(before, after, ['Annots', 'Tabs']) &&
        grewByFields(before.lookup(name('Annots')), after.lookup(name('Annots')), revision)
      );
    default:
      return wasSigned(before, after, revision);
  }
};

const sameInfo = (before: PDFObject, after: PDFObject | undefined): boolean =>
  sameObject(before, after) ||
  (before instanceof PDFDict && after instanceof PDFDict && sameBut(before, after, infoAside));

/** Whether every object that was there before is still what it was, but for signatures and what helps checking them. */
const leavesContent = (revision: Revision): boolean => {
  const { before, after } = revision;
  const form = formOf(after);
  if (form !== undefined && !sameForm(formOf(before), form, revision)) return false;
  const { Root, Info } = before.context.trailerInfo;
  if (Root !== after.context.trailerInfo.Root) return false;
  const formRef = before.catalog.get(name('AcroForm'));
  const unseen = unseenObjects(revision);
  return before.context.enumerateIndirectObjects().every(([ref, object]) => {
    const now = after.context.lookup(ref);
    if (ref === Info) return sameInfo(object, now);
    return (
      allowed(object, now, formRef instanceof PDFRef && ref === formRef, revision) || unseen(ref)
    );
  });
};

/**
 * Whether a revision takes away no object, and writes none that was named before and not there:
 * that would show where nothing was shown.
 */
const fillsNoGaps = ({ written, freed }: Update, { before }: Pick<Revision, 'before'>): boolean => {
  const gaps = gapsIn(before);
  const stood = (number: number): boolean => before.context.lookup(PDFRef.of(number)) !== undefined;
  return ![...written].some((number) => gaps.has(number)) && ![...freed].some(stood);
};

/** What a revision that leaves the content as it was is made for; `unclear` when that cannot be seen. */
const madeFor = (revision: Revision): LaterChanges => {
  if (storeGrew(revision)) revision.added.add('validation-data');
  if (revision.added.has('signature') || revision.added.has('place')) return 'signatures-only';
  return revision.added.has('validation-data') ? 'validation-data' : 'unclear';
};

/** What the bytes from `from` to the end add to a file. */
const changesIn = async (bytes: Uint8Array, from: number): Promise<LaterChanges> => {
  if (Buffer.from(bytes.subarray(from)).toString('latin1').trim() === '') return 'none';
  const update = readUpdate(bytes, from);
  if (typeof update === 'string') return update === 'differs' ? 'content' : update;
  const [before, after] = [await readPdf(bytes.slice(0, from)), await readPdf(bytes)];
  if (before === null || after === null) return 'unclear';
  const revision = { before, after, fields: formFields(after), added: new Set<Added>() };
  return fillsNoGaps(update, revision) && leavesContent(revision) ? madeFor(revision) : 'content';
};

/** From harmless to worst. */
const order: readonly LaterChanges[] = [
  'none',
  'validation-data',
  'signatures-only',
  'unclear',
  'content',
];

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
