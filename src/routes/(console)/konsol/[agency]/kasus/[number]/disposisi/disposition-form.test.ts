import { expect, test } from 'vitest';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { giveDisposition } from './disposition-form.ts';

const offers = [{ value: 'peran.tim', label: 'Tim' }];
const form = (texts: SentForm['texts']): SentForm => ({ ...noForm, texts });

test('a disposition lists whom it goes to and what is to be done, ticked or written', () => {
  const sent = form({
    kepada: ['peran.tim'],
    'kepada-lain': ['Kepala Bidang Contoh'],
    isi: ['untuk-diverifikasi'],
    'isi-lain': ['Laporkan hari ini'],
    catatan: [' Segera '],
    'nomor-agenda': [''],
    'penanda-tangan': ['ketua'],
  });
  expect(giveDisposition(sent, offers)).toEqual({
    type: 'give-disposition',
    plan: {
      to: ['Tim', 'Kepala Bidang Contoh'],
      instructions: ['Untuk diverifikasi', 'Laporkan hari ini'],
      note: 'Segera',
      agendaNumber: null,
      giver: 'ketua',
    },
  });
});

test('a disposition to nobody, without instructions, is told at both controls', () => {
  expect(giveDisposition(form({ 'penanda-tangan': ['ketua'] }), offers)).toMatchObject({
    problems: [{ field: 'kepada' }, { field: 'isi' }],
  });
});
