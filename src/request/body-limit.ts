import type { Handle } from '@sveltejs/kit/hooks';
import { plainLimit, uploadLimit } from '#config.ts';
import { countedAddress } from './counted-address.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.ts';
import type { EarlyRefusal, Refused } from './refuse.ts';
import { takesFiles } from './takes-files.ts';
import type { Destination } from './takes-files.ts';
import { uploadsInFlight } from './uploads-in-flight.ts';

/** A request whose body is looked at before it is read. */
export interface Arriving extends Refused, Destination {
  readonly url: URL;
  readonly locals: { readonly stranger: boolean };
  getClientAddress(): string;
}

type Limits = {
  readonly product: { readonly limits: Pick<Parts['product']['limits'], 'fileBytes'> };
};

/** Large submissions of strangers read at once; each lies in memory until it is stored. */
const bounds = { atOnce: 6, fromOneAddress: 2 };

/** Seconds after which one of them is probably over. */
const retryAfterSeconds = 30;

const isMultipart = (headers: Headers): boolean =>
  /^multipart\/form-data\b/iu.test(headers.get('content-type') ?? '');

/** Why a body is not read, judging by what is said about it; undefined when it may be. */
const turnedAway = (event: Arriving, fileBytes: number): EarlyRefusal | undefined => {
  const { headers } = event.request;
  const length = headers.get('content-length');
  // The server holds a sender to the length it gave; without one it would be counted only in memory.
  if (length === null) return { status: 411, code: 'length-required', message: lengthRequired };
  if (Number(length) <= plainLimit) return undefined;
  const taker = isMultipart(headers) ? takesFiles(event) : 'nobody';
  if (taker === 'nobody') return { status: 413, code: 'too-large', message: tooLarge };
  if (taker === 'officers' && event.locals.stranger)
    return { status: 403, code: 'not-signed-in', message: signInFirst };
  const limit = uploadLimit(fileBytes);
  return Number(length) <= limit
    ? undefined
    : { status: 413, code: 'too-large', message: tooManyBytes(limit) };
};

/**
 * Turns away requests that say they are too large, before anything is read: files are taken only
 * where there is a form or an endpoint for them, and of strangers only few large submissions at once.
 */
export const bodyLimited = ({ product }: Limits) => {
  const enter = uploadsInFlight(bounds);
  return async (event: Arriving, go: () => Promise<Response>): Promise<Response> => {
    const { body, headers } = event.request;
    if (body === null) return go();
    const no = turnedAway(event, product.limits.fileBytes);
    if (no !== undefined) return refuse(event, no);
    if (!event.locals.stranger || Number(headers.get('content-length')) <= plainLimit) return go();
    const leave = enter(countedAddress(event.getClientAddress()));
    if (leave === undefined)
      return refuse(event, {
        status: 429,
        code: 'too-many-uploads',
        message: tooManyUploads,
        retryAfterSeconds,
      });
    try {
      return await go();
    } finally {
      leave();
    }
  };
};

/** The limits above as a step of every request; it needs to know who is signed in. */
export const bodyLimit = (parts: Parts): Handle => {
  const limited = bodyLimited(parts);
  return ({ event, resolve }) => limited(event, async () => resolve(event));
};

const lengthRequired = {
  id: 'Permintaan harus menyebutkan ukurannya (Content-Length).',
  en: 'The request must say its size (Content-Length).',
};

const signInFirst = {
  id: 'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk melalui tab lain, lalu kembali ke halaman sebelumnya dan kirim lagi.',
  en: 'You are not signed in, or your session has ended. Sign in in another tab, then go back to the page before and send again.',
};

const tooManyUploads = {
  id: 'Terlalu banyak berkas besar sedang dikirim bersamaan. Tunggu setengah menit, kembali ke halaman sebelumnya, lalu kirim lagi.',
  en: 'Too many large files are being sent at once. Wait half a minute, go back to the page before and send again.',
};

const inMegabytes = (bytes: number): string => String(Math.floor(bytes / plainLimit));

const tooLarge = {
  id: `Kiriman terlalu besar: paling besar ${inMegabytes(plainLimit)} MB di sini.`,
  en: `The submission is too large: at most ${inMegabytes(plainLimit)} MB here.`,
};

const tooManyBytes = (limit: number) => ({
  id: `Kiriman terlalu besar: paling besar ${inMegabytes(limit)} MB sekaligus. Kembali ke halaman sebelumnya, kurangi berkasnya, lalu kirim lagi; berkas lain dapat disusulkan melalui halaman pelacakan.`,
  en: `The submission is too large: at most ${inMegabytes(limit)} MB at once. Go back to the page before, take out some files and send again; other files can follow on the tracking page.`,
});
