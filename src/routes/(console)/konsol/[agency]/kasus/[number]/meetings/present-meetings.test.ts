import { describe, expect, test } from 'vitest';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import { meetingTime } from './present-meetings.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`"${text}" is no instant`);
  return instant;
};
const from = at('2026-11-23T00:00:00Z');

describe('when a meeting is', () => {
  test('tells the day once, and the zone', () => {
    expect(meetingTime({ from, until: at('2026-11-23T02:30:00Z') }, 'Asia/Jayapura')).toEqual({
      id: 'Senin, 23 November 2026 pukul 09.00 WIT s.d. 11.30 WIT',
      en: 'Monday, 23 November 2026 at 09:00 WIT to 11:30 WIT',
    });
  });

  test('without an end it goes on until it is over', () => {
    expect(meetingTime({ from, until: null }, 'Asia/Makassar').id).toBe(
      'Senin, 23 November 2026 pukul 08.00 WITA s.d. selesai',
    );
  });

  test('tells the other day when it ends on another', () => {
    expect(meetingTime({ from, until: at('2026-11-23T18:00:00Z') }, 'Asia/Jakarta').id).toBe(
      'Senin, 23 November 2026 pukul 07.00 WIB s.d. Selasa, 24 November 2026 pukul 01.00 WIB',
    );
  });
});
