import { describe, expect, test } from 'vitest';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { durationWords, hoursWords } from './duration-words.ts';

const calendar = { ...indonesianCalendar('Asia/Jakarta'), alwaysOpen: ['piket'] };

describe('an amount of time in words', () => {
  test('counts working days of 7.5 hours', () => {
    expect(durationWords(2 * 450 + 65, calendar)).toEqual({
      id: '2 hari 1 jam 5 menit',
      en: '2 d 1 h 5 min',
    });
  });

  test('counts days of 24 hours for who is on duty round the clock', () => {
    expect(durationWords(1441, calendar, ['piket']).id).toBe('1 hari 1 menit');
  });

  test('can be said in hours alone', () => {
    expect(hoursWords(450).id).toBe('7 jam 30 menit');
  });

  test('says none as none', () => {
    expect(durationWords(0, calendar).id).toBe('0 menit');
  });
});
