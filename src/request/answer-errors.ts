import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { Logger } from 'pino';
import type { Bilingual } from '#core/text/bilingual.ts';
import { answerAway } from './answer-away.ts';
import { isApi } from './is-api.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.ts';
import type { Refused } from './refuse.ts';

/** A request whose answer may fail; it has no id yet where even naming it failed. */
export type Failing = Refused & {
  readonly locals: Partial<Pick<RequestEvent['locals'], 'requestId' | 'sent' | 'away'>>;
};

/** SvelteKit throws this status when more is sent than was said. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && error.status === 413;

/**
 * Answers what a program asked and nobody expected to fail with a problem (RFC 9457): it cannot
 * read the page SvelteKit shows people. The log gets what was thrown, the answer only the
 * request's id. A database that is away is told as such, to people and programs.
 */
export const errorsAnswered =
  ({
    log,
    isAway,
    product,
  }: Pick<Parts, 'isAway'> & {
    readonly log: Pick<Logger, 'error' | 'warn'>;
    readonly product: Pick<Parts['product'], 'readForm'>;
  }) =>
  async (event: Failing, go: () => Promise<Response>): Promise<Response> => {
    try {
      const answer = await go();
      // Other answers are 503 too, such as a paper that cannot be set now, and say so themselves.
      if (event.locals.away !== true || isApi(event)) return answer;
      // Told here and by nobody around it: what was sent is read only once.
      event.locals.away = false;
      return await answerAway(product, event, answer);
    } catch (error) {
      const { requestId } = event.locals;
      if (isAway(error)) {
        log.warn({ requestId, err: error }, 'database away');
        return answerAway(product, event);
      }
      if (!isApi(event)) throw error;
      if (isTooLarge(error))
        return refuse(event, { status: 413, code: 'too-large', message: tooLarge });
      log.error({ requestId, route: '/api', err: error }, 'unexpected');
      return refuse(event, { status: 500, code: 'unexpected', message: unexpected(requestId) });
    }
  };

/** The above as a step of every request. */
export const answerErrors = (parts: Pick<Parts, 'log' | 'isAway' | 'product'>): Handle => {
  const answered = errorsAnswered(parts);
  return ({ event, resolve }) => answered(event, async () => resolve(event));
};

const tooLarge: Bilingual = {
  id: 'Isi permintaan lebih besar daripada yang disebutkan atau yang dapat diterima.',
  en: 'The body is larger than was said or than can be taken.',
};

const unexpected = (requestId: string | undefined): Bilingual => ({
  id: `Terjadi kesalahan yang tidak terduga, dan permintaan ini mungkin tidak terlaksana. Coba lagi dengan Idempotency-Key yang sama; bila tetap gagal, beri tahu administrator${requestId === undefined ? '' : ` dengan nomor ${requestId}`}.`,
  en: `Something unexpected went wrong, and this request may not have been done. Try again with the same Idempotency-Key; if it keeps failing, tell the administrator${requestId === undefined ? '' : ` the number ${requestId}`}.`,
});
