import { expect, test } from 'vitest';
import { registerQuery } from './register-query.ts';

test.each([
  ['jenis=laporan&tahun=2025', { kind: 'laporan', year: 2025 }],
  ['jenis=undangan-rapat', { kind: 'undangan-rapat', year: 2026 }],
  ['jenis=surat-keluar', { kind: 'surat-keluar', year: 2026 }],
  ['jenis=agenda-masuk&tahun=2025', { kind: 'agenda-masuk', year: 2025 }],
  ['jenis=buku-agenda&tahun=2025', { kind: 'buku-agenda', year: 2025 }],
  ['', { kind: 'surat-dinas', year: 2026 }],
  ['jenis=x&tahun=20255', { kind: 'surat-dinas', year: 2026 }],
])('the register asked for by "%s"', (search, asked) => {
  expect(registerQuery(new URLSearchParams(search), 2026)).toEqual(asked);
});
