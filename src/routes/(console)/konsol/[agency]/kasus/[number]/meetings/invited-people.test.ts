import { expect, test } from 'vitest';
import { batam, reportedIn } from '#test/support/batam.ts';
import type { Officer } from '#app/ports.ts';
import { invitedPeople } from './invited-people.ts';

const person = (name: string, body: string | null, ...roles: readonly string[]): Officer => ({
  id: name,
  name,
  email: '',
  memberships: [{ agency: 'batam', roles, body }],
});
const officers = [
  person('Nama Satu', null, 'tim-internal', 'auditor'),
  person('Nama Dua', null, 'help-desk'),
  person('Nama Tiga', 'dinas-contoh', 'penanggung-jawab-akun'),
  person('Nama Empat', 'dinas-lain', 'penanggung-jawab-akun'),
];
const { open: state } = reportedIn(batam).involving('penanggung-jawab-akun', 'dinas-contoh');
const offered = (...invited: readonly string[]) =>
  invitedPeople({ invited }, { sop: batam, state }, officers);

test('of an invited role, those who hold it are offered, and of a party its people', () => {
  expect(offered('Tim Internal BATAM-CSIRT')).toEqual(['Nama Satu, Tim Internal BATAM-CSIRT']);
  expect(offered('Dinas Contoh')).toEqual(['Nama Tiga, Penanggung Jawab Akun Sistem Elektronik']);
  expect(offered('Penanggung Jawab Akun Sistem Elektronik')).toEqual([
    'Nama Tiga, Penanggung Jawab Akun Sistem Elektronik',
  ]);
});

test('units and offices are nobody; who is invited by name is', () => {
  expect(offered('Bagian Hukum Contoh', 'Kepala Dinas Contoh')).toEqual([]);
  expect(offered('Nama Lima, Camat Contoh', 'Nama Enam NIP 000000000000000006')).toEqual([
    'Nama Lima, Camat Contoh',
    'Nama Enam NIP 000000000000000006',
  ]);
});
