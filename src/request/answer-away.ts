import type { RequestEvent } from '@sveltejs/kit';
import { boundaryOf, isUrlEncoded, UnreadableForm } from '#app/ports.ts';
import type { ReadForm } from '#app/ports.ts';
import { plainLimit } from '#config.ts';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import { isApi } from './is-api.ts';
import { languageOf } from './language.ts';
import { reads } from './reads.ts';
import { refuse } from './refuse.ts';
import type { Refused } from './refuse.ts';
import { secretFields } from './secret-fields.ts';

/** A request whose answer needed the database while it was away. */
export type Stranded = Refused & {
  readonly locals: Partial<Pick<RequestEvent['locals'], 'sent'>>;
};

/** What a form brought. */
interface Brought {
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Names of files that could not be kept, by their control. */
  readonly lost: Readonly<Record<string, readonly string[]>>;
}

/** Seconds after which a database that was started again usually answers. */
const retryAfterSeconds = 5;

/**
 * Answers while the database cannot be reached: 503, to be tried again. A form that was sent is
 * given back whole, with a button that sends it again under the same key; whether it was recorded
 * is not known, and sent again it is not recorded twice.
 *
 * @param told the page that says so already, shown as it is to who only reads
 */
export const answerAway = async (
  { readForm }: { readonly readForm: ReadForm },
  event: Stranded,
  told?: Response,
): Promise<Response> => {
  if (isApi(event))
    return refuse(event, { status: 503, code: 'unavailable', message: away, retryAfterSeconds });
  if (reads(event.request)) {
    if (told === undefined)
      return refuse(event, { status: 503, code: 'unavailable', message: away, retryAfterSeconds });
    const headers = new Headers(told.headers);
    headers.set('retry-after', String(retryAfterSeconds));
    return new Response(told.body, { status: told.status, headers });
  }
  const { sent } = event.locals;
  // Who is here with the page of what failed has passed the bounds of bodies.
  const brought =
    sent === undefined
      ? await unread(readForm, event.request, told === undefined ? plainLimit : Infinity)
      : { texts: sent, lost: {} };
  return again(languageOf(event), event.url, brought);
};

/** A form that nobody has come to read; its files cannot be kept. */
const unread = async (
  readForm: ReadForm,
  request: Request,
  limit: number,
): Promise<Brought | undefined> => {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  const type = request.headers.get('content-type');
  const isForm = isUrlEncoded(type) || boundaryOf(type) !== undefined;
  if (request.bodyUsed || !isForm || !(length <= limit)) return undefined;
  const texts = new URLSearchParams();
  const lost = new URLSearchParams();
  try {
    await readForm(request, {
      text: (name, text) => texts.append(name, text),
      file: async (name, file) => {
        if (!file.empty) lost.append(name, file.name);
      },
    });
  } catch (error) {
    // Broken off or malformed: nothing of it can be given back.
    if (error instanceof UnreadableForm) return undefined;
    throw error;
  }
  return { texts: byName(texts), lost: byName(lost) };
};

const byName = (pairs: URLSearchParams): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...new Set(pairs.keys())].map((name) => [name, pairs.getAll(name)]));

const again = (language: Language, url: URL, brought: Brought | undefined): Response => {
  const say: Say = (text) => text[language];
  const body = brought === undefined ? `<p>${say(notKept)}</p>` : form(url, brought, say);
  return new Response(
    `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say(title)} · Tanggap</title><style>${style}</style></head>
<body><main>
<h1>${say(title)}</h1>
<p>${say(notKnown)}</p>
${body}
</main></body>
</html>
`,
    {
      status: 503,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'retry-after': String(retryAfterSeconds),
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        'cache-control': 'private, no-store',
      },
    },
  );
};

type Say = (text: Bilingual) => string;

const form = (url: URL, { texts, lost }: Brought, say: Say): string => {
  const kept = Object.entries(texts).filter(([name]) => !secretFields.has(name));
  const hidden = kept.flatMap(([name, values]) =>
    values.map(
      (value) => `<textarea hidden name="${escaped(name)}">\n${escaped(value)}</textarea>`,
    ),
  );
  const files = Object.entries(lost).map(
    ([name, names]) =>
      `<p><label>${say(chooseAgain)} ${escaped(names.join(', '))}<br><input type="file" name="${escaped(name)}" multiple></label></p>`,
  );
  return `<p>${say(sendAgain)}</p><form method="post" action="${escaped(url.pathname + url.search)}" enctype="multipart/form-data">${hidden.join('')}${files.join('')}<button>${say(sendButton)}</button></form>${written(kept, say)}`;
};

/** Texts long enough that somebody would not like to type them again, to be read and copied. */
const written = (kept: readonly (readonly [string, readonly string[]])[], say: Say): string => {
  const long = kept.flatMap(([, values]) => values.filter((value) => /\s/u.test(value.trim())));
  if (long.length === 0) return '';
  return `<h2>${say(whatYouWrote)}</h2>${long.map((value) => `<p class="own">${escaped(value)}</p>`).join('')}`;
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** As the other pages that load nothing; the colours are those of the design tokens. */
const style = `body{margin:0 auto;max-width:40rem;padding:2rem 1rem;font:1rem/1.55 system-ui,sans-serif;color:#1b1f24;background:#fff}
h1{font-size:1.35rem;line-height:1.25}h2{font-size:1.05rem;margin-top:2rem}button{font:inherit;padding:.7rem 1.2rem;border:0;border-radius:.4rem;background:#0b57a4;color:#fff}
.own{white-space:pre-wrap;overflow-wrap:anywhere;border-left:3px solid #c9d1d9;padding-left:.8rem}`;

const away: Bilingual = {
  id: 'Basis data sedang tidak dapat dicapai. Bila ini sebuah perubahan, tidak diketahui apakah sudah tercatat: kirim lagi sebentar lagi dengan Idempotency-Key yang sama, maka tidak tercatat dua kali.',
  en: 'The database cannot be reached just now. If this was a change, it is not known whether it was recorded: send it again in a moment with the same Idempotency-Key, and it is not recorded twice.',
};

const title: Bilingual = {
  id: 'Basis data sedang tidak dapat dicapai',
  en: 'The database cannot be reached just now',
};

const notKnown: Bilingual = {
  id: 'Tidak diketahui apakah kiriman Anda sudah tercatat. Tunggu sebentar, lalu kirim lagi: yang sudah tercatat tidak tercatat dua kali.',
  en: 'It is not known whether what you sent was recorded. Wait a moment, then send it again: what was recorded already is not recorded twice.',
};

const sendAgain: Bilingual = {
  id: 'Isian Anda masih ada di halaman ini.',
  en: 'What you typed is still on this page.',
};

const chooseAgain: Bilingual = {
  id: 'Berkas tidak tersimpan; pilih lagi:',
  en: 'Files were not kept; choose them again:',
};

const sendButton: Bilingual = { id: 'Kirim lagi', en: 'Send again' };

const notKept: Bilingual = {
  id: 'Isian dan berkasnya tidak ikut ke halaman ini. Kembalilah ke halaman sebelumnya, dan lihat dahulu apakah sudah tercatat.',
  en: 'What you typed and its files did not come along to this page. Go back to the page before, and look first whether it was recorded.',
};

const whatYouWrote: Bilingual = { id: 'Yang Anda tulis', en: 'What you wrote' };
