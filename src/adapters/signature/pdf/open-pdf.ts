import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { bursts } from './bursts.ts';

const startsLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');

/** Reads a PDF without changing anything in it; null when it is none, or too broken to have pages. */
export const readPdf = async (bytes: Uint8Array): Promise<PDFDocument | null> => {
  if (!startsLikePdf(bytes) || bursts(bytes)) return null;
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: true,
    });
    return document.getPageCount() > 0 ? document : null;
  } catch (error) {
    // Whatever the parser trips over: the file is not a PDF we could vouch for.
    if (error instanceof Error) return null;
    throw error;
  }
};

/** Why a file could not be read as a PDF: it is none, it is locked, or it is broken. */
export const whyUnread = (bytes: Uint8Array): 'not-a-pdf' | 'pdf-encrypted' | 'pdf-broken' => {
  if (!startsLikePdf(bytes)) return 'not-a-pdf';
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return whole.includes('/Encrypt') ? 'pdf-encrypted' : 'pdf-broken';
};

/** What a certified document allows (ISO 32000-1, 12.8.2.2): 1 is "no changes". */
const mdpLevel = (document: PDFDocument): number | null => {
  const certified = document.catalog
    .lookupMaybe(PDFName.of('Perms'), PDFDict)
    ?.lookupMaybe(PDFName.of('DocMDP'), PDFDict);
  const references = certified?.lookup(PDFName.of('Reference'));
  if (!(references instanceof PDFArray)) return null;
  const [first] = references.asArray();
  const parameters = document.context
    .lookupMaybe(first, PDFDict)
    ?.lookupMaybe(PDFName.of('TransformParams'), PDFDict);
  return parameters?.lookupMaybe(PDFName.of('P'), PDFNumber)?.asNumber() ?? 2;
};

/** Opens a PDF for adding a signature to it. */
export const openPdf = async (
  bytes: Uint8Array,
): Promise<PDFDocument | 'not-a-pdf' | 'pdf-locked'> => {
  const document = await readPdf(bytes);
  if (document === null) return 'not-a-pdf';
  return document.isEncrypted || mdpLevel(document) === 1 ? 'pdf-locked' : document;
};
