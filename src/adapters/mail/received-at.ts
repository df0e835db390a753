import type { ParsedMail } from 'mailparser';
import { UnreadableMail } from '#app/ports.ts';
import { instantOf, type Instant } from '#core/time/instant.ts';

/** A zone is needed: without one the time would depend on the machine that reads it. */
const hasZone = /(?:[+-]\d{4}|\b(?:GMT|UTC|UT|Z))(?: ?\([^()]{0,100}\))?$/;

/** Longest text that is a time, in characters. */
const maxTime = 200;

/** Mail began in 1971; what lies outside these years is a broken clock. */
const years = { first: 1971, last: 2199 } as const;

const parseDate = (text: string | undefined): Instant | undefined => {
  const line = text?.replace(/\s+/g, ' ').trim() ?? '';
  if (line.length > maxTime || !hasZone.test(line)) return undefined;
  const moment = new Date(line);
  const year = moment.getUTCFullYear();
  if (Number.isNaN(year) || year < years.first || year > years.last) return undefined;
  return instantOf(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
};

/** Content of the first header of that name; the newest `Received` stands first (RFC 5321 4.4). */
const header = (mail: ParsedMail, key: string): string | undefined => {
  const line = mail.headerLines.find((one) => one.key === key)?.line;
  return line?.slice(line.indexOf(':') + 1);
};

/**
 * When the mail was sent, by its Date header; when a server received it, where Date is missing,
 * cannot be read, or claims to be later than that (the sender's clock is wrong then). The
 * headers are read here because the parser puts the present in the place of a bad date.
 *
 * @throws UnreadableMail when neither header holds a time with a zone.
 */
export const receivedAt = (mail: ParsedMail): Instant => {
  const sent = parseDate(header(mail, 'date'));
  const received = parseDate(header(mail, 'received')?.split(';').at(-1));
  const at = sent === undefined || (received !== undefined && received < sent) ? received : sent;
  if (at === undefined)
    throw new UnreadableMail('Surel tidak memuat waktu yang dapat dibaca (Date atau Received).');
  return at;
};
