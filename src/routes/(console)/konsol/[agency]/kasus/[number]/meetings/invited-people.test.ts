import { expect, test } from 'vitest';
import { batam, reportedIn } from '#test/support/batam.ts';
import type { Officer } from '#app/ports.ts';
import type { Invitee } from '#core/cases/office-event.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';
import { guests } from '#test/support/side-papers.ts';
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
const settings = {
  ...sampleSettings(batam),
  signers: {
    'tim-internal': {
      officeholder: {
        position: 'Ketua Tim Contoh',
        name: 'Nama Satu',
        rank: null,
        nip: '000000000000000001',
        account: person('Nama Satu', null).id,
      },
      delegation: null,
    },
  },
};
const offered = (...invited: readonly Invitee[]) =>
  invitedPeople(
    { invited },
    { sop: batam, state, settings, at: instant('2026-11-17T03:00:00Z') },
    officers,
  );
const role = (id: string): Invitee => ({ name: 'apa pun namanya', role: id, body: null });
const body = (id: string): Invitee => ({ name: 'apa pun namanya', role: null, body: id });

test('of an invited role, who holds the office is offered as the list has him, and others who hold the role', () => {
  expect(offered(role('tim-internal'))).toEqual([
    'Nama Satu, Ketua Tim Contoh, NIP 000000000000000001, Pemerintah Kota Batam',
  ]);
  expect(offered(role('help-desk'))).toEqual(['Nama Dua, Help Desk']);
});

test('of a party its head and its people are offered, and nobody of a body the case does not involve', () => {
  const people = [
    'Pimpinan Contoh, Kepala Dinas Contoh, NIP 000000000000000077, Dinas Contoh',
    'Nama Tiga, Penanggung Jawab Akun Sistem Elektronik',
  ];
  expect(offered(body('dinas-contoh'))).toEqual(people);
  expect(offered(role('penanggung-jawab-akun'))).toEqual(people);
  expect(offered(body('dinas-lain'))).toEqual([]);
});

test('units and offices that were typed are nobody; who is invited by name is', () => {
  expect(offered(...guests('Bagian Hukum Contoh', 'Help Desk'))).toEqual([]);
  expect(offered(...guests('Nama Lima, Camat Contoh', 'Nama Enam NIP 000000000000000006'))).toEqual(
    ['Nama Enam, NIP 000000000000000006', 'Nama Lima, Camat Contoh'],
  );
});
