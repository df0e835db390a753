import { describe, expect, test } from 'vitest';
import type { CommandData } from '#core/cases/command.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { isForParties, sentence } from '#core/cases/event-kinds.ts';
import { owedSendings } from '#core/cases/sendings.ts';
import { file, instant, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const pemilik = personOf('dinas-contoh', 'pemilik');

/** At the last step: the minutes were ordered to be sent to the owner ("Pemilik"). */
const ordered = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } })
  .involving('pemilik', 'dinas-contoh')
  .completed(pemilik, 'lanjut')
  .completed(tim, 'sudah')
  .completed(tim, 'lanjut');

const sent = ordered.when(tim, {
  type: 'record-sending',
  sending: 1,
  recipients: ['Pemilik'],
  addressee: '',
  sentBy: 'Kurir Contoh',
  way: 'courier',
  note: 'Resi 12',
  proof: [],
});

const reply = {
  type: 'record-reply',
  sending: 1,
  recipient: 'Pemilik',
  repliedBy: ' Kepala Dinas Contoh ',
  way: 'email',
  number: ' 45/DC/2026 ',
  dated: '2026-11-16',
  text: ' Pengaya diganti. ',
  note: '',
  files: [file('jawaban.pdf')],
} as const satisfies CommandData;

describe('what a recipient replied', () => {
  test('stands with the order it answers, and in the history with its letter', () => {
    const story = sent.when(tim, reply).thenHappened('reply-recorded');
    expect(story.open.sendings[0]?.replies).toMatchObject([
      {
        recipient: 'Pemilik',
        repliedBy: 'Kepala Dinas Contoh',
        way: 'email',
        number: '45/DC/2026',
        dated: '2026-11-16',
        text: 'Pengaya diganti.',
        files: [{ name: 'jawaban.pdf' }],
        by: { name: 'Petugas Contoh tim' },
      },
    ]);
    const event = story.events.at(-1);
    if (event === undefined) throw new Error('nothing happened');
    const told = sentence(event, { sop: smallSop, measures: [], parties: [], turns: [] });
    expect(told).toEqual({
      id: 'Jawaban diterima dari Pemilik (Kepala Dinas Contoh) melalui surel, surat nomor 45/DC/2026 tanggal 16-11-2026, atas Berita Acara: Pengaya diganti.',
      en: 'Reply received from Pemilik (Kepala Dinas Contoh) by e-mail, letter No. 45/DC/2026 of 16-11-2026, to Berita Acara: Pengaya diganti.',
    });
    expect(isForParties(event)).toBe(false);
  });

  test('changes nothing of what is owed, and several are kept', () => {
    const story = sent.when(tim, reply).when(tim, { ...reply, text: 'Selesai.' });
    expect(owedSendings(story.open)).toEqual([]);
    expect(story.open.sendings[0]?.replies.map(({ text }) => text)).toEqual([
      'Pengaya diganti.',
      'Selesai.',
    ]);
  });

  test('may come after the case closed', () => {
    const closed = sent.completed(tim, 'tutup').when(tim, reply).thenHappened('reply-recorded');
    expect(closed.state).toMatchObject({
      status: 'closed',
      sendings: [{ replies: [{ number: '45/DC/2026' }] }],
    });
  });

  test('is refused of who was sent nothing, is not named, or said nothing', () => {
    ordered.when(tim, reply).thenRefused('reply-before-sending');
    ordered
      .when(ketua, { type: 'waive-sending', sending: 1, reason: 'Disampaikan lisan' })
      .when(tim, reply)
      .thenRefused('reply-before-sending');
    sent.when(tim, { ...reply, recipient: 'BSSN' }).thenRefused('unknown-recipient');
    sent.when(tim, { ...reply, sending: 7 }).thenRefused('unknown-sending');
    sent.when(tim, { ...reply, text: ' ', files: [] }).thenRefused('reply-empty');
    sent.when(tim, { ...reply, text: 'x'.repeat(5_001) }).thenRefused('too-long');
  });

  test('can be looked up: as a file, by number and date of its letter, or at whoever brought it', () => {
    const bare = { ...reply, number: '', dated: '', files: [] };
    for (const lacking of [
      bare,
      { ...bare, number: '45/DC/2026' },
      { ...bare, dated: '2026-11-16' },
      { ...bare, note: '…!' },
    ])
      sent.when(tim, lacking).thenRefused('reply-unproven');
    for (const found of [
      { ...bare, files: reply.files },
      { ...bare, number: '45/DC/2026', dated: '2026-11-16' },
      { ...bare, note: 'Sekretaris Dinas Contoh, lewat telepon' },
    ])
      sent.when(tim, found).thenHappened('reply-recorded');
  });

  test('has a letter number that somebody could look for, or none', () => {
    for (const number of ['X', '-', 'aaaa']) {
      const refused = sent.when(tim, { ...reply, number }).refusal;
      if (number === '-') expect(refused).toBeUndefined();
      else
        expect(refused).toMatchObject({ refused: 'says-nothing', fields: [{ field: 'number' }] });
    }
    for (const number of ['7', 'tanpa nomor'])
      sent.when(tim, { ...reply, number }).thenHappened('reply-recorded');
  });

  test('came no earlier than what it answers was sent, in a letter that is no younger', () => {
    const at = (happenedAt: string, dated = '') =>
      sent
        .at('2026-11-20T10:00:00+07:00')
        .when(tim, { ...reply, dated, note: 'Baru dibuka', happenedAt: instant(happenedAt) });
    at('2026-11-16T07:00:00+07:00').thenRefused('happened-before-report');
    at('2026-11-19T10:00:00+07:00', '2026-11-20').thenRefused('reply-date');
    at('2026-11-19T10:00:00+07:00', '2026-13-40').thenRefused('reply-date');
    at('2026-11-19T10:00:00+07:00', '2026-11-19').thenHappened('reply-recorded');
    at('2026-11-19T10:00:00+07:00').thenHappened('reply-recorded');
  });

  test('is recorded by the team, not by outside parties', () => {
    expect(caseRights.may(meja, 'record-reply', { sop: smallSop })).toBe(true);
    expect(caseRights.may(pemilik, 'record-reply', { sop: smallSop })).toBe(false);
  });
});
