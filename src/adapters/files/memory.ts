import { randomUUID } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { FileStore } from '#app/ports.ts';
import type { FileRef } from '#core/cases/report.ts';
import { safeName } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';
import { readLimited } from './read-limited.ts';

/** Files that are gone when the process ends. */
export const memoryFiles = (): FileStore => {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  const refs = new Map<string, FileRef>();
  const key = (agency: string, sha256: string): string => `${agency}/${sha256}`;
  return {
    put: async (agency, given) => {
      const name = safeName(given.name);
      const pieces: Uint8Array[] = [];
      const { size, sha256, head } = await readLimited({ ...given, name }, (piece) => {
        pieces.push(piece.slice());
        return Promise.resolve();
      });
      const content = new Uint8Array(Buffer.concat(pieces));
      contents.set(key(agency, sha256), content);
      const shown = await fileTypeFromBuffer(content);
      const ref: FileRef = {
        id: randomUUID(),
        name,
        size,
        sha256,
        mediaType: mediaTypeOf(shown?.mime, given.mediaType, head),
      };
      refs.set(key(agency, ref.id), ref);
      return ref;
    },
    ref: (agency, id) => Promise.resolve(refs.get(key(agency, id))),
    get: (agency, sha256) => {
      const content = contents.get(key(agency, sha256));
      return Promise.resolve(content === undefined ? undefined : new Blob([content]).stream());
    },
  };
};
