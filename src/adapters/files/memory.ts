import { randomUUID } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { FileStore, WaitingFile, WaitingFiles } from '#app/ports.ts';
import type { Opening } from '#core/cases/opening.ts';
import type { FileRef } from '#core/cases/report.ts';
import { instantOf, msOf, type Instant } from '#core/time/instant.ts';
import { safeName } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';
import { openFile } from './opening/open-file.ts';
import { readLimited } from './read-limited.ts';

const present = (): Instant => instantOf(Temporal.Now.instant());

/** An upload that waits, and since when. */
interface Waiting {
  readonly one: WaitingFile;
  readonly since: Instant;
}

const waitingHere = (
  waiting: Map<string, Waiting>,
  refs: Map<string, FileRef>,
  letGo: (agency: string, sha256: string) => void,
): WaitingFiles => {
  const key = (agency: string, id: string): string => `${agency}/${id}`;
  return {
    waiting: async () => ({
      files: waiting.size,
      bytes: [...waiting.values()].reduce((sum, { one }) => sum + one.file.size, 0),
    }),
    overdue: async (before, most) =>
      [...waiting.values()]
        .filter(
          ({ one, since }) => msOf(since) < msOf(one.withdrawn ? before.withdrawn : before.put),
        )
        .slice(0, most)
        .map(({ one }) => one),
    // What ends with the process leaves nothing behind.
    sweepDrafts: () => Promise.resolve(0),
    settle: async (agency, file) => {
      waiting.delete(key(agency, file.id));
      refs.set(key(agency, file.id), file);
    },
    withdraw: async (agency, file) => {
      const now = waiting.get(key(agency, file.id));
      if (now === undefined) return;
      refs.delete(key(agency, file.id));
      waiting.set(key(agency, file.id), { one: { ...now.one, withdrawn: true }, since: present() });
    },
    forget: async (agency, file) => {
      waiting.delete(key(agency, file.id));
      letGo(agency, file.sha256);
    },
  };
};

const opened = async (content: Uint8Array | undefined, name: string): Promise<Opening> =>
  content === undefined ? { not: 'damaged' } : openFile(content, name);

/** Files that are gone when the process ends. */
export const memoryFiles = (): FileStore => {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  const refs = new Map<string, FileRef>();
  const waiting = new Map<string, Waiting>();
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
      const put = present();
      if (given.waits === true)
        waiting.set(key(agency, ref.id), {
          one: { agency, file: ref, put, withdrawn: false },
          since: put,
        });
      return ref;
    },
    ref: (agency, id) => Promise.resolve(refs.get(key(agency, id))),
    rename: async (agency, id, given) => {
      const name = safeName(given);
      const ref = refs.get(key(agency, id));
      if (ref !== undefined) refs.set(key(agency, id), { ...ref, name });
      const lying = waiting.get(key(agency, id));
      if (lying !== undefined)
        waiting.set(key(agency, id), {
          ...lying,
          one: { ...lying.one, file: { ...lying.one.file, name } },
        });
    },
    get: (agency, sha256) => {
      const content = contents.get(key(agency, sha256));
      return Promise.resolve(content === undefined ? undefined : new Blob([content]).stream());
    },
    open: (agency, { sha256, name }) => opened(contents.get(key(agency, sha256)), name),
    ...waitingHere(waiting, refs, (agency, sha256) => {
      const others = [
        ...refs,
        ...[...waiting].map(([place, { one }]) => [place, one.file] as const),
      ].some(([place, file]) => place.startsWith(`${agency}/`) && file.sha256 === sha256);
      if (!others) contents.delete(key(agency, sha256));
    }),
  };
};
