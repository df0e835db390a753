import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/time/instant.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { staffReport } from './staff-report.ts';

const now = parseInstant('2026-11-21T03:00:00Z');
if (now === undefined) throw new Error('the moment of the test is no instant');
const desk = { zone: 'Asia/Makassar', now, language: 'id' as const };
const form = (texts: Record<string, string>): SentForm => ({
  ...noForm,
  texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]])),
});
const letter = {
  channel: 'letter',
  receivedAt: '2026-11-21T11:00',
  'receivedAt-offered': '2026-11-21T11:00',
  name: 'Warga Contoh',
  systemName: 'Portal',
  category: 'malware',
  description: 'Rusak',
};

describe('a report that an officer takes down', () => {
  test('keeps channel and agenda number, and was received now unless stated', () => {
    const dated = {
      ...letter,
      reference: '045/2026',
      subject: 'Laporan gangguan',
      letterDate: '2026-11-12',
    };
    expect(staffReport(form(letter), desk)).not.toHaveProperty('letterDate');
    expect(staffReport(form(dated), desk)).toMatchObject({
      channel: 'letter',
      reference: '045/2026',
      subject: 'Laporan gangguan',
      letterDate: '2026-11-12',
      receivedAt: now,
    });
  });

  test('the time received is meant in the agency’s zone', () => {
    expect(staffReport(form({ ...letter, receivedAt: '2026-11-20T16:30' }), desk)).toMatchObject({
      receivedAt: '2026-11-20T08:30:00.000Z',
    });
  });

  test('a time that cannot be read is told at its control', () => {
    expect(staffReport(form({ ...letter, occurredAt: 'kemarin' }), desk)).toMatchObject({
      problems: [{ field: 'occurredAt' }],
    });
  });

  test.each(['', 'web', 'api', 'merpati'])(
    'channel "%s" is not one of an officer’s desk',
    (channel) => {
      expect(staffReport(form({ ...letter, channel }), desk)).toMatchObject({
        problems: [{ field: 'channel' }],
      });
    },
  );

  test('what was left empty is absent', () => {
    expect(staffReport(form({ ...letter, chronology: '', url: '' }), desk)).toEqual({
      channel: 'letter',
      receivedAt: now,
      language: 'id',
      category: 'malware',
      description: 'Rusak',
      consent: false,
      evidence: [],
      reporter: { name: 'Warga Contoh', anonymous: false, capacity: 'individual' },
      system: { name: 'Portal' },
    });
  });
});
