/** A character of each kind that patterns speak of. */
const alphabet = [
  ...'aZ09 _-.,:;!?/\\@#%&*+=~^$|<>()[]{}\'"`\t\n\r\0',
  '\u0001',
  '\u00e9',
  '\u0301',
  '\u200b',
  '\u2028',
  '\u202e',
  '\u4e8b',
  '\ud83d\ude00',
  '\ud800',
];

/** The atoms of a pattern as they are written: classes, escapes and plain characters, without what repeats or groups them. */
const atomsOf = (source: string): readonly string[] =>
  source
    .replaceAll(/\(\?(?:<?[=!]|:|<\w+>|[a-z-]+:)/gu, '(')
    .match(
      /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|\{\d+(?:,\d*)?\}|[^()|*+?^$[\]\\]/gu,
    )
    ?.filter((atom) => !/^\{\d/u.test(atom) && !/^\\[bB]$/u.test(atom) && !/^\\\d$/u.test(atom)) ??
  [];

/** Some characters that an atom fits. */
const samplesOf = (atom: string, flags: string): readonly string[] => {
  try {
    const one = new RegExp(`^(?:${atom})$`, flags.replaceAll(/[gy]/gu, ''));
    const own = atom.length <= 2 && !atom.startsWith('\\') ? [atom] : [];
    const named = [...atom.replaceAll(/^\[\^?|\]$/gu, '')];
    return [...new Set([...own, ...alphabet, ...named].filter((sign) => one.test(sign)))].slice(
      0,
      4,
    );
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
};

/** A text that is to be repeated within another. */
interface Pump {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** What most likely makes a pattern go over the same characters again and again: its own atoms repeated, after what stands before them in it, and then something that does not fit. */
export const pumpsOf = ({ source, flags }: RegExp): readonly Pump[] => {
  const samples = atomsOf(source).map((atom) => samplesOf(atom, flags));
  const first = samples.map(([sample = '']) => sample);
  const pumps: Pump[] = [];
  const seen = new Set<string>();
  for (const [index, own] of samples.entries()) {
    const next = first[index + 1] ?? '';
    const units = [...own, ...own.slice(0, 1).map((sample) => sample + next)];
    for (const unit of units)
      for (const before of ['', first.slice(0, index).join('')])
        for (const after of ['', '\u0000', '\n', '!']) {
          const key = JSON.stringify([before, unit, after]);
          if (unit === '' || seen.has(key)) continue;
          seen.add(key);
          pumps.push({ before, unit, after });
        }
  }
  return pumps;
};

const run = (pattern: RegExp, text: string): number => {
  const begun = performance.now();
  pattern.lastIndex = 0;
  pattern.test(text);
  return performance.now() - begun;
};

const quickest = (pattern: RegExp, text: string): number =>
  Math.min(...Array.from({ length: 3 }, () => run(pattern, text)));

/** Milliseconds below which nothing is said of how a pattern grows. */
const noticeable = 4;

/** Lengths at which a pattern that tries every way of parting a text already takes for ever. */
const small = [8, 12, 16, 20, 24, 26, 28] as const;

/** Lengths between which a pattern whose time grows with the square takes 64 times as long, another 8 times. */
const large = [512, 4_096] as const;

/** Lengths on the way, at which a pattern that grows faster than the square is found before it takes minutes. */
const onTheWay = [512, 1_024, 2_048] as const;

/** Times as long beyond which growth is that of the square, however unsteady the clock. */
const far = 24;

const grown = ({ before, unit, after }: Pump, count: number): string =>
  before + unit.repeat(Math.ceil(count / unit.length)) + after;

/** The first number of repetitions at which a pattern takes too long, as a short text or against a shorter one. */
const tooLongAt = (pattern: RegExp, pump: Pump): number | undefined => {
  for (const count of small) if (quickest(pattern, grown(pump, count)) > noticeable) return count;
  const [less, more] = large;
  for (const count of onTheWay)
    if (quickest(pattern, grown(pump, count)) > noticeable * 10) return count;
  // Most are done at once: only what is noticed is measured again.
  if (run(pattern, grown(pump, more)) <= noticeable) return undefined;
  const short = Math.max(quickest(pattern, grown(pump, less)), noticeable / 64);
  const long = quickest(pattern, grown(pump, more));
  return long > noticeable && long > far * short ? more : undefined;
};

/**
 * The text on which a pattern takes far longer than its length says; undefined when there is none
 * among its pumps. Times are compared with each other, but for short texts, over which no pattern
 * may be noticed at all.
 */
export const growsOn = (pattern: RegExp): string | undefined => {
  for (const pump of pumpsOf(pattern)) {
    const count = tooLongAt(pattern, pump);
    if (count === undefined) continue;
    const [before, unit, after] = [pump.before, pump.unit, pump.after].map((part) =>
      JSON.stringify(part),
    );
    return `${before ?? ''} + ${unit ?? ''} × ${String(count)} + ${after ?? ''}`;
  }
  return undefined;
};
