import type { Handle } from '@sveltejs/kit/hooks';
import { plainLimit, uploadLimit } from '../config.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.ts';

const uploadTypes = ['multipart/form-data', 'application/octet-stream', 'message/rfc822'];

/** Turns away requests that say they are too large, before anything is read. */
export const bodyLimit = ({ product }: Parts): Handle => ({ event, resolve }) => {
  const { headers, body } = event.request;
  if (body === null) return resolve(event);
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const upload = uploadTypes.includes(type);
  const length = headers.get('content-length');
  if (length === null) {
    return upload ? resolve(event) : refuse(event, { status: 411, code: 'length-required', message: lengthRequired });
  }
  const limit = upload ? uploadLimit(product.limits.fileBytes) : plainLimit;
  return Number(length) <= limit ? resolve(event) : refuse(event, { status: 413, code: 'too-large', message: tooLarge(limit) });
};

const lengthRequired = {
  id: 'Permintaan harus menyebutkan ukurannya (Content-Length).',
  en: 'The request must say its size (Content-Length).',
};

const tooLarge = (limit: number) => {
  const size = String(Math.floor(limit / plainLimit));
  return {
    id: `Kiriman terlalu besar: paling besar ${size} MB sekaligus. Kembali ke halaman sebelumnya, kurangi berkasnya, lalu kirim lagi; berkas lain dapat disusulkan melalui halaman pelacakan.`,
    en: `The submission is too large: at most ${size} MB at once. Go back to the page before, take out some files and send again; other files can follow on the tracking page.`,
  };
};
