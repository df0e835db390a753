import { describe, expect, test } from 'vitest';
import type { Measure, OpenCase } from '#core/cases/case.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import type { OutputId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import {
  caseThroughAll,
  editionAt,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';

/** What a paper says of a case whose step ended so, with a measure that came so far. */
const said = (
  edition: Parameters<typeof editionAt>[0],
  output: OutputId,
  outcome: string,
  measureAt: (startedAt: Instant) => Partial<Measure> | null,
): string => {
  const { sop, mapping } = editionAt(edition);
  const found = paperOutputs(sop).find((one) => one.output.id === output);
  if (found === undefined) throw new Error(`no output ${output}`);
  const whole = caseThroughAll(sop, found.output);
  const number = visitOf(whole, found.step);
  const visit = whole.turns.find(({ turn }) => turn === number);
  if (visit === undefined || visit.completed === null) throw new Error('not completed');
  const completed = { ...visit.completed, outcome };
  const more = measureAt(visit.startedAt);
  const state: OpenCase = {
    ...whole,
    turns: whole.turns.map((turn) => (turn === visit ? { ...turn, completed } : turn)),
    measures:
      more === null
        ? []
        : [
            {
              measure: 1,
              kind: 'block',
              system: { name: 'Portal' },
              state: 'ordered',
              orderedAt: whole.report.receivedAt,
              executedAt: null,
              liftedAt: null,
              withdrawnAt: null,
              withdrawal: null,
              ...more,
            },
          ],
  };
  const settings = sampleSettings(sop);
  const { data } = paperData({
    sop,
    mapping,
    state,
    output,
    turn: number,
    settings,
    issue: sampleIssue(),
  });
  return JSON.stringify(data?.sections);
};

const none = () => null;
const inForce = (at: Instant) => ({ state: 'in-force', executedAt: at }) as const;
const lifted = (at: Instant) => ({ state: 'lifted', executedAt: at, liftedAt: at }) as const;
const withdrawn = (at: Instant) => ({ state: 'withdrawn', withdrawnAt: at }) as const;
const backedUp = (at: Instant) => ({ kind: 'backup', state: 'done', executedAt: at }) as const;

describe('the minutes of the meeting in Batam', () => {
  test.each([
    ['sudah', inForce, 'Layanan yang ditangguhkan agar diaktifkan kembali.', true],
    ['sudah', none, 'ditangguhkan', false],
    ['sudah', lifted, 'ditangguhkan', false],
    ['belum', inForce, 'Layanan yang ditangguhkan tetap ditangguhkan.', true],
    ['belum', none, 'ditangguhkan', false],
  ] as const)(
    'after %s speak of a suspended service only where one is',
    (outcome, at, words, is) => {
      const text = said('batam/2025-08', 'berita-acara-rapat', outcome, at);
      expect(text).toContain('Penanganan dinyatakan');
      expect(text.includes(words)).toBe(is);
    },
  );
});

describe('the note of the decision to block in Batam', () => {
  const stays = 'Tindakan sementara yang dilaksanakan sebelum penilaian tetap berlaku';

  test.each([
    ['rendah', inForce, true],
    ['rendah', none, false],
    ['rendah', lifted, false],
    ['tinggi', inForce, false],
  ] as const)('after %s says what its step did, and what a block by hand is', (outcome, at, is) => {
    const text = said('batam/2025-08', 'catatan-blokir', outcome, at);
    expect(text.includes(stays)).toBe(is);
    expect(text).not.toContain('sistem elektronik tidak diblokir');
    expect(text.includes('Langkah ini tidak memblokir sistem elektronik.')).toBe(
      outcome === 'rendah',
    );
  });
});

describe.each(['denpasar/tanpa-tanggal', 'maluku-utara/2025-08'] as const)(
  'the result of the retest in %s',
  (edition) => {
    test.each([
      ['lulus', lifted, 'Tindakan sementara dicabut.', true],
      ['lulus', none, 'Tindakan sementara dicabut.', false],
      ['lulus', backedUp, 'Tindakan sementara dicabut.', false],
      ['lulus', withdrawn, 'Tindakan sementara dicabut.', false],
      ['belum-lulus', inForce, 'Tindakan sementara tetap berlaku.', true],
      ['belum-lulus', none, 'Tindakan sementara tetap berlaku.', false],
    ] as const)('after %s says of measures what became of them', (outcome, at, words, is) => {
      expect(said(edition, 'hasil-uji-ulang', outcome, at).includes(words)).toBe(is);
    });
  },
);
