import { simpleParser, type ParsedMail } from 'mailparser';
import { UnreadableMail } from '#app/ports.ts';
import { boundedHeaders } from './bounded-headers.ts';
import { maxHtml } from './html-text.ts';

/** Largest mail read, in bytes: a report's evidence in base64 with room to spare. */
const maxBytes = 200 * 1024 * 1024;

/** A mail has at least one of these; anything else is some other file. */
const telling = ['from', 'sender', 'date', 'subject', 'message-id', 'received'];

const lean = {
  keepCidLinks: true,
  skipImageLinks: true,
  skipTextToHtml: true,
  skipTextLinks: true,
};

const parse = async (bytes: Buffer): Promise<ParsedMail> => {
  try {
    return await simpleParser(bytes, { ...lean, maxHtmlLengthToParse: maxHtml });
  } catch {
    // HTML too long or too deep to convert loses only its text; everything else is read again without it.
    return simpleParser(bytes, { ...lean, skipHtmlToText: true });
  }
};

/**
 * Takes a mail apart. Of a mail with more than some 600 parts the parser reads only the first.
 *
 * @throws UnreadableMail when the bytes are no mail, are too many, or are malformed beyond reading
 *   (head over 256 KB).
 */
export const parseMail = async (bytes: Uint8Array): Promise<ParsedMail> => {
  if (bytes.byteLength > maxBytes)
    throw new UnreadableMail(`Surel lebih besar dari ${String(maxBytes / 1024 / 1024)} MB.`);
  const bounded = boundedHeaders(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const mail = await parse(bounded).catch((error: unknown) => {
    throw new UnreadableMail(
      `Surel tidak dapat dibaca: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  if (!mail.headerLines?.some((header) => telling.includes(header.key))) {
    throw new UnreadableMail(
      'Berkas ini bukan surel: tidak ada kepala surat seperti From, Date, atau Subject.',
    );
  }
  return mail;
};
