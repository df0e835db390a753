import { expect, test } from 'vitest';
import { paperOfEntry, registerQuery } from './register-query.ts';

test.each([
  ['jenis=laporan&tahun=2025', { kind: 'laporan', year: 2025 }],
  ['', { kind: 'surat-dinas', year: 2026 }],
  ['jenis=x&tahun=20255', { kind: 'surat-dinas', year: 2026 }],
])('the register asked for by "%s"', (search, asked) => {
  expect(registerQuery(new URLSearchParams(search), 2026)).toEqual(asked);
});

test('an entry names its paper, or none once its number was given back', () => {
  expect(paperOfEntry('0190/3/berita-acara/1')).toEqual({ caseId: '0190', turn: '3', output: 'berita-acara', version: '1' });
  expect(paperOfEntry(null)).toBeNull();
});
