import { describe, expect, test } from 'vitest';
import { formatDate, formatInstant } from './format.ts';
import { parseInstant } from './instant.ts';
import type { Instant } from './instant.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
};

const evening = at('2026-11-21T08:54:59.999Z');

describe('an instant as an agency writes it', () => {
  test.each([
    [
      'Asia/Jayapura',
      'Sabtu, 21 November 2026 pukul 17.54 WIT',
      'Saturday, 21 November 2026 at 17:54 WIT',
    ],
    [
      'Asia/Makassar',
      'Sabtu, 21 November 2026 pukul 16.54 WITA',
      'Saturday, 21 November 2026 at 16:54 WITA',
    ],
    [
      'Asia/Jakarta',
      'Sabtu, 21 November 2026 pukul 15.54 WIB',
      'Saturday, 21 November 2026 at 15:54 WIB',
    ],
    [
      'Europe/Berlin',
      'Sabtu, 21 November 2026 pukul 09.54 UTC+01:00',
      'Saturday, 21 November 2026 at 09:54 UTC+01:00',
    ],
  ])('%s', (zone, id, en) => {
    expect(formatInstant(evening, zone, 'id')).toBe(id);
    expect(formatInstant(evening, zone, 'en')).toBe(en);
  });

  test('short', () => {
    expect(formatInstant(evening, 'Asia/Jayapura', 'id', 'short')).toBe('21 Nov 2026 17.54 WIT');
    expect(formatInstant(at('2026-08-01T00:05:00Z'), 'Asia/Jakarta', 'id', 'short')).toBe(
      '1 Agu 2026 07.05 WIB',
    );
    expect(formatInstant(at('2026-08-01T00:05:00Z'), 'Asia/Jakarta', 'en', 'short')).toBe(
      '1 Aug 2026 07:05 WIB',
    );
  });

  test('the day is that of the zone', () => {
    expect(formatInstant(at('2026-12-31T15:30:00Z'), 'Asia/Jayapura', 'id')).toBe(
      'Jumat, 1 Januari 2027 pukul 00.30 WIT',
    );
    expect(formatInstant(at('2026-12-31T15:30:00Z'), 'Asia/Jakarta', 'id')).toBe(
      'Kamis, 31 Desember 2026 pukul 22.30 WIB',
    );
  });
});

test('a civil date', () => {
  expect(formatDate('2026-03-20', 'id')).toBe('Jumat, 20 Maret 2026');
  expect(formatDate('2026-03-20', 'en')).toBe('Friday, 20 March 2026');
  expect(formatDate('2026-05-03', 'id', 'short')).toBe('3 Mei 2026');
  expect(formatDate('2026-05-03', 'en', 'short')).toBe('3 May 2026');
});
