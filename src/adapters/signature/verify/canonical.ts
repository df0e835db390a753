import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const entriesOf = (dictionary: PDFDict): string =>
  dictionary
    .entries()
    .map(([key, value]) => `${key.toString()} ${canonical(value)}`)
    .toSorted()
    .join(' ');

/**
 * An object as a text that is the same however a writer orders its keys or spells its numbers and
 * strings. References stay as they are.
 */
export const canonical = (object: PDFObject): string => {
  if (object instanceof PDFNumber) return String(object.asNumber());
  if (object instanceof PDFString || object instanceof PDFHexString)
    return `<${Buffer.from(object.asBytes()).toString('hex')}>`;
  if (object instanceof PDFArray) return `[${object.asArray().map(canonical).join(' ')}]`;
  if (object instanceof PDFDict) return `<<${entriesOf(object)}>>`;
  if (object instanceof PDFRawStream)
    return `<<${entriesOf(object.dict)}>> ${hash(object.getContents())}`;
  return object.toString();
};
