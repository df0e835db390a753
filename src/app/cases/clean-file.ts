import type { FileRef } from '#core/cases/report.ts';
import type { NotFound } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';

/**
 * A file as somebody outside is handed it: a picture without what cameras and programs wrote into
 * it (place, owner, device). A picture that cannot be cleaned is not handed out; what is no picture
 * goes as it is, because an officer released it.
 */
export const cleanFile = async (
  { pictures }: Pick<Ground, 'pictures'>,
  ref: FileRef,
  bytes: ReadableStream<Uint8Array>,
): Promise<{ readonly ref: FileRef; readonly bytes: ReadableStream<Uint8Array> } | NotFound> => {
  const content = await new Response(bytes).bytes();
  const cleaned = await pictures.clean({ bytes: content, mediaType: ref.mediaType });
  if (cleaned === 'not-clean') return { notFound: 'file' };
  const handed = cleaned === 'no-picture' ? content : cleaned;
  return {
    ref: { ...ref, size: handed.byteLength },
    bytes: new Blob([new Uint8Array(handed)]).stream(),
  };
};
