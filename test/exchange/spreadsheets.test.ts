import { describe, expect, test } from 'vitest';
import { csvLines } from '#app/keeping/security-lines.ts';
import { figuresCsv, worstCsv } from '#app/oversight/compliance-csv.ts';
import { agendaCsv, bookCsv, registerCsv } from '#app/papers/register-csv.ts';
import type { Language } from '#core/text/bilingual.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { sampleFigure } from '#test/support/sample-time.ts';
import { smallSop } from '#test/support/small-sop.ts';

const zone = 'Asia/Jakarta';
const noFigures = { byStep: [], byMonth: [], byRole: [], worst: [] };
const figure = {
  key: 'terima',
  turns: 3,
  withStandard: 3,
  withinStandard: 2,
  medianMinutes: 1234.5,
  ninetiethMinutes: 12,
  medianWaitingMinutes: 0,
};

/** Every table that a spreadsheet is to open. */
const tables: Readonly<Record<string, (language: Language) => string>> = {
  'the figures': (language) =>
    figuresCsv({ ...noFigures, byStep: [figure] }, { sop: smallSop, zone, language }),
  'the late cases': (language) =>
    worstCsv(
      { worst: [sampleFigure('1', 1, { time: { lateMinutes: 7.5, withinStandard: false } })] },
      { sop: smallSop, zone, language },
    ),
  'a letter register': (language) => registerCsv([], { zone, language }),
  'the agenda book': (language) => bookCsv([], { zone, language }),
  'the agenda of incoming letters': (language) => agendaCsv([], { zone, language }),
  'the security record': (language) => csvLines([], zone, language),
};

describe.each(Object.entries(tables))('%s', (_name, table) => {
  test('opens in columns for an Indonesian and for an English reader', () => {
    const heads = (text: string, between: string) =>
      text.replace('\uFEFF', '').split('\r\n')[0]?.split(between) ?? [];
    const [indonesian, english] = [heads(table('id'), ';'), heads(table('en'), ',')];
    expect(indonesian.length).toBeGreaterThan(4);
    expect(english.length).toBe(indonesian.length);
    for (const one of [table('id'), table('en')]) expect(one.startsWith('\uFEFF')).toBe(true);
  });
});

test('decimals are marked as the reader’s spreadsheet marks them', () => {
  expect(tables['the figures']?.('id')).toContain(';1234,5;');
  expect(tables['the figures']?.('en')).toContain(',1234.5,');
  expect(tables['the late cases']?.('id')).toMatch(/;7,5\r\n$/u);
  expect(tables['the late cases']?.('en')).toMatch(/,7\.5\r\n$/u);
});

test('by the API the language asked for decides', async () => {
  const { call, token } = await apiProduct(['batam']);
  const first = async (language: string) =>
    (
      await (
        await call('GET', '/api/v1/batam/compliance', {
          token: token('batam', 'auditor'),
          headers: { accept: 'text/csv', 'accept-language': language },
        })
      ).text()
    ).split('\r\n')[0];
  expect(await first('id')).toContain('Kelompok;Kode;Nama');
  expect(await first('en')).toContain('Group,Code,Name');
});
