import { describe, expect, test } from 'vitest';
import { paperData } from '#core/papers/office/paper-data.ts';
import {
  caseThroughAll,
  editionAt,
  editions,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';

/** What only those within the house should read, and what no office writes. */
const internal: readonly RegExp[] = [
  /tidak disebut dalam SOP/i,
  /belum ditetapkan/i,
  /\(tambahan\)/i,
  /\(API\)/,
  /Isi bagian \d/,
  /bahan lebih lanjut/i,
  /disusun untuk ditindaklanjuti/i,
  /\{[a-z_:.-]+\}/,
  // Slips of the SOPs that came from their sources.
  /Perturan|Kabupaten_Kota|insident|inseden|devicement/i,
];

/** Where "Saudara" is not said: to heads of a national body, a higher government or a neighbour office. */
const saudara = /\bSaudara\b/;

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe.each(editions)('papers of %s', (edition) => {
  const { sop, mapping } = editionAt(edition);
  const settings = sampleSettings(sop, {
    legalBases: mapping.office.legalBases?.map(({ name }) => name) ?? [],
  });

  test.each(paperOutputs(sop).map(({ step, output }) => [output.id, step, output] as const))(
    'once signed, "%s" says nothing internal',
    (_, step, output) => {
      const state = caseThroughAll(sop, output, {}, { channel: 'api' });
      const { data } = paperData({
        sop,
        mapping,
        state,
        output: output.id,
        turn: visitOf(state, step),
        settings,
        issue: sampleIssue({ draft: false }),
      });
      const texts = textsIn(data);
      for (const word of internal) expect(texts.filter((text) => word.test(text))).toEqual([]);
      expect(texts.filter((text) => saudara.test(text))).toEqual([]);
    },
  );

  test('have a closing of their own kind where they report', () => {
    const closings = [...mapping.outputs.values()].flatMap(({ kind, closing }) =>
      kind === 'laporan' ? [closing ?? ''] : [],
    );
    expect(closings).not.toEqual([]);
    for (const closing of closings)
      expect(closing).toMatch(/^Demikian .*kami (sampaikan|laporkan)/);
  });
});
