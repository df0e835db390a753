import type { ParsedMail } from 'mailparser';
import { isBlank } from '#core/text/plain.ts';
import { cleanLine, cleanText, cutText, textOr } from './clean-text.ts';
import { htmlText, maxHtml } from './html-text.ts';

/** Most characters of a report's description. */
const maxText = 20_000;

const cutNote = '\n[… isi selengkapnya terlampir]';

export interface Body {
  readonly subject: string;
  /** The body as far as it is searched for what it says. */
  readonly text: string;
  /** Subject and body within the report's limit; never empty. */
  readonly description: string;
  /** The body as it came, to be attached where the description could not hold it. */
  readonly rest: {
    readonly name: string;
    readonly mediaType: string;
    readonly content: string;
  } | null;
}

const isHtmlOnly = (mail: ParsedMail): boolean => {
  const type = mail.headers.get('content-type');
  return typeof type === 'object' && 'value' in type && type.value === 'text/html';
};

const restOf = (whole: string, text: string, html: string, fromHtml: boolean): Body['rest'] => {
  if (fromHtml && html !== '' && (html.length > maxHtml || text === '')) {
    return { name: 'isi-surel.html', mediaType: 'text/html', content: html };
  }
  return whole.length > maxText
    ? { name: 'isi-surel.txt', mediaType: 'text/plain', content: whole }
    : null;
};

/** The written part of a mail: its plain text, else its HTML as text. */
export const bodyOf = (mail: ParsedMail): Body => {
  const subject = cleanLine(textOr(mail.subject, ''), 1_000);
  const html = textOr(mail.html, '').trim();
  const plain = cleanText(textOr(mail.text, '')).trim();
  // The parser wraps the lines of HTML it turns into text, and leaves out HTML beside pictures.
  const fromHtml = html !== '' && (plain === '' || isHtmlOnly(mail));
  const text = fromHtml ? cleanText(htmlText(html)).trim() : plain;
  const whole = [isBlank(subject) ? '' : `Perihal: ${subject}`, text]
    .filter((part) => !isBlank(part))
    .join('\n\n');
  const rest = restOf(whole, text, html, fromHtml);
  const cut = rest === null ? whole : `${cutText(whole, maxText - cutNote.length)}${cutNote}`;
  return {
    subject,
    text: cutText(text, maxText),
    description: whole === '' && rest === null ? '(surel tanpa isi)' : cut.trim(),
    rest,
  };
};
