import { describe, expect, test } from 'vitest';
import type { Report } from '#core/cases/report.ts';
import { parseInstant } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';
import { onceName, onceOfMessage, onceOfReport } from './once.ts';

const form = (key: string): SentForm => ({ texts: { [onceName]: [key] }, files: {}, problems: [] });
const key = '0b9f3c52-5c0e-4f5e-9a53-0f2d1c7b6a11';
const file = {
  id: 'first',
  name: 'bukti.png',
  size: 3,
  sha256: 'a'.repeat(64),
  mediaType: 'image/png',
};

const moment = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${text} is no moment`);
  return at;
};

const report: Report = {
  channel: 'web',
  receivedAt: moment('2026-11-21T02:00:00Z'),
  language: 'id',
  reporter: {
    name: 'Pelapor Rekaan',
    anonymous: false,
    capacity: 'individual',
    email: 'rekaan@contoh.invalid',
  },
  system: { name: 'Situs contoh' },
  category: 'other',
  description: 'Uraian',
  consent: true,
  evidence: [file],
};

describe('a form sent twice', () => {
  test('is the same request although the moment and the ids of its files differ', () => {
    const again = {
      ...report,
      receivedAt: moment('2026-12-31T00:00:00Z'),
      evidence: [{ ...file, id: 'second' }],
    };
    expect(onceOfReport(form(key), again)).toEqual(onceOfReport(form(key), report));
  });

  test('is another request when what it says differs', () => {
    expect(onceOfReport(form(key), { ...report, description: 'lain' })?.requestHash).not.toBe(
      onceOfReport(form(key), report)?.requestHash,
    );
    expect(onceOfMessage(form(key), 'a', [file])?.requestHash).not.toBe(
      onceOfMessage(form(key), 'a', [])?.requestHash,
    );
  });

  test('has no key when the hidden field was tampered with', () => {
    expect(onceOfReport(form('x'.repeat(100_000)), report)).toBeUndefined();
    expect(onceOfMessage(form(''), 'a', [])).toBeUndefined();
  });
});
