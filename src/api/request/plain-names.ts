import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from '#api/environment.ts';
import { problem } from '#api/problem/problem.ts';

/** The one name that JSON can give a part and that assigning it to an object does not keep. */
const lost = '__proto__';

const mayHold = /__proto__|\\u005f/iu;

/** Whether a JSON text names a part so, at any depth; a text that is no JSON does not. */
export const namesLostPart = (text: string): boolean => {
  if (!mayHold.test(text)) return false;
  let found = false;
  try {
    JSON.parse(text, (key, value: unknown) => {
      found ||= key === lost;
      return value;
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return found;
};

/**
 * Refuses a JSON body with a part named `__proto__`: what describes bodies would drop it without a
 * word, and what was sent would be taken as whole.
 */
export const plainNames: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
  const isJson = /^application\/(?:[\w.-]+\+)?json\b/iu.test(c.req.header('content-type') ?? '');
  if (!isJson || !namesLostPart(await c.req.text())) return next();
  return problem(c, {
    kind: 'invalid-request',
    message: {
      id: `Nama bagian "${lost}" tidak dapat diterima; tidak ada yang dikerjakan.`,
      en: `A part cannot be named "${lost}"; nothing was done.`,
    },
    fields: [
      {
        field: lost,
        message: { id: 'Tidak dikenal oleh API ini.', en: 'Not known to this API.' },
      },
    ],
  });
};
