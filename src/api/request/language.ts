import type { MiddlewareHandler } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import type { Language } from '#core/text/bilingual.ts';
import type { ApiEnvironment } from '#api/environment.ts';

/** The language a caller prefers (RFC 9110, section 12.5.4); Indonesian unless it asks for English. */
export const preferredLanguage = (header: string | undefined): Language => {
  const wanted = parseAccept(header ?? '')
    .filter((one) => one.q > 0)
    .sort((a, b) => b.q - a.q)
    .map((one) => one.type.toLowerCase().split('-')[0])
    .find((language) => language === 'id' || language === 'en' || language === 'in');
  return wanted === 'en' ? 'en' : 'id';
};

/** Finds out which language the answer's sentences should be in. */
export const language: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
  c.set('language', preferredLanguage(c.req.header('accept-language')));
  await next();
};
