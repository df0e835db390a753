import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipArchive } from '#adapters/archive/index.ts';
import { passingFiles } from '#adapters/files/passing.ts';
import { unshownCharacters } from '#adapters/pdf/index.ts';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import { memoryPictures } from '#adapters/pictures/memory.ts';
import { beginningsOf } from '#adapters/signature/checking/beginnings.ts';
import type { Ports } from '#app/ports.ts';

type PaperPart =
  | 'typesetter'
  | 'unshown'
  | 'docxWriter'
  | 'passing'
  | 'pdfReader'
  | 'fileCopier'
  | 'pictures'
  | 'signing'
  | 'archive';

/** What papers need, for tests that sign none. */
export const paperParts = (): Pick<Ports, PaperPart> => ({
  typesetter: memoryTypesetter(),
  unshown: unshownCharacters({ root: resolve('.') }),
  // Read when first used: most tests write no DOCX and read no PDF.
  docxWriter: {
    docx: async (paper) => (await import('#adapters/docx/index.ts')).docxWriter().docx(paper),
  },
  passing: passingFiles(join(tmpdir(), 'tanggap-uji-berkas-lewat')),
  pdfReader: {
    text: async (pdf) => (await import('#adapters/signature/checking/read-text.ts')).readText(pdf),
    beginnings: async (file, upTo) => ({
      beginnings: beginningsOf(await readFile(file.place), upTo),
    }),
  },
  fileCopier: {
    copy: async (parts) =>
      (await (await import('#adapters/signature/pdf/file-copy.ts')).fileCopyOf(parts)) ??
      'unreadable',
  },
  archive: zipArchive(),
  pictures: memoryPictures(),
  signing: { of: () => undefined },
});
