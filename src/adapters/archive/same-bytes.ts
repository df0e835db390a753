import { createHash } from 'node:crypto';
import { ArchiveBroken } from '#app/ports.ts';
import type { ArchiveEntry } from '#app/ports.ts';

/**
 * The bytes of a stream as they come.
 *
 * @throws ArchiveBroken at their end when they are not those announced
 */
export async function* sameBytes(
  { path, size, sha256 }: Pick<ArchiveEntry, 'path' | 'size' | 'sha256'>,
  bytes: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let read = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    read += piece.byteLength;
    if (read > size) throw new ArchiveBroken(path);
    yield piece;
  }
  if (read !== size || hash.digest('hex') !== sha256) throw new ArchiveBroken(path);
}
