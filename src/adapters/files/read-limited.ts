import { createHash } from 'node:crypto';
import { FileTooLarge } from '#app/ports.ts';

/** What is known of a stream once it was read to its end. */
export interface Read {
  readonly size: number;
  readonly sha256: string;
  /** The first bytes, enough to look at. */
  readonly head: Uint8Array;
}

const headSize = 4096;

/**
 * Reads a stream to its end, handing on each piece, and stops as soon as it is too long.
 *
 * @throws FileTooLarge when it holds more than `limit` bytes
 */
export const readLimited = async (
  file: {
    readonly name: string;
    readonly bytes: ReadableStream<Uint8Array>;
    readonly limit: number;
  },
  take: (piece: Uint8Array) => Promise<void>,
): Promise<Read> => {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream.
  for await (const piece of file.bytes) {
    if (size < headSize) head.push(piece.slice(0, headSize - size));
    size += piece.byteLength;
    if (size > file.limit) throw new FileTooLarge(file.name, file.limit);
    hash.update(piece);
    await take(piece);
  }
  return { size, sha256: hash.digest('hex'), head: Buffer.concat(head) };
};
