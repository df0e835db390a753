import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Product } from '../../app/product.ts';
import type { ApiEnvironment } from '../environment.ts';
import { problem } from '../problem/problem.ts';
import { bytesInWords } from '../problem/unexpected.ts';

const mebibyte = 1024 * 1024;

/** Most bytes of a body without files. */
const plainLimit = mebibyte;

/** Files of the largest size that may come in one request; more can be uploaded one after another. */
const largestAtOnce = 4;

export const isMultipart = (contentType: string | undefined): boolean => /^multipart\/form-data\b/iu.test(contentType ?? '');

const limited = (maxSize: number): MiddlewareHandler<ApiEnvironment> => bodyLimit({
  maxSize,
  onError: (c) => problem(c, { kind: 'body-too-large', message: {
    id: `Isi permintaan melebihi batas ${bytesInWords(maxSize)}. Unggah berkas satu per satu lebih dahulu.`,
    en: `The body exceeds the limit of ${bytesInWords(maxSize)}. Upload files one by one first.`,
  } }),
});

/** Bounds what is read of a request, whether or not it says how long it is. */
export const bodyLimits = ({ limits }: Product): MiddlewareHandler<ApiEnvironment> => {
  const plain = limited(plainLimit);
  const upload = limited(largestAtOnce * limits.fileBytes + plainLimit);
  return (c, next) => (isMultipart(c.req.header('content-type')) ? upload(c, next) : plain(c, next));
};
