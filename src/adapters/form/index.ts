import { boundaryOf, isUrlEncoded, UnreadableForm } from '#app/ports.ts';
import type { ComingFile, FormParts, FormRequest, ReadForm } from '#app/ports.ts';
import { readMultipart, readNext } from './multipart.ts';
import type { Pieces } from './multipart.ts';
import type { PartHead } from './part-head.ts';

export interface FormBounds {
  /** Bytes of all texts of a form together, names included. */
  readonly textBytes: number;
}

/** How many bytes of text may still come. */
interface Room {
  left: number;
}

const takeRoom = (room: Room, bytes: number): void => {
  room.left -= bytes;
  if (room.left < 0) throw new UnreadableForm('too-long');
};

const textOf = async (pieces: Pieces, room: Room): Promise<string> => {
  const held: Uint8Array[] = [];
  for (let read = await pieces.next(); read.done !== true; read = await pieces.next()) {
    takeRoom(room, read.value.byteLength);
    held.push(read.value);
  }
  return new TextDecoder().decode(Buffer.concat(held));
};

const fileOf = async (
  { fileName = '', mediaType }: PartHead,
  pieces: Pieces,
): Promise<ComingFile> => {
  const first = await pieces.next();
  let ahead: typeof first | undefined = first;
  const bytes = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const read = ahead ?? (await pieces.next());
        ahead = undefined;
        if (read.done === true) controller.close();
        else controller.enqueue(read.value);
      },
    },
    { highWaterMark: 0 },
  );
  return { name: fileName, mediaType, bytes, empty: first.done === true };
};

const readTexts = async ({ body }: FormRequest, parts: FormParts, room: Room): Promise<void> => {
  const held: Uint8Array[] = [];
  const reader = (body ?? new Blob([]).stream()).getReader();
  for (let read = await readNext(reader); !read.done; read = await readNext(reader)) {
    takeRoom(room, read.value.byteLength);
    held.push(read.value);
  }
  const text = new TextDecoder().decode(Buffer.concat(held));
  for (const [name, value] of new URLSearchParams(text)) await parts.text(name, value);
};

/** Reads forms as they come; holds their texts and never a file. */
export const formReader =
  ({ textBytes }: FormBounds): ReadForm =>
  async (request, parts) => {
    const room = { left: textBytes };
    const type = request.headers.get('content-type');
    if (isUrlEncoded(type)) return readTexts(request, parts, room);
    const boundary = boundaryOf(type);
    if (boundary === undefined || request.body === null) throw new UnreadableForm('broken');
    return readMultipart(request.body, boundary, async (head, pieces) => {
      takeRoom(room, Buffer.byteLength(head.name));
      if (head.fileName === undefined) await parts.text(head.name, await textOf(pieces, room));
      else await parts.file(head.name, await fileOf(head, pieces));
    });
  };
