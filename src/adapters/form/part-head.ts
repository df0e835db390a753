import { UnreadableForm } from '#app/ports.ts';

/** What a part of a form says of itself. */
export interface PartHead {
  readonly name: string;
  /** undefined for a text. */
  readonly fileName: string | undefined;
  readonly mediaType: string;
}

/** Fields of a part's head by their names in small letters; a sign a byte. */
export type HeadFields = Readonly<Record<string, readonly string[]>>;

/** Ways of writing a part that leave its bytes as they are. */
const plainEncodings = new Set(['7bit', '8bit', 'binary']);

const broken = (cause?: unknown): UnreadableForm => new UnreadableForm('broken', cause);

const signsOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** The three signs that browsers do not write as they are (HTML, "multipart/form-data encoding"). */
const written: Readonly<Record<string, string>> = { '%22': '"', '%0D': '\r', '%0A': '\n' };
const unescaped = (text: string): string =>
  text.replaceAll(/%(?:22|0D|0A)/giu, (sign) => written[sign.toUpperCase()] ?? sign);

/** A file's name as RFC 8187 has programs write it: `UTF-8''na%C3%AFf.txt`. */
const extended = (value: string): string => {
  const coded = /^utf-8'[^']*'(?<text>.*)$/iu.exec(value)?.groups?.['text'];
  if (coded === undefined) throw broken();
  try {
    return decodeURIComponent(coded);
  } catch (error) {
    if (error instanceof URIError) throw broken(error);
    throw error;
  }
};

/** The settings of `form-data; name="…"; filename="…"`, each once, to the last sign. */
const settingsOf = (disposition: string): ReadonlyMap<string, string> => {
  const kind = /^form-data[ \t]*/iu.exec(disposition);
  if (kind === null) throw broken();
  const setting = /;[ \t]*([a-z][a-z*-]*)=(?:"([^"]*)"|([^\s;"]*))[ \t]*/giy;
  setting.lastIndex = kind[0].length;
  const found = new Map<string, string>();
  while (setting.lastIndex < disposition.length) {
    const [, key = '', quoted, plain = ''] = setting.exec(disposition) ?? [];
    if (key === '' || found.has(key.toLowerCase())) throw broken();
    found.set(key.toLowerCase(), quoted ?? plain);
  }
  return found;
};

/**
 * Reads the head of a part. Names are UTF-8, as browsers write them.
 * @throws UnreadableForm when it is not one of a form
 */
export const partHeadOf = (fields: HeadFields): PartHead => {
  const [disposition, ...more] = fields['content-disposition'] ?? [];
  if (disposition === undefined || more.length > 0) throw broken();
  const encoding = fields['content-transfer-encoding']?.[0]?.trim().toLowerCase() ?? 'binary';
  if (!plainEncodings.has(encoding)) throw broken();
  const settings = settingsOf(disposition);
  const name = settings.get('name');
  if (name === undefined) throw broken();
  const star = settings.get('filename*');
  const plain = settings.get('filename');
  const fileName = plain === undefined ? undefined : unescaped(signsOf(plain));
  return {
    name: unescaped(signsOf(name)),
    fileName: star === undefined ? fileName : extended(signsOf(star)),
    mediaType: fields['content-type']?.[0] ?? 'text/plain',
  };
};
