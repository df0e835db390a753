import { describe, expect, test } from 'vitest';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { decisionLacks } from './decision-actions.ts';

const form = (texts: Readonly<Record<string, string>>): SentForm => ({
  ...noForm,
  texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]])),
  files: {
    bukti: [
      {
        id: 'f',
        name: 'pindaian.pdf',
        size: 1,
        sha256: 'a'.repeat(64),
        mediaType: 'application/pdf',
      },
    ],
  },
});
const whole = {
  keputusan: 'setuju',
  nama: 'Pejabat Contoh',
  'tanggal-naskah': '2026-11-30',
};

describe('the form of a decision given on a sheet', () => {
  test('tells all that it lacks at once', () => {
    expect(decisionLacks(noForm).map(({ field }) => field)).toEqual([
      'keputusan',
      'nama',
      'tanggal-naskah',
      'bukti',
    ]);
  });

  test('asks what the sheet says only of a refusal', () => {
    expect(decisionLacks(form(whole))).toEqual([]);
    expect(decisionLacks(form({ ...whole, keputusan: 'tolak' })).map(({ field }) => field)).toEqual(
      ['catatan'],
    );
  });
});
