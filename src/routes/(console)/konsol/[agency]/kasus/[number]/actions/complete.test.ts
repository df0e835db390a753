import { describe, expect, test } from 'vitest';
import { file, officer, Scenario, someFacts } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { ask } from '#core/cases/ask.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { completion } from './complete.ts';

const sop = smallSop;
const assessing = new Scenario(sop).reported().completed(officer('meja'), 'lanjut');
const question = ask(sop, assessing.open, officer('tim'), someFacts);
const form = (texts: Record<string, string>, files: SentForm['files'] = {}): SentForm => ({
  ...noForm,
  files,
  texts: Object.fromEntries(
    Object.entries({ giliran: '2', langkah: 'nilai', ...texts }).map(([name, text]) => [
      name,
      [text],
    ]),
  ),
});
const asked = (texts: Record<string, string>, files: SentForm['files'] = {}) =>
  completion({ form: form(texts, files), zone: 'Asia/Jakarta', question, leavesOpen: false });
const low = { hasil: 'rendah', 'jawab.alasan': 'Tidak berdampak', 'jawab.parah': 'rendah' };
const high = { hasil: 'tinggi', 'jawab.alasan': 'Berdampak luas', 'jawab.parah': 'tinggi' };
const proof = { 'keluaran.tangkapan': [file('layar.png')] };

describe('completing a step from its form', () => {
  test('answers, outcome and step become the command', () => {
    expect(asked({ ...low, 'jawab.jumlah': '3' })).toMatchObject({
      type: 'complete-step',
      turn: 2,
      step: 'nilai',
      outcome: 'rendah',
      form: { alasan: 'Tidak berdampak', parah: 'rendah', jumlah: 3 },
      outputs: [],
    });
  });

  test('without an outcome it asks for one, at its control', () => {
    expect(asked({ ...low, hasil: '' })).toMatchObject({ problems: [{ field: 'hasil' }] });
  });

  test('everything missing is told at once, each at its control, before anything is asked back', () => {
    expect(asked({ hasil: 'tinggi' })).toMatchObject({
      problems: [
        { field: 'jawab.alasan' },
        { field: 'jawab.parah' },
        { field: 'keluaran.tangkapan' },
      ],
    });
  });

  test('closing with something open is asked back twice: for certain, and for the reason', () => {
    const rejecting = assessing.completed(officer('tim'), 'tidak-valid', {
      form: { alasan: 'Bukan insiden' },
    });
    const closing = (texts: Record<string, string>, leavesOpen: boolean) =>
      completion({
        form: form({ giliran: '3', langkah: 'tolak', hasil: 'tutup', ...texts }),
        zone: 'Asia/Jakarta',
        question: ask(sop, rejecting.open, officer('tim'), someFacts),
        leavesOpen,
      });
    expect(closing({}, true)).toEqual({ confirm: [] });
    expect(closing({ pasti: 'ya', 'alasan-terbuka': ' ' }, true)).toMatchObject({
      confirm: [{ field: 'alasan-terbuka' }],
    });
    expect(closing({ pasti: 'ya', 'alasan-terbuka': 'Ditandatangani Senin' }, true)).toMatchObject({
      type: 'complete-step',
      outcome: 'tutup',
      leavingOpen: 'Ditandatangani Senin',
    });
    expect(closing({ pasti: 'ya' }, false)).toMatchObject({ type: 'complete-step' });
  });

  test('cutting a system is asked back, and done once confirmed', () => {
    expect(asked(high, proof)).toEqual({ confirm: [] });
    expect(asked({ ...high, pasti: 'ya' }, proof)).toMatchObject({
      outcome: 'tinggi',
      outputs: [{ output: 'tangkapan' }],
    });
  });

  test('going back from the confirmation does nothing but show the form again', () => {
    expect(asked({ ...high, ubah: 'ya' }, proof)).toEqual({ problems: [] });
  });

  test('files of an output that belongs to another outcome stay behind', () => {
    expect(asked(low, proof)).toMatchObject({ outputs: [] });
  });

  test('the moment left as offered means now; another one is meant in the agency’s zone', () => {
    expect(
      asked({ ...low, terjadi: '2026-11-17T10:05', 'terjadi-awal': '2026-11-17T10:05' }),
    ).not.toHaveProperty('happenedAt');
    expect(
      asked({ ...low, terjadi: '2026-11-17T10:05', 'terjadi-awal': '2026-11-17T11:00' }),
    ).toMatchObject({ happenedAt: '2026-11-17T03:05:00.000Z' });
    expect(asked({ ...low, terjadi: 'tadi pagi' })).toMatchObject({
      problems: [{ field: 'terjadi' }],
    });
  });

  test('a form of an earlier visit is sent on as such, so that core says the case has moved on', () => {
    const command = asked({ ...low, giliran: '1', langkah: 'terima' });
    if (!('type' in command)) throw new Error('no command was made');
    expect(assessing.when(officer('tim'), command).refusal?.refused).toBe('not-current-turn');
  });
});
