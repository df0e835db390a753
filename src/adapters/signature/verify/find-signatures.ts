import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { SignatureFinding } from '#core/papers/signing/signature-finding.ts';

/** The signed part of a file: everything up to `hole`, and from `rest` to `end`. In bytes. */
export interface SignedRange {
  readonly hole: number;
  readonly rest: number;
  readonly end: number;
}

/** A signature as it stands in a PDF, unchecked. */
export interface FoundSignature {
  readonly kind: SignatureFinding['kind'];
  /** Whether it is built in a way that is known here. */
  readonly known: boolean;
  readonly fieldName: string;
  readonly reason: string;
  readonly location: string;
  /** When it was signed, as the PDF claims. */
  readonly at: Date | null;
  /** What it says it signs; `beyond` when the file has ended before, null when its byte range makes no sense. */
  readonly range: SignedRange | 'beyond' | null;
  /** The signature itself as the reader of the file understands it; what padding follows it included. */
  readonly contents: Uint8Array;
}

/** Longest name, reason or date that is read, in characters as written; a stranger's file decides how long they are. */
const longestText = 10_000;

const readable = (value: PDFObject | undefined): PDFString | PDFHexString | null =>
  (value instanceof PDFString || value instanceof PDFHexString) &&
  value.asString().length <= longestText
    ? value
    : null;

const textOf = (dictionary: PDFDict, key: string): string =>
  readable(dictionary.lookup(PDFName.of(key)))?.decodeText() ?? '';

const dateOf = (dictionary: PDFDict): Date | null => {
  try {
    return readable(dictionary.lookup(PDFName.of('M')))?.decodeDate() ?? null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

/** The two parts of a byte range, when they begin with the file and leave out one piece of it. */
const rangeOf = (value: PDFObject | undefined, fileBytes: number): FoundSignature['range'] => {
  if (!(value instanceof PDFArray) || value.size() !== 4) return null;
  const numbers = value
    .asArray()
    .map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
  const [start, hole, rest, restLength] = numbers;
  if (start !== 0 || hole === undefined || rest === undefined || restLength === undefined)
    return null;
  if (!numbers.every((each) => Number.isInteger(each) && each >= 0) || rest <= hole) return null;
  if (rest + restLength > fileBytes) return 'beyond';
  return { hole, rest, end: rest + restLength };
};

/**
 * The signed bytes, and the signature over them. `exact` when they are everything but the
 * signature's own hexadecimal string: any other range could leave out bytes that are shown, and
 * makes no signature intact. Copies the whole file, so ask for one signature after the other.
 */
export const coveredBytes = (
  { hole, rest, end }: SignedRange,
  bytes: Uint8Array,
  contents: Uint8Array,
): { readonly data: Uint8Array; readonly contents: Uint8Array; readonly exact: boolean } => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const left = file.subarray(hole, rest).toString('latin1');
  const exact = /^<[0-9A-Fa-f]+>$/u.test(left);
  return {
    exact,
    data: Buffer.concat([file.subarray(0, hole), file.subarray(rest, end)]),
    contents: exact ? Buffer.from(left.slice(1, -1), 'hex') : contents,
  };
};

/** A list of fields, and the fields around it. */
interface Level {
  readonly fields: PDFArray;
  readonly around: Around | null;
}

/** A field that holds fields, and what they take from it. */
interface Around {
  readonly field: PDFDict;
  readonly signature: boolean;
  readonly outer: Around | null;
}

const fullName = (field: PDFDict, around: Around | null): string => {
  const names = [textOf(field, 'T')];
  for (let each = around; each !== null; each = each.outer) names.unshift(textOf(each.field, 'T'));
  return names.filter((part) => part !== '').join('.');
};

/** Ways to build a signature that are known here (ISO 32000-2, 12.8.3; PAdES); older files name none. */
const knownKinds: readonly (PDFObject | undefined)[] = [
  undefined,
  PDFName.of('adbe.pkcs7.detached'),
  PDFName.of('ETSI.CAdES.detached'),
  PDFName.of('ETSI.RFC3161'),
];

/** Whether a signature is a time stamp over the document, which nobody signs. */
export const isTimestamp = (value: PDFDict): boolean =>
  value.lookup(PDFName.of('Type')) === PDFName.of('DocTimeStamp') ||
  value.lookup(PDFName.of('SubFilter')) === PDFName.of('ETSI.RFC3161');

const contentsOf = (value: PDFDict): Uint8Array => {
  const contents = value.lookup(PDFName.of('Contents'));
  return contents instanceof PDFHexString || contents instanceof PDFString
    ? contents.asBytes()
    : new Uint8Array();
};

const readSignature = (
  field: PDFDict,
  around: Around | null,
  value: PDFDict,
  fileBytes: number,
): FoundSignature => ({
  kind: isTimestamp(value) ? 'timestamp' : 'signature',
  known: knownKinds.includes(value.lookup(PDFName.of('SubFilter'))),
  contents: contentsOf(value),
  fieldName: fullName(field, around),
  reason: textOf(value, 'Reason'),
  location: textOf(value, 'Location'),
  at: dateOf(value),
  range: rangeOf(value.lookup(PDFName.of('ByteRange')), fileBytes),
});

/** Fields may hold fields; nobody nests them deeper. */
const deepest = 8;

/** An object of a file that is looked at once, however often and in whatever circles the file names it. */
const once = () => {
  const seen = new Set<PDFObject>();
  return (object: PDFObject): boolean => seen.size < seen.add(object).size;
};

type First = ReturnType<typeof once>;

function* fieldsIn(fields: PDFArray, first: First): Generator<PDFDict> {
  for (let index = 0; index < fields.size(); index += 1) {
    const field = fields.lookup(index);
    if (field instanceof PDFDict && first(field)) yield field;
  }
}

const isSignature = (field: PDFDict, around: Around | null): boolean => {
  const type = field.lookup(PDFName.of('FT'));
  return type === undefined ? (around?.signature ?? false) : type === PDFName.of('Sig');
};

/** A field of a form as it is met. */
interface Met {
  readonly field: PDFDict;
  readonly around: Around | null;
  readonly signature: boolean;
}

/** Goes through the fields level by level, so that each is met where it lies highest. Every object counts once. */
function* fieldsBelow(top: PDFArray, first: First): Generator<Met> {
  let levels: readonly Level[] = [{ fields: top, around: null }];
  for (let depth = 0; depth <= deepest; depth += 1) {
    const below: Level[] = [];
    for (const { fields, around } of levels) {
      for (const field of fieldsIn(fields, first)) {
        const signature = isSignature(field, around);
        yield { field, around, signature };
        const kids = field.lookup(PDFName.of('Kids'));
        if (kids instanceof PDFArray && first(kids))
          below.push({ fields: kids, around: { field, signature, outer: around } });
      }
    }
    levels = below;
  }
}

function* signaturesIn(top: PDFArray, fileBytes: number): Generator<FoundSignature> {
  const first = once();
  for (const { field, around, signature } of fieldsBelow(top, first)) {
    const value = signature ? field.lookup(PDFName.of('V')) : undefined;
    if (value instanceof PDFDict && first(value))
      yield readSignature(field, around, value, fileBytes);
  }
}

const topFields = (document: PDFDocument): PDFArray | null => {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  return fields instanceof PDFArray ? fields : null;
};

/** All fields of a document's form, those within others too. */
export const formFields = (document: PDFDocument): ReadonlySet<PDFDict> => {
  const fields = topFields(document);
  return new Set(fields === null ? [] : fieldsBelow(fields, once()).map(({ field }) => field));
};

/** Where the signed bytes end; what cannot be told stands first. */
const endOf = ({ range }: FoundSignature): number =>
  range === null || range === 'beyond' ? 0 : range.end;

/**
 * The signatures of a document in the order of signing; one more than `most` when there are more,
 * and then no further one is looked for.
 */
export const findSignatures = (
  document: PDFDocument,
  fileBytes: number,
  most: number,
): readonly FoundSignature[] => {
  const fields = topFields(document);
  if (fields === null) return [];
  return signaturesIn(fields, fileBytes)
    .take(most + 1)
    .toArray()
    .toSorted((a, b) => endOf(a) - endOf(b));
};
