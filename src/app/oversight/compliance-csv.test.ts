import { describe, expect, test } from 'vitest';
import { sampleFigure } from '#test/support/sample-time.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { figuresCsv, sharePercent, worstCsv } from './compliance-csv.ts';
import type { StepFigures } from '#app/ports.ts';

const figures = (key: string): StepFigures => ({
  key,
  turns: 3,
  withStandard: 3,
  withinStandard: 2,
  medianMinutes: 5,
  ninetiethMinutes: 12,
  medianWaitingMinutes: 0,
});
const all = {
  byStep: [figures('terima')],
  byMonth: [figures('2026-11')],
  byRole: [figures('=tim')],
  worst: [],
};
const zone = 'Asia/Jakarta';

describe('figures as CSV', () => {
  test('are what Indonesian spreadsheets open: a mark for UTF-8, semicolons, decimal commas', () => {
    const lines = figuresCsv(all, { sop: smallSop, zone, language: 'id' }).split('\r\n');
    expect(lines[0]?.startsWith('\uFEFFKelompok;Kode;Nama;Jumlah;')).toBe(true);
    expect(lines[1]).toBe('langkah;terima;1. terima;3;5;12;0;3;2;66,7');
    expect(lines[2]).toBe('bulan;2026-11;2026-11;3;5;12;0;3;2;66,7');
    expect(lines).toHaveLength(5);
  });

  test('are what English spreadsheets open: commas between, decimal points', () => {
    const lines = figuresCsv(all, { sop: smallSop, zone, language: 'en' }).split('\r\n');
    expect(lines[0]?.startsWith('\uFEFFGroup,Code,Name,Count,')).toBe(true);
    expect(lines[2]).toBe('month,2026-11,2026-11,3,5,12,0,3,2,66.7');
    expect(
      figuresCsv({ ...all, byRole: [figures('a,b')] }, { sop: smallSop, zone, language: 'en' }),
    ).toContain('executor,"a,b"');
  });

  test.each(['=tim', ' =tim', '\u00A0+1', '\n@x', '\t-2', '＝1', '\rx'])(
    'say nothing that a spreadsheet would take for a formula: %j',
    (key) => {
      const csv = figuresCsv(
        { ...all, byRole: [figures(key)] },
        { sop: smallSop, zone, language: 'en' },
      );
      expect(csv).toMatch(/\r\nexecutor,"?'/);
    },
  );

  test('give the late cases in the agency’s time, texts with semicolons in quotes', () => {
    const figure = sampleFigure('1', 1, {
      number: 'A;"1"',
      time: { lateMinutes: 7, withinStandard: false },
    });
    const [, line] = worstCsv({ worst: [figure] }, { sop: smallSop, zone, language: 'id' }).split(
      '\r\n',
    );
    expect(line).toMatch(
      /^"A;""1""";2025-08;terima;1\. terima;Tim;\d{4}-\d{2}-\d{2} \d{2}:\d{2};.*;10;0;7$/,
    );
  });

  test('have no share where nothing has a standard time', () => {
    expect(sharePercent({ withStandard: 0, withinStandard: 0 })).toBeNull();
  });
});
