import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { ArchiveBroken } from '#app/ports.ts';
import type { Archive, ArchiveEntry } from '#app/ports.ts';
import { sameBytes } from './same-bytes.ts';

/** `-rw-r--r--`, a plain file. */
const mode = 0o100644;

/** The stream of the bytes of an entry, checked while they pass. */
const reading = async (entry: ArchiveEntry): Promise<Readable> =>
  Readable.from(sameBytes(entry, await entry.open()), { objectMode: false });

const broken = (path: string, cause: unknown): ArchiveBroken =>
  cause instanceof ArchiveBroken ? cause : new ArchiveBroken(path, { cause });

/**
 * ZIPs as any system opens them (zip64 where needed, names in UTF-8), deflated where that helps.
 *
 * yazl pipes without passing failures on, so that is done here: a failing entry breaks the archive
 * off, and an archive nobody reads to its end closes the file it was at.
 */
export const zipArchive = (): Archive => ({
  zip: (entries) => {
    const zip = new ZipFile();
    const output = zip.outputStream.pipe(new PassThrough());
    const state: { now: Readable | null; ended: boolean } = { now: null, ended: false };
    const fail = (path: string, cause: unknown): void => {
      output.destroy(broken(path, cause));
    };
    zip.on('error', (error) => {
      fail('', error);
    });
    output.once('close', () => {
      state.ended = true;
      state.now?.destroy();
    });
    for (const entry of entries) {
      zip.addReadStreamLazy(
        entry.path,
        { mtime: new Date(entry.modifiedAt), mode, compress: entry.compress, size: entry.size },
        (give) => {
          reading(entry).then(
            (source) => {
              if (state.ended) {
                source.destroy();
                return;
              }
              state.now = source;
              source.once('error', (error) => {
                fail(entry.path, error);
              });
              give(null, source);
            },
            (error: unknown) => {
              fail(entry.path, error);
            },
          );
        },
      );
    }
    zip.end();
    const pieces: AsyncIterator<Uint8Array> = output[Symbol.asyncIterator]();
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const piece = await pieces.next();
          if (piece.done === true) controller.close();
          else controller.enqueue(piece.value);
        },
        cancel: () => {
          output.destroy();
        },
      },
      { highWaterMark: 0 },
    );
  },
});
