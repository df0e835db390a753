import { describe, expect, test } from 'vitest';
import { sentence } from '#core/cases/event-kinds.ts';
import { ask } from '#core/cases/ask.ts';
import { compile } from '#core/sops/compile.ts';
import type { Reporter } from '#core/cases/report.ts';
import { officer, Scenario } from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const tim = officer('tim');

/** jawab → selesai: a letter to the reporter alone, and one to him and the head. */
const answering = compile(
  sampleSop({
    langkah: [
      sampleStep(
        'jawab',
        '1',
        [
          sampleOutcome('tutup', 'selesai', {
            efek: [
              { 'notify-reporter': { pesan: 'Ditutup', pesan_en: 'Closed' } },
              { send: { kepada: ['Pelapor'], output: ['jawaban', 'laporan'] } },
              { send: { kepada: ['Kepala Dinas'], output: ['laporan'] } },
              { close: { alasan: 'invalid' } },
            ],
          }),
        ],
        {
          mutu_baku: {
            kelengkapan: null,
            waktu: null,
            output: [
              { kode: 'jawaban', nama: 'Jawaban', dari: 'naskah' },
              { kode: 'laporan', nama: 'Laporan', dari: 'naskah' },
            ],
          },
        },
      ),
    ],
  }),
);

const reportedBy = (reporter: Reporter): Scenario => new Scenario(answering).reported({ reporter });

const nobody: Reporter = { name: '', anonymous: true, capacity: 'individual' };
const named: Reporter = {
  name: 'Warga',
  anonymous: false,
  capacity: 'individual',
  email: 'a@b.example',
};
const ordered = (story: Scenario) =>
  story.events.flatMap((event) =>
    event.type === 'sending-ordered' ? [[event.to, event.outputs]] : [],
  );

describe('a letter to the reporter', () => {
  test('is not made, asked for or owed where he left no address; the history says why', () => {
    const story = reportedBy(nobody);
    expect(ask(answering, story.open, tim, story.facts).outputs.map(({ id }) => id)).toEqual([
      'laporan',
    ]);
    const closed = story
      .completed(tim, 'tutup')
      .thenHappened(
        'step-completed',
        'letter-spared',
        'message-placed',
        'sending-ordered',
        'case-closed',
      );
    expect(closed.state).toMatchObject({ status: 'closed', outputs: [{ output: 'laporan' }] });
    expect(ordered(closed)).toEqual([[['Kepala Dinas'], ['laporan']]]);
    const told = closed.events.find(({ type }) => type === 'letter-spared');
    if (told === undefined) throw new Error('nothing was told');
    expect(sentence(told, { sop: answering, measures: [], parties: [], turns: [] }).id).toBe(
      'Tidak ada surat kepada pelapor (Jawaban): pelapor tidak meninggalkan alamat; kabar dari Tim dibaca di halaman pelacakan',
    );
  });

  test('is made and owed as ever where he left one', () => {
    const closed = reportedBy(named)
      .completed(tim, 'tutup')
      .thenHappened(
        'step-completed',
        'message-placed',
        'sending-ordered',
        'sending-ordered',
        'case-closed',
      );
    expect(closed.events.some(({ type }) => type === 'letter-spared')).toBe(false);
    expect(ordered(closed)).toEqual([
      [['Pelapor'], ['jawaban', 'laporan']],
      [['Kepala Dinas'], ['laporan']],
    ]);
  });
});
