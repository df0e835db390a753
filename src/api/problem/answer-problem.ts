import type { Context } from 'hono';
import type { KeyReused, NotFound, Stale } from '#app/answers.ts';
import { isForbidden, type Refusal } from '#core/cases/refusal.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { etagOf, ifMatch } from '#api/request/version.ts';
import { problem } from './problem.ts';

/** Every answer of the product that is not what was asked for. */
export type No = Refusal | NotFound | Stale | KeyReused;

/** Tells a no of the product from its answer. */
export const isNo = (answer: object): answer is No =>
  'refused' in answer || 'notFound' in answer || 'stale' in answer || 'keyReused' in answer;

/** The one answer for an agency, a case or a file that is not there or not for this caller. */
export const notFound = (c: Context<ApiEnvironment>): Response =>
  problem(c, {
    kind: 'not-found',
    message: {
      id: 'Tidak ditemukan, atau tidak tersedia bagi Anda.',
      en: 'Not found, or not available to you.',
    },
  });

/** Turns a no of the product into a problem. */
export const answerProblem = (c: Context<ApiEnvironment>, no: No): Response => {
  if ('refused' in no) {
    const kind = isForbidden(no.refused) ? 'refused-to-you' : 'refused';
    return problem(c, {
      kind,
      code: no.refused,
      message: no.message,
      ...(no.fields === undefined ? {} : { fields: no.fields }),
    });
  }
  if ('notFound' in no) return notFound(c);
  if ('stale' in no) {
    return problem(c, {
      kind: ifMatch(c).version === undefined ? 'case-moved-on' : 'stale',
      version: no.version,
      headers: { etag: etagOf(no.version) },
      message: {
        id: `Kasus sudah berubah sejak Anda membacanya; versinya sekarang ${String(no.version)}. Baca ulang kasus ini, lalu putuskan lagi.`,
        en: `The case has changed since you read it; it is at version ${String(no.version)} now. Read the case again, then decide anew.`,
      },
    });
  }
  return problem(c, {
    kind: 'key-reused',
    message: {
      id: 'Idempotency-Key ini sudah dipakai untuk permintaan yang berbeda. Pakai kunci baru.',
      en: 'This Idempotency-Key was used for a different request. Use a new key.',
    },
  });
};
