import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/time/instant.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';
import { cleanText, parseReport } from './parse-report.ts';
import type { Surroundings } from './parse-report.ts';

const now = parseInstant('2026-11-21T02:00:00Z');
if (now === undefined) throw new Error('the test names no moment');
const around: Surroundings = { zone: 'Asia/Makassar', language: 'id', now, files: 2 };

const form = (texts: Readonly<Record<string, string>>, files = 0): SentForm => ({
  texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]])),
  files: {
    evidence: Array.from({ length: files }, (_, n) => ({
      id: `f${String(n)}`,
      name: `bukti-${String(n)}.png`,
      size: 3,
      sha256: 'a'.repeat(64),
      mediaType: 'image/png',
    })),
  },
  problems: [],
});

const full = {
  category: 'web-defacement',
  systemName: 'Situs contoh',
  description: 'Halaman depan berubah.',
  name: 'Pelapor Rekaan',
  email: 'rekaan@contoh.invalid',
  consent: '1',
};
const fieldsWrong = (sent: SentForm): readonly (string | undefined)[] =>
  parseReport(sent, around).problems.map(({ field }) => field);

describe('the public report form', () => {
  test('becomes a report that lacks nothing', () => {
    const { report, problems } = parseReport(form(full, 1), around);
    expect(problems).toEqual([]);
    expect(report).toEqual({
      channel: 'web',
      receivedAt: now,
      language: 'id',
      reporter: {
        name: 'Pelapor Rekaan',
        anonymous: false,
        capacity: 'individual',
        email: 'rekaan@contoh.invalid',
      },
      system: { name: 'Situs contoh' },
      category: 'web-defacement',
      description: 'Halaman depan berubah.',
      consent: true,
      evidence: [
        { id: 'f0', name: 'bukti-0.png', size: 3, sha256: 'a'.repeat(64), mediaType: 'image/png' },
      ],
    });
  });

  test('takes over the details when they are given', () => {
    const { report, problems } = parseReport(
      form({
        ...full,
        capacity: 'researcher',
        organisation: 'Kampus Rekaan',
        phone: '000',
        url: 'contoh.invalid/x',
        unit: 'Dinas Contoh',
        serverLocation: 'Ruang server',
        chronology: 'a',
        impact: 'b',
        reportedSeverity: 'Tinggi',
        vulnerability: 'XSS',
        proofOfConcept: 'c',
        occurredAt: '2026-11-21T09:10',
        foundAt: '2026-11-21 09:30',
      }),
      around,
    );
    expect(problems).toEqual([]);
    expect(report).toMatchObject({
      reporter: { capacity: 'researcher', organisation: 'Kampus Rekaan', phone: '000' },
      system: { url: 'contoh.invalid/x', unit: 'Dinas Contoh', serverLocation: 'Ruang server' },
      chronology: 'a',
      impact: 'b',
      reportedSeverity: 'Tinggi',
      vulnerability: 'XSS',
      proofOfConcept: 'c',
      occurredAt: '2026-11-21T01:10:00.000Z',
      foundAt: '2026-11-21T01:30:00.000Z',
    });
  });

  test('names everything an empty form lacks at once', () => {
    expect(fieldsWrong(form({}))).toEqual([
      'name',
      'email',
      'systemName',
      'description',
      'category',
      'consent',
    ]);
  });

  test('asks an anonymous reporter neither for a name nor for a contact', () => {
    expect(fieldsWrong(form({ ...full, name: '', email: '', anonymous: '1' }))).toEqual([]);
  });

  test('does not take an unfinished e-mail address', () => {
    expect(fieldsWrong(form({ ...full, email: 'rekaan@contoh' }))).toEqual(['email']);
  });

  test('does not take a time that is none, or that lies ahead in the agency’s zone', () => {
    expect(
      fieldsWrong(form({ ...full, occurredAt: 'kemarin', foundAt: '2026-11-21T10:01' })).toSorted(),
    ).toEqual(['foundAt', 'occurredAt']);
    expect(fieldsWrong(form({ ...full, foundAt: '2026-11-21T10:00' }))).toEqual([]);
  });

  test('keeps as many files as are allowed and says so of the rest', () => {
    const { report, problems } = parseReport(form(full, 3), around);
    expect(problems.map(({ field }) => field)).toEqual(['evidence']);
    expect(report.evidence).toHaveLength(2);
  });

  test('says which text is too long', () => {
    expect(fieldsWrong(form({ ...full, description: 'x'.repeat(20_001) }))).toEqual([
      'description',
    ]);
  });

  test('reads an unknown capacity as an individual', () => {
    expect(parseReport(form({ ...full, capacity: 'king' }), around).report.reporter.capacity).toBe(
      'individual',
    );
  });
});

describe('typed text', () => {
  test('loses what cannot be stored and keeps its lines', () => {
    expect(cleanText(' a\u0000b\u0007\n\tc\u007F ')).toBe('ab\n\tc');
  });
});
