import { expect, test } from 'vitest';
import { editionAt, editions } from '#test/support/papers.ts';
import { smallSop } from '#test/support/small-sop.ts';
import type { Output, Sop } from '#core/sops/model.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { mappingFindings } from '#core/papers/content/mapping-findings.ts';

/** The small SOP with one output more at its first step. */
const withOutput = (output: Pick<Output, 'id' | 'name'>): Sop => ({
  ...smallSop,
  steps: new Map(
    [...smallSop.steps].map(([id, step], index) => [
      id,
      index > 0
        ? step
        : {
            ...step,
            outputs: [
              ...step.outputs,
              {
                ...output,
                origin: 'naskah',
                kinds: null,
                when: null,
                optional: false,
                filledBy: null,
                namesReporter: false,
                addition: null,
              },
            ],
          },
    ]),
  ),
});

test.each([
  ...editions.map((edition) => [edition, editionAt(edition).sop] as const),
  ['contoh', smallSop] as const,
])('the plain mapping of %s has nothing wrong with it', (_name, sop) => {
  expect(mappingFindings(sop, defaultMapping(sop))).toEqual([]);
});

test.each(['Berita Acara Rapat', 'Surat Jawaban bagi Pelapor', 'Formulir Aduan', 'Analisis'])(
  'an output named "%s" becomes a report: a name addresses nobody',
  (name) => {
    const sop = withOutput({ id: 'tambahan', name });
    const mapping = defaultMapping(sop);
    expect(mapping.naskah['tambahan']).toMatchObject({ jenis: 'laporan', judul: name });
    expect(mapping.naskah['tambahan']?.penanda_tangan).toHaveLength(1);
    expect(mappingFindings(sop, mapping)).toEqual([]);
  },
);
