import { createHash } from 'node:crypto';
import type { Kept } from './format.ts';
import type { Place } from './place.ts';
import { BackupRefused, damaged } from './refused.ts';

/** Small enough to be sealed in memory, several at a time. */
export const pieceSize = 4 * 1024 * 1024;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes in parts of the size of a piece, the last one shorter. */
async function* cut(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    for (let at = 0; at < part.byteLength;) {
      const taken = part.subarray(at, at + pieceSize - size);
      waiting.push(taken);
      size += taken.byteLength;
      at += taken.byteLength;
      if (size < pieceSize) continue;
      yield Buffer.concat(waiting);
      [waiting, size] = [[], 0];
    }
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const keepPiece = async (place: Place, content: Uint8Array): Promise<string> => {
  const sha256 = hashOf(content);
  const name = place.seal.nameOf(sha256);
  if (!(await place.has(name))) await place.put(name, await place.seal.close(content, name));
  return sha256;
};

/** Keeps bytes in a place; pieces it has already are not written again. */
export const keep = async (place: Place, bytes: AsyncIterable<Uint8Array>): Promise<Kept> => {
  const whole = createHash('sha256');
  const pieces: string[] = [];
  let size = 0;
  for await (const content of cut(bytes)) {
    whole.update(content);
    size += content.byteLength;
    pieces.push(await keepPiece(place, content));
  }
  return { size, sha256: whole.digest('hex'), pieces };
};

/**
 * What was kept, piece by piece.
 *
 * @param what it is, for whoever reads that it is damaged
 * @throws BackupRefused where a piece is missing, altered or cut off, or the whole is not what it was
 */
export async function* readBack(place: Place, kept: Kept, what: string): AsyncGenerator<Buffer> {
  const whole = createHash('sha256');
  let size = 0;
  for (const sha256 of kept.pieces) {
    const name = place.seal.nameOf(sha256);
    const content = await place.seal.open(await place.get(name), name, pieceSize);
    if (hashOf(content) !== sha256) throw new BackupRefused(damaged(name));
    whole.update(content);
    size += content.byteLength;
    yield content;
  }
  if (size !== kept.size || whole.digest('hex') !== kept.sha256)
    throw new BackupRefused(damaged(what));
}

/** Whether every piece of it is there; does not read them. */
export const isKept = async (place: Place, kept: Kept): Promise<boolean> => {
  for (const sha256 of kept.pieces) if (!(await place.has(place.seal.nameOf(sha256)))) return false;
  return true;
};
