/** Control characters that logs and exports hold: bell, backspace, tab, line breaks, form feed, escape. */
const inText: ReadonlySet<number> = new Set([7, 8, 9, 10, 11, 12, 13, 27]);

/** Bytes that Windows-1252 gives no character. */
const noCharacter: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Of an 8-bit text at most so many of ten bytes are none of ASCII: names with accents, not another script. */
const mostBeyondAscii = 3;

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const isControl = (code: number): boolean => (code < 32 && !inText.has(code)) || code === 127;

const holdsControls = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) return true;
  return false;
};

const windows1252 = (bytes: Uint8Array): string | undefined => {
  const beyond = bytes.filter((byte) => byte > 127);
  if (beyond.length * 10 > bytes.length * mostBeyondAscii) return undefined;
  if (beyond.some((byte) => noCharacter.has(byte))) return undefined;
  return decoded(bytes, 'windows-1252');
};

/** By which encoding a file says it is written; programs of Windows write so many a log. */
const marked = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

/** The text of a file in UTF-8, UTF-16 with its mark, or Windows-1252; undefined when it is none. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  const mark = marked(bytes);
  const text =
    mark === undefined ? (decoded(bytes, 'utf-8') ?? windows1252(bytes)) : decoded(bytes, mark);
  return text === undefined || holdsControls(text) ? undefined : text;
};

/** Headers of which a mail has at least one, beside who wrote it (RFC 5322, 3.6). */
const beside = /^(?:date|to|subject|message-id|received):/imu;

/** Whether a text is a mail: headers before the first empty line, and among them who wrote it. */
export const isMail = (text: string): boolean => {
  const [head = ''] = text.trimStart().split(/\r?\n\r?\n/u, 1);
  return /^from:/imu.test(head) && beside.test(head);
};
