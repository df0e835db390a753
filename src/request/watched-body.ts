import { paceOf } from './pace.ts';
import type { PaceBounds } from './pace.ts';

/** Why a body was cut off while it was read. */
export type Cut = 'too-slow' | 'made-room' | 'too-many-parts' | 'too-many-values' | 'quota';

/** Something that a body may hold only so often. */
export interface Counted {
  /** Told of every piece; answers how often it has come so far. */
  readonly count: (piece: Uint8Array) => number;
  readonly most: number;
  /** Why no more is read when there are more. */
  readonly cut: Cut;
}

/** What is looked at while a body is read. */
export interface Watch extends PaceBounds {
  /** What would make reading it long work; undefined where nothing would. */
  readonly counted: Counted | undefined;
  /** Told of every piece; what it answers is why no more is read. */
  readonly take: (bytes: number) => Cut | undefined;
}

/** A body that is read under watch. */
export interface WatchedBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** Why it was cut off; undefined when it was not. */
  readonly cut: Cut | undefined;
  /** Bytes a second since the watch began; Infinity once everything is there. */
  speed(): number;
  /** Milliseconds since the watch began. */
  age(): number;
  /** Cuts it off: whoever reads it is told that it is no form. */
  cutOff(why: Cut): void;
  /** Ends the watch. */
  end(): void;
}

/**
 * Counts how often a word stands in a stream, also where pieces part it. Goes over each byte once.
 */
export const countingWord = (word: Buffer): ((piece: Uint8Array) => number) => {
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  return (piece) => {
    const text = Buffer.concat([rest, piece]);
    let at = text.indexOf(word);
    let after = 0;
    while (at >= 0) {
      count += 1;
      after = at + word.byteLength;
      at = text.indexOf(word, after);
    }
    rest = text.subarray(Math.max(after, text.byteLength - word.byteLength + 1));
    return count;
  };
};

const marks = new Set(Buffer.from('[{,'));

/** Counts the signs before which a value of a JSON document may stand; those within its texts, too. */
export const countingValues = (): ((piece: Uint8Array) => number) => {
  let count = 0;
  return (piece) => {
    for (const byte of piece) if (marks.has(byte)) count += 1;
    return count;
  };
};

/** What whoever reads a body that was cut off meets: the same as with a form that cannot be read. */
class CutOff extends TypeError {}

/**
 * Reads a body under watch: how fast it comes, how much of it, in how many parts. What was sent
 * before stays unread where it is cut off, so that the answer still finds its way.
 */
export const watchedBody = (body: ReadableStream<Uint8Array>, watch: Watch): WatchedBody => {
  const reader = body.getReader();
  const state: {
    cut: Cut | undefined;
    whole: boolean;
    controller?: ReadableStreamDefaultController<Uint8Array>;
  } = { cut: undefined, whole: false };

  const cutOff = (why: Cut): void => {
    if (state.cut !== undefined || state.whole) return;
    pace.end();
    state.cut = why;
    state.controller?.error(new CutOff(why));
  };
  const pace = paceOf(watch, () => cutOff('too-slow'));
  const took = (piece: Uint8Array): Cut | undefined => {
    pace.came(piece.byteLength);
    const { counted } = watch;
    return counted !== undefined && counted.count(piece) > counted.most
      ? counted.cut
      : watch.take(piece.byteLength);
  };
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const { done, value } = await pace.waitFor(reader.read());
    if (state.cut !== undefined) return;
    if (done) {
      state.whole = true;
      pace.end();
      controller.close();
      return;
    }
    const no = took(value);
    if (no === undefined) controller.enqueue(value);
    else cutOff(no);
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        state.controller = controller;
      },
      pull,
      cancel: (reason) => {
        pace.end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    get cut() {
      return state.cut;
    },
    speed: () => (state.whole ? Infinity : pace.speed()),
    age: pace.age,
    cutOff,
    end: pace.end,
  };
};
