import { Dicer } from '@fastify/busboy';
import { setImmediate as otherWork } from 'node:timers/promises';
import { UnreadableForm } from '#app/ports.ts';
import { partHeadOf } from './part-head.ts';
import type { HeadFields, PartHead } from './part-head.ts';

/** So much is looked through before others get their turn. */
const pieceSize = 32 * 1024;
/** So many parts are taken before others get their turn. */
const partsAtOnce = 50;
/** Bytes of a part's head: a name and a type. What is longer is cut, and then no head. */
const headSize = 16 * 1024;
const headFields = 20;

/** The bytes of a part, a piece at a time. */
export type Pieces = AsyncIterator<Uint8Array>;

/** Takes a part; what it leaves unread is passed over. */
export type TakePart = (head: PartHead, pieces: Pieces) => Promise<void>;

/** The parser with what becomes of its parts. */
interface Parsing {
  readonly parser: Dicer;
  /** The first thing that went wrong. */
  failure: { readonly error: unknown } | undefined;
  /** How many parts were taken. */
  taken: number;
  /** The part that is coming in. */
  open: Dicer.PartStream | undefined;
  /** Whether its head is still coming in. */
  headless: boolean;
  /** Settled when all parts before it are taken, and when it is. */
  before: Promise<void>;
  last: Promise<void>;
  /** Settled at the closing line, or at the end without it. */
  readonly closed: Promise<void>;
}

const fieldsOf = (header: object): HeadFields => Object.fromEntries(Object.entries(header));

const isDone = async (pieces: Pieces): Promise<boolean> => (await pieces.next()).done === true;

/** Has a part taken and reads past what was left of it; remembers what goes wrong. */
const taken = async (
  parsing: Parsing,
  part: Dicer.PartStream,
  header: object,
  take: TakePart,
): Promise<void> => {
  parsing.taken += 1;
  if (parsing.taken % partsAtOnce === 0) await otherWork();
  const pieces: Pieces = part.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  const noting = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      parsing.failure ??= { error };
    }
  };
  if (parsing.failure === undefined)
    await noting(async () => take(partHeadOf(fieldsOf(header)), pieces));
  await noting(async () => {
    while (!(await isDone(pieces)));
  });
};

const parsingOf = (boundary: string, take: TakePart): Parsing => {
  // The types leave out what bounds heads.
  const bounds = {
    boundary,
    maxHeaderSize: headSize,
    maxHeaderPairs: headFields,
    partHwm: pieceSize,
  };
  const parser = new Dicer(bounds);
  const broken = (cause?: unknown): void => {
    parsing.failure ??= { error: new UnreadableForm('broken', cause) };
  };
  const parsing: Parsing = {
    parser,
    failure: undefined,
    taken: 0,
    open: undefined,
    headless: false,
    before: Promise.resolve(),
    last: Promise.resolve(),
    closed: new Promise((resolve) => {
      parser.once('finish', resolve);
      parser.on('error', (error) => {
        broken(error);
        resolve();
      });
    }),
  };
  parser.on('part', (part) => {
    if (parsing.headless) broken();
    Object.assign(parsing, { headless: true, open: part, before: parsing.last });
    // Whoever takes the part is told; a part that nobody takes any more must not end the process.
    part.on('error', broken);
    part.once('header', (header) => {
      parsing.headless = false;
      parsing.last = parsing.last.then(() => taken(parsing, part, header, take));
    });
  });
  return parsing;
};

/**
 * Parses a piece; settled when there is room for the next. After the closing line nothing matters:
 * the parser never asks for more then, not even where the part before that line had filled up.
 */
const parse = ({ parser, closed }: Parsing, piece: Uint8Array): Promise<void> =>
  Promise.race([
    closed,
    new Promise<void>((resolve) => {
      if (parser.writable) parser.write(piece, () => resolve());
      else resolve();
    }),
  ]);

/** The next bytes of a body. @throws UnreadableForm when it broke off, or was cut off by whoever watches it */
export const readNext = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> => {
  try {
    return await reader.read();
  } catch (error) {
    throw error instanceof TypeError ? new UnreadableForm('broken', error) : error;
  }
};

/** Parses what comes until it ends or something goes wrong. What is left then stays unread: cancelling would cut off the answer. */
const parseAll = async (parsing: Parsing, body: ReadableStream<Uint8Array>): Promise<void> => {
  const reader = body.getReader();
  let sinceOthers = 0;
  try {
    for (let read = await readNext(reader); !read.done; read = await readNext(reader)) {
      for (let at = 0; at < read.value.byteLength; at += pieceSize) {
        await parse(parsing, read.value.subarray(at, at + pieceSize));
        await parsing.before;
        sinceOthers += Math.min(pieceSize, read.value.byteLength - at);
        if (sinceOthers >= pieceSize) {
          await otherWork();
          sinceOthers = 0;
        }
        if (parsing.failure !== undefined) return;
      }
    }
    if (parsing.parser.writable) parsing.parser.end();
    await parsing.last;
    await parsing.closed;
    if (parsing.headless) parsing.failure ??= { error: new UnreadableForm('broken') };
  } finally {
    reader.releaseLock();
  }
};

/**
 * Goes through the parts of a form as they come: a part is taken when the one before it is, and
 * no more is read than whoever takes it has room for.
 *
 * @throws UnreadableForm; what `take` throws, and what reading the body throws, come through
 */
export const readMultipart = async (
  body: ReadableStream<Uint8Array>,
  boundary: string,
  take: TakePart,
): Promise<void> => {
  const parsing = parsingOf(boundary, take);
  try {
    await parseAll(parsing, body);
  } catch (error) {
    parsing.failure = { error };
  }
  if (parsing.failure === undefined) return;
  parsing.open?.destroy();
  await parsing.last;
  throw parsing.failure.error;
};
