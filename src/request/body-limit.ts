import type { Handle } from '@sveltejs/kit/hooks';
import { boundaryOf, isUrlEncoded } from '#app/ports.ts';
import { plainLimit, uploadLimit } from '#config.ts';
import type { StrangerLimits } from '#config.ts';
import { bodyRefusals } from './body-refusals.ts';
import { countedAddress } from '#core/people/counted-address.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.ts';
import type { EarlyRefusal, Refused } from './refuse.ts';
import { strangerQuota } from './stranger-quota.ts';
import type { StrangerQuota } from './stranger-quota.ts';
import { keepsFiles, takesFiles } from './takes-files.ts';
import type { Destination } from './takes-files.ts';
import { uploadsInFlight } from './uploads-in-flight.ts';
import { countingValues, countingWord, watchedBody } from './watched-body.ts';
import type { Counted, WatchedBody } from './watched-body.ts';

/** A request whose body is looked at before and while it is read. */
export interface Arriving extends Refused, Destination {
  readonly url: URL;
  readonly locals: { readonly stranger: boolean };
  getClientAddress(): string;
}

export interface BodyLimits {
  readonly product: { readonly limits: Pick<Parts['product']['limits'], 'fileBytes'> };
  readonly strangers: StrangerLimits;
  /** Bytes that may still be written to the disk of the data folder. */
  freeBytes(): Promise<number>;
  /** Between two looks at how fast a body comes, in milliseconds. */
  readonly lookMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Large submissions of strangers read at once; each holds a connection, and writes to the disk. */
const bounds = { atOnce: 6, fromOneAddress: 2, unhurried: 256 * 1024 };

/** Most parts of a form: our longest have a hundred controls. Reading a part costs far more than sending it. */
const mostParts = 1_000;

/** Most values of a JSON document: our longest lists have a few thousand. Reading one costs far more than sending it. */
const mostValues = 50_000;

/** Texts alone have no more; more are files. */
const textsOnly = 32 * 1024;

/** Why a body is not read, judging by what is said about it; undefined when it may be. */
const turnedAway = (event: Arriving, fileBytes: number): EarlyRefusal | undefined => {
  const { headers } = event.request;
  const length = headers.get('content-length');
  // The server holds a sender to the length it gave; without one it would be counted only in memory.
  if (length === null) return bodyRefusals.lengthRequired;
  if (Number(length) <= plainLimit) return undefined;
  const isForm = boundaryOf(headers.get('content-type')) !== undefined;
  const taker = isForm ? takesFiles(event) : 'nobody';
  if (taker === 'nobody') return bodyRefusals.tooLarge;
  if (taker === 'officers' && event.locals.stranger) return bodyRefusals.signInFirst;
  const limit = uploadLimit(fileBytes);
  return Number(length) <= limit ? undefined : bodyRefusals.tooManyBytes(limit);
};

/** Whether a stranger sends files here that would be written to the disk. */
const bringsFiles = (event: Arriving): boolean =>
  event.locals.stranger &&
  takesFiles(event) === 'everybody' &&
  boundaryOf(event.request.headers.get('content-type')) !== undefined;

/** Whether they would stay there, and count among what is taken in a day. */
const leavesFiles = (event: Arriving): boolean => bringsFiles(event) && keepsFiles(event);

/** Why a stranger's files are not taken just now; undefined when they are. */
const noRoomFor = async (
  event: Arriving,
  { strangers, freeBytes }: BodyLimits,
  quota: StrangerQuota,
): Promise<EarlyRefusal | undefined> => {
  if (Number(event.request.headers.get('content-length')) <= textsOnly) return undefined;
  const keeps = leavesFiles(event);
  if (keeps && !quota.hasRoom(countedAddress(event.getClientAddress())))
    return bodyRefusals.quota(quota.secondsLeft());
  if ((await freeBytes()) >= strangers.diskFloorBytes) return undefined;
  return keeps ? bodyRefusals.diskFull : bodyRefusals.diskFullToCheck;
};

const countedIn = (type: string | null): Counted | undefined => {
  if (/^application\/json\b/iu.test(type ?? ''))
    return { count: countingValues(), most: mostValues, cut: 'too-many-values' };
  const boundary = boundaryOf(type);
  const parts = boundary === undefined ? '&' : `--${boundary}`;
  if (boundary === undefined && !isUrlEncoded(type)) return undefined;
  return {
    count: countingWord(Buffer.from(parts, 'latin1')),
    most: mostParts,
    cut: 'too-many-parts',
  };
};

const watched = (
  event: Arriving,
  body: ReadableStream<Uint8Array>,
  { strangers, lookMs = 10_000 }: BodyLimits,
  quota: StrangerQuota,
): WatchedBody => {
  const { stranger } = event.locals;
  const counted = leavesFiles(event);
  const address = countedAddress(event.getClientAddress());
  return watchedBody(body, {
    counted: countedIn(event.request.headers.get('content-type')),
    leastBytes: stranger ? (strangers.leastBytesPerSecond * lookMs) / 1000 : 0,
    lookMs,
    take: (bytes) => (counted && !quota.take(address, bytes) ? 'quota' : undefined),
  });
};

const refusalOf = (cut: WatchedBody['cut'], quota: StrangerQuota): EarlyRefusal | undefined => {
  switch (cut) {
    case undefined:
      return undefined;
    case 'quota':
      return bodyRefusals.quota(quota.secondsLeft());
    case 'too-slow':
    case 'made-room':
    case 'too-many-parts':
    case 'too-many-values':
      return bodyRefusals.cut[cut];
  }
};

/** Goes on with a body under watch; what was cut off is answered with why. */
const underWatch = async (
  event: Arriving,
  body: WatchedBody,
  quota: StrangerQuota,
  go: (request: Request) => Promise<Response>,
): Promise<Response> => {
  const { method, headers, signal } = event.request;
  // A body that is still being sent must say so (Fetch standard); the types do not know it yet.
  const read = { method, headers, signal, body: body.stream, duplex: 'half' };
  const request = new Request(event.request.url, read);
  const orWhy = (): Response | undefined => {
    const no = refusalOf(body.cut, quota);
    return no === undefined ? undefined : refuse(event, no);
  };
  try {
    const answer = await go(request);
    return orWhy() ?? answer;
  } catch (error) {
    const no = orWhy();
    if (no === undefined) throw error;
    return no;
  } finally {
    body.end();
  }
};

/**
 * Turns away requests that say they are too large, before anything is read: files are taken only
 * where there is a form or an endpoint for them. What strangers send is bounded by how fast it
 * comes, how much of it in a day, and the room that is left on the disk; of their large
 * submissions only few are read at once.
 */
export const bodyLimited = (limits: BodyLimits) => {
  const { strangers, lookMs = 10_000, now = Date.now } = limits;
  const enter = uploadsInFlight({ ...bounds, grace: lookMs });
  const quota = strangerQuota(strangers, now);
  return async (
    event: Arriving,
    go: (request: Request) => Promise<Response>,
  ): Promise<Response> => {
    const { body, headers } = event.request;
    if (body === null) return go(event.request);
    const no =
      turnedAway(event, limits.product.limits.fileBytes) ??
      (bringsFiles(event) ? await noRoomFor(event, limits, quota) : undefined);
    if (no !== undefined) return refuse(event, no);
    const watch = watched(event, body, limits, quota);
    if (!event.locals.stranger || Number(headers.get('content-length')) <= plainLimit)
      return underWatch(event, watch, quota, go);
    const leave = enter(countedAddress(event.getClientAddress()), {
      speed: watch.speed,
      age: watch.age,
      makeRoom: () => watch.cutOff('made-room'),
    });
    if (leave === undefined) {
      watch.end();
      return refuse(event, bodyRefusals.tooManyUploads);
    }
    try {
      return await underWatch(event, watch, quota, go);
    } finally {
      leave();
    }
  };
};

/** The limits above as a step of every request; it needs to know who is signed in. */
export const bodyLimit = (parts: Pick<Parts, 'product' | 'strangers' | 'freeBytes'>): Handle => {
  const limited = bodyLimited(parts);
  return ({ event, resolve }) =>
    limited(event, async (request) => resolve(Object.assign(event, { request })));
};
