import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal and size in bytes of a stream, piece by piece. */
export const hashStream = async (
  bytes: ReadableStream<Uint8Array>,
): Promise<{ readonly sha256: string; readonly size: number }> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    size += piece.byteLength;
  }
  return { sha256: hash.digest('hex'), size };
};
