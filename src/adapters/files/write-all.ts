import type { FileHandle } from 'node:fs/promises';

/** Writes a piece whole: one call may write less than it was given. */
export const writeAll = async (handle: FileHandle, piece: Uint8Array): Promise<void> => {
  for (let written = 0; written < piece.byteLength;) {
    written += (await handle.write(piece, written)).bytesWritten;
  }
};
