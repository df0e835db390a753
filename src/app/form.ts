/** A file of a form while it comes. */
export interface ComingFile {
  /** As the sender called it; empty when no file was chosen. */
  readonly name: string;
  /** As the sender declared it. */
  readonly mediaType: string;
  /** Comes as fast as it is read; what is left unread is passed over. */
  readonly bytes: ReadableStream<Uint8Array>;
  /** Without a byte, as the file of a control that was left empty. */
  readonly empty: boolean;
}

/** Takes the parts of a form in the order in which they come. */
export interface FormParts {
  text(name: string, text: string): void | Promise<void>;
  /** What comes after the file is read when this is done. */
  file(name: string, file: ComingFile): Promise<void>;
}

/** What of a request a form is read from. */
export type FormRequest = Pick<Request, 'headers' | 'body'>;

/**
 * Goes through a form as it comes, without ever holding a file: `multipart/form-data` (RFC 7578, as
 * browsers write it) or `application/x-www-form-urlencoded`.
 * @throws UnreadableForm when the request holds no form that can be read to its end; what `parts`
 * throws comes through, and no more is read then.
 */
export type ReadForm = (request: FormRequest, parts: FormParts) => Promise<void>;

/** Why a form was not read to its end. */
export class UnreadableForm extends Error {
  readonly why: 'broken' | 'too-long';
  constructor(why: UnreadableForm['why'], cause?: unknown) {
    super(why === 'broken' ? 'not a form that can be read' : 'the texts of a form are too long', {
      cause,
    });
    this.name = 'UnreadableForm';
    this.why = why;
  }
}

/** Most characters of the line that parts a form (RFC 2046, 5.1.1). */
const longestBoundary = 70;

/** The line that parts a form, as its type names it; undefined for another body. */
export const boundaryOf = (contentType: string | null): string | undefined => {
  const [type = '', ...settings] = (contentType ?? '').split(';', 20);
  if (type.trim().toLowerCase() !== 'multipart/form-data') return undefined;
  const named = settings.map((one) => one.trim()).find((one) => /^boundary=/iu.test(one));
  const boundary = named?.slice('boundary='.length).replaceAll('"', '') ?? '';
  return boundary === '' || boundary.length > longestBoundary ? undefined : boundary;
};

/** Whether a body is a form of texts alone. */
export const isUrlEncoded = (contentType: string | null): boolean =>
  /^application\/x-www-form-urlencoded\s*(?:;|$)/iu.test(contentType ?? '');

/** The whole of a file that is only looked at; undefined when it has more bytes than `limit`. */
export const wholeOf = async (
  { bytes }: Pick<ComingFile, 'bytes'>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > limit) return undefined;
    held.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of held) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
};
