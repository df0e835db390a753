import { describe, expect, test } from 'vitest';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import {
  certificateFile,
  checkReport,
  foundOf,
  isSound,
  type SoundFinding,
} from './frozen-check.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(text);
  return instant;
};
const finding: SoundFinding = {
  kind: 'signature',
  fieldName: 'TandaTangan1',
  signerName: 'Petugas Contoh',
  issuer: 'CA Contoh',
  signedAt: at('2026-09-21T03:05:47Z'),
  claimedAt: at('2026-09-21T03:00:00Z'),
  stampedAt: at('2026-09-21T03:05:47Z'),
  reason: '',
  location: '',
  integrity: 'intact',
  signedBytes: 1000,
  coversWholeDocument: true,
  laterChanges: 'none',
  trusted: true,
  trustedBy: 'anchor',
  certificates: ['satu\n', 'dua\n'],
};
const checked = {
  name: '1.pdf',
  sha256: 'ab'.repeat(32),
  bytes: 1000,
  checkedAt: at('2026-09-21T03:06:00Z'),
};
const report = (more: Partial<SoundFinding> = {}): string =>
  checkReport({ ...finding, ...more }, checked);

describe('the report frozen beside a paper', () => {
  test('says what was checked, when, and with which result', () => {
    for (const words of [
      'ab'.repeat(32),
      '2026-09-21T03:06:00',
      'Petugas Contoh',
      'CA Contoh',
      '2026-09-21T03:00:00',
      'UTUH: ',
      'TEPERCAYA: ',
      'berselisih 5 menit 47 detik',
      'PAdES-BASELINE-T',
      'apakah sertifikat dicabut',
    ])
      expect(report()).toContain(words);
  });

  test('claims no more than was found', () => {
    expect(report({ integrity: 'unchecked' })).toContain('TIDAK DAPAT DIPERIKSA');
    expect(report({ integrity: 'unchecked' })).not.toContain('UTUH: ');
    expect(report({ trusted: false, trustedBy: null })).toContain('BELUM DAPAT DIPASTIKAN');
    expect(report({ trustedBy: 'service' })).toContain('menurut layanan tanda tangan');
    expect(report({ stampedAt: null, claimedAt: null })).toContain('tanpa cap waktu');
    expect(report({ stampedAt: null })).not.toMatch(/BASELINE-T|berselisih/u);
    expect(report()).not.toMatch(/LTV/iu);
  });

  test('lets no name of a certificate write lines of its own', () => {
    const lines = report({ signerName: 'A\n  Keutuhan UTUH', issuer: 'B\u2028C\r' }).split(/\n/u);
    expect(lines).toHaveLength(report().split('\n').length);
    expect(lines.join('')).not.toMatch(/[\r\u2028]/u);
  });
});

test('certificates lie in one file in the order in which they lead upwards', () => {
  expect(certificateFile(finding)).toBe('satu\ndua\n');
});

test('the record keeps the field, both times and what was found; nothing of an altered signature', () => {
  expect(foundOf(finding)).toEqual({
    field: 'TandaTangan1',
    integrity: 'intact',
    trusted: true,
    claimedAt: finding.claimedAt,
    stampedAt: finding.stampedAt,
  });
  expect(isSound({ ...finding, integrity: 'altered' })).toBe(false);
});
