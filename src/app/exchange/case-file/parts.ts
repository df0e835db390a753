import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { ArchiveEntry } from '#app/ports.ts';

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** A file made for the case file, held in memory: a text or a PDF. */
export const madePart = (
  { world }: Pick<Ground, 'world'>,
  path: string,
  modifiedAt: Instant,
  content: string | Uint8Array,
): ArchiveEntry => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    modifiedAt,
    size: bytes.byteLength,
    sha256: world.hashBytes(bytes),
    compress: !path.endsWith('.pdf'),
    open: () => Promise.resolve(streamOf(bytes)),
  };
};
