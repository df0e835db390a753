import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnvironment } from '#api/environment.ts';
import { problem } from '#api/problem/problem.ts';
import { bytesInWords } from '#api/problem/unexpected.ts';

/** Most bytes of a body, as the server around the API bounds them, too. */
export interface BodyLimits {
  /** Without files. */
  readonly plain: number;
  /** With files; more can be uploaded one after another. */
  readonly upload: number;
}

export const isMultipart = (contentType: string | undefined): boolean =>
  /^multipart\/form-data\b/iu.test(contentType ?? '');

const limited = (maxSize: number): MiddlewareHandler<ApiEnvironment> =>
  bodyLimit({
    maxSize,
    onError: (c) =>
      problem(c, {
        kind: 'body-too-large',
        message: {
          id: `Isi permintaan melebihi batas ${bytesInWords(maxSize)}. Unggah berkas satu per satu lebih dahulu.`,
          en: `The body exceeds the limit of ${bytesInWords(maxSize)}. Upload files one by one first.`,
        },
      }),
  });

/** Bounds what is read of a request, whether or not it says how long it is. */
export const bodyLimits = (limits: BodyLimits): MiddlewareHandler<ApiEnvironment> => {
  const plain = limited(limits.plain);
  const upload = limited(limits.upload);
  return (c, next) =>
    isMultipart(c.req.header('content-type')) ? upload(c, next) : plain(c, next);
};
