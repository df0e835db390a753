import { describe, expect, test } from 'vitest';
import type { CommandData } from '#core/cases/command.ts';
import type { Instant } from '#core/time/instant.ts';
import { domain, goOn, internal, often, blockedIn, sekda, toMeeting } from '#test/support/batam.ts';
import { keptCheck } from '#test/support/kept-check.ts';
import { file, instant, officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const tim = officer('tim');
const at = (time: string): Instant => instant(`2026-11-18T${time}:00+07:00`);

/** What is refused, and what the time it names rests on. */
const refused = (story: Scenario): readonly [string | undefined, string | undefined] => [
  story.refusal?.refused,
  story.refusal?.message.id,
];
const before = (fact: string) => [
  'happened-too-early',
  `Waktu kejadian tidak boleh sebelum ${fact}. Perbaiki waktunya.`,
];

describe('a lifting does not lie before what it rests on', () => {
  const lift = (happenedAt: Instant): CommandData => ({
    type: 'lift-measure',
    measure: 1,
    note: 'Dibuka',
    proof: [file('buka.png')],
    happenedAt,
  });
  const asked = toMeeting(blockedIn().knowing(often))
    .at('2026-11-18T09:00:00+07:00')
    .when(internal, { type: 'request-lifting', measure: 1, reason: 'Sudah aman' });
  const approved = asked
    .at('2026-11-18T11:00:00+07:00')
    .when(sekda, { type: 'give-approval', approval: 1, note: '' });

  test('the approval it needs', () => {
    const opening = goOn(approved, 'sudah').at('2026-11-18T14:00:00+07:00');
    opening.thenAt('buka-blokir');
    expect(refused(opening.when(domain, lift(at('10:59'))))).toEqual(
      before('pencabutannya disetujui'),
    );
    opening.when(domain, lift(at('12:00'))).thenHappened('measure-lifted');
  });

  test('nor is the step that wants it lifted completed before it was', () => {
    const lifted = goOn(approved, 'sudah')
      .at('2026-11-18T14:00:00+07:00')
      .when(domain, lift(at('13:30')));
    const completing = lifted.completed(domain, 'tutup', { happenedAt: at('13:29') });
    expect(refused(completing)).toEqual(before('tindakan sementara dicabut'));
  });

  test('nor is an outcome taken before it was approved', () => {
    const way = toMeeting(blockedIn().knowing(often))
      .at('2026-11-18T09:00:00+07:00')
      .when(internal, {
        type: 'request-approval',
        turn: 9,
        outcome: 'sudah',
        reason: 'Sudah diperbaiki',
      })
      .at('2026-11-18T11:00:00+07:00')
      .when(sekda, { type: 'give-approval', approval: 1, note: '' })
      .at('2026-11-18T14:00:00+07:00');
    const answers = {
      'waktu-rapat': '2026-11-18T09:00:00+07:00',
      peserta: 'Nama Satu, Ketua\nNama Dua, Analis',
      pembahasan: 'Dibahas',
    };
    expect(
      refused(way.completed(internal, 'sudah', { form: answers, happenedAt: at('10:00') })),
    ).toEqual(before('hasil ini disetujui'));
  });
});

test('a step is not completed before it began to wait', () => {
  const waiting = new Scenario(smallSop)
    .reported()
    .at('2026-11-18T10:00:00+07:00')
    .when(officer('meja'), { type: 'wait', turn: 1, party: 'Vendor', reason: 'Alasan contoh' })
    .at('2026-11-18T12:00:00+07:00');
  expect(
    refused(waiting.completed(officer('meja'), 'lanjut', { happenedAt: at('09:59') })),
  ).toEqual(before('langkah ini mulai menunggu'));
});

describe('papers', () => {
  const minutes = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
  const version = {
    ...minutes,
    version: 1,
    code: 'ABCD-EFGH',
    number: '1 / 2026',
    title: 'Berita Acara',
    file: file('ba.pdf'),
    edits: {},
  } as const;
  const signer = { role: 'tim', name: 'Petugas Contoh tim', position: 'Tim' } as const;
  const made = new Scenario(smallSop)
    .reported()
    .completed(officer('meja'), 'lanjut')
    .at('2026-11-18T09:00:00+07:00')
    .completed(tim, 'rendah', { form: { alasan: 'Terbukti', parah: 'rendah' } });
  const sending = (happenedAt: Instant): CommandData => ({
    type: 'send-paper',
    ...minutes,
    to: ['Dinas Contoh'],
    way: 'email',
    note: 'Surel nomor 214 pada surat keluar',
    proof: [],
    happenedAt,
  });
  const received = (happenedAt: Instant): CommandData => ({
    type: 'receive-paper',
    ...minutes,
    receivedBy: 'Sekretaris',
    note: 'Tata usaha memberitahukan lewat telepon',
    proof: [],
    happenedAt,
  });
  const signed = made
    .at('2026-11-18T10:00:00+07:00')
    .when(tim, {
      type: 'sign-paper',
      ...version,
      ...keptCheck,
      via: 'certificate',
      over: null,
      signer,
    })
    .at('2026-11-18T14:00:00+07:00');
  const scan = (happenedAt: Instant): CommandData => ({
    type: 'sign-on-paper',
    ...version,
    signers: [signer],
    place: 'Kota Contoh',
    note: '',
    happenedAt,
  });

  test('are sent after they were signed, and arrive after they were sent', () => {
    expect(refused(signed.when(tim, sending(at('09:30'))))).toEqual(
      before('naskahnya selesai ditandatangani'),
    );
    const sent = signed.when(tim, sending(at('11:00'))).thenHappened('paper-sent');
    expect(refused(sent.when(tim, received(at('10:30'))))).toEqual(before('naskahnya dikirim'));
    sent.when(tim, received(at('11:00'))).thenHappened('paper-received');
  });

  test('are signed by hand after they were printed, and sent after that', () => {
    const printed = made
      .at('2026-11-18T10:00:00+07:00')
      .when(tim, { type: 'print-paper', ...version })
      .at('2026-11-18T14:00:00+07:00');
    expect(refused(printed.when(tim, scan(at('09:59'))))).toEqual(before('naskahnya dicetak'));
    const inked = printed.when(tim, scan(at('11:00'))).thenHappened('paper-signed');
    expect(refused(inked.when(tim, sending(at('10:30'))))).toEqual(
      before('naskahnya selesai ditandatangani'),
    );
    inked.when(tim, sending(at('11:00'))).thenHappened('paper-sent');
  });

  test('sent by hand as outputs of a step are not sent before it was completed', () => {
    const send = (happenedAt: Instant): CommandData => ({
      type: 'send',
      to: ['Dinas Contoh'],
      cc: [],
      outputs: ['berita-acara'],
      way: 'post',
      note: 'Resi 1',
      proof: [],
      happenedAt,
    });
    const later = made.at('2026-11-18T14:00:00+07:00');
    expect(refused(later.when(tim, send(at('08:59'))))).toEqual(
      before('keluaran yang dikirim dibuat'),
    );
    later.when(tim, send(at('09:00'))).thenHappened('sent');
    expect(refused(signed.when(tim, send(at('09:59'))))).toEqual(
      before('naskahnya selesai ditandatangani'),
    );
  });
});
