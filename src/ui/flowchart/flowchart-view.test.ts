import { describe, expect, test } from 'vitest';
import type { Language } from '#core/text/bilingual.ts';
import { heldSop } from '#test/support/held-sop.ts';
import { compile } from '#core/sops/compile.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';
import { flowchartView } from './flowchart-view.ts';
import { frameOf, leadWidth } from './frame.ts';
import { arrowOf, outlineOf, pathOf } from './outlines.ts';

const sop = compile(
  sampleSop({
    pelaksana: [
      { kode: 'tim', nama: 'Tim Tanggap Insiden', nomor: '1', kelompok: 'CSIRT' },
      { kode: 'ahli', nama: 'WEBSITE ADMINISTRATOR/PENGEMBANG', nomor: '2', kelompok: 'CSIRT' },
      { kode: 'sekda', nama: 'Sekretaris Daerah', tambahan: { alasan: 'peringatan' } },
    ],
    langkah: [
      sampleStep('terima', '1', [sampleOutcome('lanjut', 'nilai')]),
      sampleStep('nilai', '2', [
        sampleOutcome('valid', 'tangani'),
        sampleOutcome('tidak-valid', 'tolak'),
      ]),
      sampleStep('tangani', '3', [
        sampleOutcome('sudah', 'selesai'),
        sampleOutcome('belum', 'nilai'),
      ]),
      sampleStep('tolak', null, [sampleOutcome('tutup', 'selesai')], {
        tambahan: { alasan: 'SOP diam' },
      }),
    ],
  }),
);
const view = flowchartView(sop, { language: 'id' });

describe('a flowchart in words', () => {
  test('lists the steps in the order they are drawn, with executors and additions', () => {
    expect(view.steps.map(({ id, no, decision }) => [id, no, decision])).toEqual([
      ['terima', '1', false],
      ['nilai', '2', true],
      ['tolak', null, false],
      ['tangani', '3', true],
    ]);
    expect(view.steps[0]?.executors).toEqual(['Tim Tanggap Insiden']);
    expect(view.steps[2]?.addition).toBe('SOP diam');
  });

  test('says where each outcome leads, back and to the end too', () => {
    expect(view.steps[3]?.ways).toEqual([
      { outcome: 'sudah', label: 'sudah', to: null, back: false, addition: false, conditions: [] },
      {
        outcome: 'belum',
        label: 'belum',
        to: { no: '2', title: 'Langkah nilai' },
        back: true,
        addition: false,
        conditions: [],
      },
    ]);
    expect(view.steps[1]?.ways[1]?.addition).toBe(true);
  });

  test('says what stands in the way of an outcome: an approval, or what has to be sent before', () => {
    const ways = (language: Language, step: string): readonly (readonly string[])[] =>
      (flowchartView(heldSop, { language }).steps.find(({ id }) => id === step)?.ways ?? []).map(
        ({ conditions }) => conditions,
      );
    expect(ways('id', 'rapat')).toEqual([
      ['perlu persetujuan Sekretaris Daerah bila syaratnya terpenuhi'],
      [],
    ]);
    expect(ways('en', 'rapat')[0]).toEqual([
      'where its condition is met "Sekretaris Daerah" has to approve',
    ]);
    expect(ways('id', 'tangani')).toEqual([
      [
        'sesudah yang diperintahkan langkah 2 dikirim',
        'sesudah yang diperintahkan langkah 4 dikirim',
      ],
    ]);
    expect(ways('en', 'tangani')[0]?.[0]).toBe('once what step 2 ordered has been sent');
  });

  test('speaks the language asked for, drawn labels included', () => {
    const english = flowchartView(sop, { language: 'en' });
    expect(english.steps[0]?.title).toBe('Step terima');
  });

  test('is plain data', () => {
    expect(structuredClone(view)).toEqual(view);
  });
});

describe('the frame around a drawn page', () => {
  const [page] = view.chart.pages;
  if (page === undefined) throw new Error('no page');
  const frame = frameOf(view, page, 'tambahan');

  test('leaves room for the steps’ names and the lanes’ heads', () => {
    expect(frame.width).toBe(view.chart.width + leadWidth);
    expect(frame.height).toBe(page.height + frame.top);
    expect(frame.rows.map(({ y, height }) => [y, height])).toEqual(
      page.rows.map(({ y, height }) => [y, height]),
    );
  });

  test('heads stand below their group, hold their number, and say when they are additions', () => {
    expect(frame.groups.map(({ lines, width }) => [lines, width])).toEqual([[['CSIRT'], 192]]);
    expect(frame.heads.map(({ top }) => top > 0)).toEqual([true, true, false]);
    expect(frame.heads[0]?.lines).toEqual(['1', 'Tim Tanggap', 'Insiden']);
    expect(frame.heads[2]?.lines).toEqual(['Sekretaris', 'Daerah', '(tambahan)']);
  });

  test('a name too long for its lane is broken after the slash', () => {
    expect(frame.heads[1]?.lines).toEqual(['2', 'WEBSITE', 'ADMINISTRATOR/', 'PENGEMBANG']);
  });
});

describe('outlines', () => {
  const box = { x: 10, y: 20, width: 40, height: 20 };

  test('the symbols of SOP-AP', () => {
    expect(
      outlineOf({ ...box, kind: 'process', step: 'a', no: '1', addition: false, approval: false }),
    ).toBe('M10 20L50 20L50 40L10 40Z');
    expect(
      outlineOf({ ...box, kind: 'decision', step: 'a', no: '1', addition: false, approval: false }),
    ).toBe('M30 20L50 30L30 40L10 30Z');
    expect(outlineOf({ ...box, kind: 'connector', mark: 'A', toPage: 1 })).toBe(
      'M10 20L50 20L50 32L30 40L10 32Z',
    );
    expect(outlineOf({ ...box, kind: 'terminator', at: 'start', step: 'a', addition: false })).toBe(
      'M20 20h20a10 10 0 0 1 0 20h-20a10 10 0 0 1 0 -20Z',
    );
  });

  test('a line and its arrowhead', () => {
    const line = {
      page: 0,
      points: [
        { x: 1, y: 2 },
        { x: 1, y: 30 },
      ],
    };
    expect(pathOf(line)).toBe('M1 2L1 30');
    expect(arrowOf(line)).toBe('M1 30L-3 22L5 22Z');
  });
});
