import { UnreadableMail } from '#app/ports.ts';

/** Largest head of a mail, in bytes; those of long ways and many signatures have some 30 thousand. */
const maxHead = 256_000;

/** Longest header that is read, in bytes: what is longer is a list of receivers, which no report needs. */
const maxHeader = 10_000;

/** Where the head ends: before the first empty line, or with the mail. */
const headEnd = (mail: Buffer): number => {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => mail.indexOf(end)).filter((at) => at >= 0);
  return Math.min(mail.byteLength, ...ends);
};

/** A header with its continued lines begins at a line that does not begin with white space. */
const headersIn = (head: string): readonly string[] => head.split(/\r?\n(?![ \t])/u);

/**
 * A mail whose headers are as long as headers are: the parser takes a time for a list of addresses
 * that grows with its square. Longer ones are cut; a mail whose headers are all short is left as
 * it is.
 *
 * @throws UnreadableMail when the head is larger than any mail's.
 */
export const boundedHeaders = (mail: Buffer): Buffer => {
  const end = headEnd(mail);
  if (end > maxHead)
    throw new UnreadableMail(
      `Kepala surat lebih besar dari ${String(maxHead / 1000)} KB; surel ini tidak dapat dibaca.`,
    );
  const headers = headersIn(mail.subarray(0, end).toString('latin1'));
  if (headers.every((header) => header.length <= maxHeader)) return mail;
  const cut = headers.map((header) => header.slice(0, maxHeader)).join('\r\n');
  return Buffer.concat([Buffer.from(cut, 'latin1'), mail.subarray(end)]);
};
