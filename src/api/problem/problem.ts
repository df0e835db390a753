import type { Context } from 'hono';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { type ProblemKind, problemKinds } from './kinds.ts';

export interface ProblemParts {
  readonly kind: ProblemKind;
  /** The sentence for the reader; the kind's title when left out. */
  readonly message?: Bilingual;
  /** A finer code than the kind: a refusal's. */
  readonly code?: string;
  readonly fields?: readonly { readonly field: string; readonly message: Bilingual }[];
  /** The version the case has now. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a problem (RFC 9457), in the caller's language, with both languages beside it. */
export const problem = (c: Context<ApiEnvironment>, parts: ProblemParts): Response => {
  const { status, title } = problemKinds[parts.kind];
  if (parts.kind === 'refused-to-you') c.set('refusedToCaller', true);
  const language = c.get('language');
  const message = parts.message ?? title;
  const body = {
    type: `/api#${parts.kind}`,
    title: title[language],
    status,
    detail: message[language],
    instance: new URL(c.req.url).pathname,
    code: parts.code ?? parts.kind,
    message,
    ...(parts.fields === undefined ? {} : { fields: parts.fields }),
    ...(parts.version === undefined ? {} : { version: parts.version }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...parts.headers,
    },
  });
};
