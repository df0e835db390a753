import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Opening } from '#core/cases/opening.ts';

/** Most bytes that the words of a document are unpacked to. */
const mostWords = 64 * 1024 * 1024;

const words = 'word/document.xml';

/** The part of words unpacks, and is one. yauzl holds what comes out against the size it was said to have. */
const hasWords = async (archive: ZipFile, part: Entry): Promise<boolean> =>
  part.uncompressedSize <= mostWords &&
  (await buffer(await archive.openReadStreamPromise(part))).includes('document');

const openedAs = async (archive: ZipFile): Promise<Opening> => {
  let part: Entry | undefined;
  for await (const entry of archive.eachEntry()) {
    if (entry.isEncrypted()) return { not: 'locked' };
    if (entry.fileName === words) part = entry;
  }
  if (archive.entryCount === 0) return { not: 'damaged' };
  if (part === undefined) return { not: 'other-kind' };
  return (await hasWords(archive, part)) ? { opens: 'docx' } : { not: 'damaged' };
};

/** Opens a ZIP as a document of words: its part of words unpacks. Any other archive is none. */
export const openDocx = async (given: Uint8Array): Promise<Opening> => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  try {
    return await openedAs(await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }));
  } catch (error) {
    // Whatever is wrong with a ZIP, yauzl and zlib say in words of their own.
    if (error instanceof Error) return { not: 'damaged' };
    throw error;
  }
};
