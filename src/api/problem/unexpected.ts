import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { AlteredFile, FileTooLarge, TypesettingFailed } from '#app/ports.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { problem } from './problem.ts';

const mebibyte = 1024 * 1024;

/** A number of bytes as people read it. */
export const bytesInWords = (bytes: number): string =>
  bytes >= mebibyte ? `${String(Math.round(bytes / mebibyte))} MB` : `${String(bytes)} byte`;

/**
 * Turns what was thrown into a problem. What nobody foresaw is thrown on, so that the server
 * around the API logs it under the request's id and answers a problem that names the id alone.
 */
export const unexpected = (error: Error, c: Context<ApiEnvironment>): Response => {
  if (error instanceof FileTooLarge) {
    const limit = bytesInWords(error.limit);
    return problem(c, {
      kind: 'file-too-large',
      message: {
        id: `Berkas "${error.fileName}" lebih besar dari batas ${limit}.`,
        en: `The file "${error.fileName}" is larger than the limit of ${limit}.`,
      },
    });
  }
  if (error instanceof AlteredFile) return problem(c, { kind: 'file-altered' });
  // Not foreseen by the endpoint, but told: the paper can be asked for again.
  if (error instanceof TypesettingFailed)
    return problem(c, { kind: 'not-set', code: error.reason, headers: { 'retry-after': '5' } });
  if (error instanceof HTTPException && error.status === 415) {
    return problem(c, { kind: 'unsupported-media-type' });
  }
  if (error instanceof HTTPException && error.status === 400) {
    return problem(c, {
      kind: 'unreadable-body',
      message: { id: 'Isi permintaan bukan JSON yang benar.', en: 'The body is not correct JSON.' },
    });
  }
  throw error;
};
