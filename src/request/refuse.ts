import type { RequestEvent } from '@sveltejs/kit';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import { isApi } from './is-api.ts';
import { languageOf } from './language.ts';
import type { Reader } from './language.ts';

/** A request that is answered here. */
export type Refused = Reader & Pick<RequestEvent, 'request'>;

/** A no that comes before any page is asked, or instead of what failed. */
export interface EarlyRefusal {
  readonly status: 403 | 408 | 411 | 413 | 429 | 500 | 503;
  readonly code: string;
  readonly message: Bilingual;
  readonly retryAfterSeconds?: number;
}

/**
 * The answer in the form its reader understands: a problem (RFC 9457) for machines, an action
 * result for a form sent by script, a plain page for everybody else. It is answered, not thrown,
 * so that it carries the same headers as every other answer.
 */
export const refuse = (event: Refused, refusal: EarlyRefusal): Response => {
  const { status, retryAfterSeconds } = refusal;
  const { type, body } = form(event, refusal);
  const headers = new Headers({ 'content-type': type });
  // Whoever still sends should not go on: what is left of it is not read.
  if (status === 408 || status === 413) headers.set('connection', 'close');
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  return new Response(body, { status, headers });
};

const form = (
  event: Refused,
  { status, code, message }: EarlyRefusal,
): { readonly type: string; readonly body: string } => {
  if (isApi(event)) {
    const problem = {
      type: 'about:blank',
      status,
      title: message.en,
      code,
      detail: message.id,
      instance: event.url.pathname,
      message,
    };
    return { type: 'application/problem+json', body: JSON.stringify(problem) };
  }
  const language = languageOf(event);
  if (event.request.headers.has('x-sveltekit-action')) {
    return {
      type: 'application/json',
      body: JSON.stringify({ type: 'error', error: { status, message: message[language] } }),
    };
  }
  return { type: 'text/html; charset=utf-8', body: page(language, message[language]) };
};

/** The sentence holds nothing a caller wrote, so nothing needs escaping. */
const page = (language: Language, sentence: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tanggap</title><p>${sentence}</p></html>`;
