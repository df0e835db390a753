import { expect, test } from 'vitest';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { answerDisposition, giveDisposition, passOn } from './disposition-form.ts';

const offers = [{ value: 'peran.tim', label: 'Tim' }];
const ground = { offers, zone: 'Asia/Jakarta' };
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
  expect(giveDisposition(sent, ground)).toEqual({
    type: 'give-disposition',
    plan: {
      to: [
        { name: 'Tim', role: 'tim' },
        { name: 'Kepala Bidang Contoh', role: null },
      ],
      instructions: ['Untuk diverifikasi', 'Laporkan hari ini'],
      note: 'Segera',
      agendaNumber: null,
      giver: 'ketua',
      from: null,
    },
  });
});

test('a disposition to nobody, without instructions, is told at both controls', () => {
  expect(giveDisposition(form({ 'penanda-tangan': ['ketua'] }), ground)).toMatchObject({
    problems: [{ field: 'kepada' }, { field: 'isi' }],
  });
});

test('a disposition says until when it is to be answered, in the zone of the agency, or nothing of it', () => {
  const sent = (sampai: string) =>
    giveDisposition(
      form({
        kepada: ['peran.tim'],
        isi: ['untuk-diketahui'],
        'penanda-tangan': ['ketua'],
        sampai: [sampai],
      }),
      ground,
    );
  expect(sent('2026-11-24T10:00')).toMatchObject({ plan: { until: '2026-11-24T03:00:00.000Z' } });
  expect(sent('')).not.toHaveProperty('plan.until');
  expect(sent('besok')).toMatchObject({ problems: [{ field: 'sampai' }] });
});

const received = { disposition: 2, receiver: 1 };

test('what a receiver passes on names where it comes from, and he signs it', () => {
  const sent = form({ kepada: ['peran.tim'], isi: ['untuk-diketahui'] });
  expect(passOn(sent, ground, { ...received, role: 'ketua' })).toMatchObject({
    type: 'give-disposition',
    plan: { to: [{ name: 'Tim', role: 'tim' }], giver: 'ketua', from: received },
  });
});

test('who has no role passes nothing on', () => {
  const sent = form({ kepada: ['peran.tim'], isi: ['untuk-diketahui'] });
  expect(passOn(sent, ground, { ...received, role: null })).toMatchObject({
    problems: [{ field: 'penanda-tangan' }],
  });
});

test('an answer says what was done, and when in the zone of the agency', () => {
  const sent = form({
    jawaban: [' Sudah diperiksa '],
    terjadi: ['2026-11-23T09:05'],
    'terjadi-awal': ['2026-11-23T12:00'],
  });
  expect(answerDisposition(sent, 'Asia/Jakarta', received)).toEqual({
    type: 'answer-disposition',
    ...received,
    answer: 'Sudah diperiksa',
    happenedAt: '2026-11-23T02:05:00.000Z',
  });
});

test('an answer without words, or of a time that is none, is told at both controls', () => {
  expect(
    answerDisposition(form({ jawaban: [' '], terjadi: ['tadi'] }), 'Asia/Jakarta', received),
  ).toMatchObject({ problems: [{ field: 'terjadi' }, { field: 'jawaban' }] });
});
