import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, parseInstant, type Instant } from '#core/time/instant.ts';
import { differenceSentence, timeDifference } from './time-difference.ts';

const stampedAt = parseInstant('2026-09-21T03:05:47Z') ?? null;
const before = (seconds: number): Instant =>
  instantOf(Temporal.Instant.from('2026-09-21T03:05:47Z').subtract({ seconds }));
const said = (seconds: number) => differenceSentence({ claimedAt: before(seconds), stampedAt });

describe('the two times of a signature', () => {
  test.each([
    [347, '5 menit 47 detik', '5 minutes 47 seconds'],
    [-60, '1 menit', '1 minute'],
    [3_600, '1 jam', '1 hour'],
    [3_661, '1 jam 1 menit', '1 hour 1 minute'],
    [172_805, '2 hari 5 detik', '2 days 5 seconds'],
  ])('that differ by %i seconds are said to', (seconds, id, en) => {
    expect(said(seconds)?.id).toBe(
      `Waktu menurut tanda tangan dan menurut cap waktunya berselisih ${id}; yang dipakai adalah cap waktunya.`,
    );
    expect(said(seconds)?.en).toContain(`differ by ${en};`);
  });

  test('are held against each other in both directions, and less than a minute is not said', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (seconds) => {
        const length = timeDifference({ claimedAt: before(seconds), stampedAt });
        expect(length).toBe(Math.abs(seconds) < 60 ? null : Math.abs(seconds));
      }),
    );
  });

  test('cannot differ where one is not told', () => {
    expect(timeDifference({ claimedAt: null, stampedAt })).toBeNull();
    expect(differenceSentence({ claimedAt: before(900), stampedAt: null })).toBeNull();
  });
});
