import { expect, test } from 'vitest';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { besideCasesDetail, besideCasesNames, readBesideCases } from './beside-cases.ts';

const around = {
  by: { kind: 'officer', id: 'p1', name: 'Petugas Contoh', roles: ['administrator'] },
  command: '00000000-0000-7000-8000-000000000001',
  happenedAt: '2026-11-17T04:30:00.000Z',
  recordedAt: '2026-11-17T04:30:00.000Z',
  v: 1,
};
const person = { id: 'p1', name: 'Petugas Contoh' };
const from = { address: '192.0.2.1', device: 'Peramban contoh' };
const token = { id: 't1', name: 'SIEM' };

const read = (stream: string, event: object) =>
  readBesideCases(JSON.stringify({ ...around, ...event }), { stream, version: 1 });

test.each([
  [{ type: 'signed-in', person, from, provenBy: 'password' }, 'dengan kata sandi'],
  [{ type: 'signed-in', person, from, provenBy: 'code' }, 'dengan kode'],
  [{ type: 'signed-in', person, from, provenBy: 'recovery-code' }, 'dengan kode pemulihan'],
  [{ type: 'password-changed', person, byLink: true }, 'lewat tautan sekali pakai'],
  [{ type: 'password-changed', person, byLink: false }, 'oleh pemiliknya'],
  [{ type: 'session-ended', person, from, how: 'signed-out' }, 'keluar'],
  [{ type: 'sign-in-failed', person, from, provenBy: 'code' }, 'dengan kode'],
  [{ type: 'sign-in-held', person, from }, undefined],
  [
    { type: 'token-made', person, token, scope: 'write', until: '2027-02-15T04:30:00.000Z' },
    'SIEM, membaca dan mengubah',
  ],
  [{ type: 'nik-kept', person }, undefined],
  [{ type: 'nik-forgotten', person }, undefined],
  [{ type: 'token-used', person, from, token }, 'SIEM'],
  [{ type: 'token-revoked', person, token }, 'SIEM'],
  [
    { type: 'access-refused', person, from, why: 'other-agency', asked: 'denpasar' },
    'instansi lain: denpasar',
  ],
  [
    { type: 'access-refused', person, from, why: 'not-theirs', asked: 'POST /settings' },
    'bukan wewenangnya: POST /settings',
  ],
  [{ type: 'data-read', person, thing: 'reporter', of: 'BTM-1' }, 'identitas pelapor: BTM-1'],
  [{ type: 'data-read', person, thing: 'evidence', of: 'BTM-1' }, 'bukti: BTM-1'],
  [{ type: 'data-read', person, thing: 'restricted-paper', of: 'BTM-1' }, 'naskah terbatas: BTM-1'],
  [{ type: 'data-read', person, thing: 'export', of: 'register' }, 'ekspor: register'],
  [{ type: 'second-factor-on', person }, undefined],
  [{ type: 'second-factor-off', person }, undefined],
  [{ type: 'recovery-codes-made', person }, undefined],
] as const)('what happened to ways in is told by name and detail: %j', (event, detail) => {
  const known = read('security', event);
  expect(besideCasesNames[known.type].id).not.toBe('');
  expect(besideCasesDetail(known)?.id).toBe(detail);
});

test('an adopted edition is told by its name', () => {
  const known = read('sops', {
    type: 'edition-adopted',
    edition: '2026-01',
    mapping: 'cd'.repeat(32),
    sha256: 'ab'.repeat(32),
  });
  expect(besideCasesDetail(known)).toEqual({ id: '2026-01', en: '2026-01' });
});

test.each(['case/case-1', 'lain', 'settings', 'people'])(
  'no event of the stream %s is taken for one of the security record',
  (stream) => {
    const event = { type: 'second-factor-on', person };
    expect(() => read(stream, event)).toThrow(BrokenRecord);
  },
);
