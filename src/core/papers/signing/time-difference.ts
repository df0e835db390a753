import type { Bilingual } from '#core/text/bilingual.ts';
import { say } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';

/** Two clocks that are right differ by seconds; from here on it is said (signers' clocks were seen to be minutes off). */
const noticed = 60;

/** The two times of a signature: by its signer's clock and by its time stamp. */
export interface SigningTimes {
  readonly claimedAt: Instant | null;
  readonly stampedAt: Instant | null;
}

/** How many seconds the two times of a signature differ, where that is a minute or more; null where it is less, or one is not told. */
export const timeDifference = ({ claimedAt, stampedAt }: SigningTimes): number | null => {
  if (claimedAt === null || stampedAt === null) return null;
  const seconds = Math.abs(
    momentOf(stampedAt).since(momentOf(claimedAt), { largestUnit: 'second' }).seconds,
  );
  return seconds < noticed ? null : seconds;
};

const units: readonly (readonly [number, string, string])[] = [
  [86_400, 'hari', 'day'],
  [3_600, 'jam', 'hour'],
  [60, 'menit', 'minute'],
  [1, 'detik', 'second'],
];

/** A length of time in words, in its two largest units: "5 menit 47 detik". */
const lengthWords = (seconds: number): Bilingual => {
  let left = seconds;
  const parts = units.flatMap(([size, id, en]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0
      ? []
      : [{ id: `${String(count)} ${id}`, en: `${String(count)} ${en}${count === 1 ? '' : 's'}` }];
  });
  const largest = parts.slice(0, 2);
  return {
    id: largest.map((one) => one.id).join(' '),
    en: largest.map((one) => one.en).join(' '),
  };
};

/** That the two times of a signature differ, and which one counts; null where they do not. */
export const differenceSentence = (times: SigningTimes): Bilingual | null => {
  const seconds = timeDifference(times);
  if (seconds === null) return null;
  const { id, en } = lengthWords(seconds);
  return say(
    `Waktu menurut tanda tangan dan menurut cap waktunya berselisih ${id}; yang dipakai adalah cap waktunya.`,
    `The time by the signature and by its time stamp differ by ${en}; the time stamp counts.`,
  );
};
