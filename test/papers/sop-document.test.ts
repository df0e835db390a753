import { describe, expect, test } from 'vitest';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import { sopPages } from '#core/papers/sop/sop-pages.ts';
import type { SopPaper } from '#core/papers/sop/sop-paper.ts';
import { checkDrawing, labelsOverLines } from '#core/sops/flowchart/check-drawing.ts';
import { flowchart } from '#core/sops/flowchart.ts';
import type { Sop } from '#core/sops/model.ts';
import { editionAt, editions, sampleSettings } from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';

const documentOf = (sop: Sop): SopPaper =>
  sopDocumentData(sop, sampleSettings(sop), {
    madeAt: instant('2026-11-21T03:00:00Z'),
    signature: null,
    checkAddress: null,
  });

/** The one place of the identity where the SOP is approved. */
const approvalOf = (edition: string) =>
  documentOf(editionAt(edition).sop).identity.flatMap(({ approval }) => approval ?? []);

describe('the approval block of the SOP document', () => {
  test('names who approves as the identity does, above and below the space to sign in', () => {
    expect(approvalOf('batam/2025-08')).toEqual([
      { above: ['Kepala Dinas Komunikasi dan Informatika Kota Batam'], below: [] },
    ]);
    expect(approvalOf('denpasar/tanpa-tanggal')).toEqual([
      {
        above: ['Kepala Dinas Komunikasi Informatika Dan Statistik Kota Denpasar'],
        below: ['[nama pejabat]', 'Nip.[nip]'],
      },
    ]);
  });

  test('stays open where the identity leaves it open', () => {
    expect(approvalOf('maluku-utara/2025-08')).toEqual([{ above: [], below: [] }]);
  });

  test('takes no name from the paper settings', () => {
    const { sop } = editionAt('batam/2025-08');
    expect(JSON.stringify(documentOf(sop))).not.toContain('Pejabat Contoh');
  });
});

test.each([
  ['batam/2025-08', '5', 2],
  ['denpasar/tanpa-tanggal', '7', 2],
  ['maluku-utara/2025-08', '5', 2],
  ['maluku-utara/2025-08', '7', 2],
])('in %s step %s has ways out that lead to one place, and says so', (edition, no, count) => {
  const { sop } = editionAt(edition);
  const saying = sopPages(sop, 'a4').edges.filter(
    ({ from, label }) =>
      from !== null && sop.steps.get(from)?.no === no && label?.lines.join(' ').includes('(ke'),
  );
  expect(saying.length).toBe(count);
});

describe.each(editions)('the flow in the SOP document of %s', (edition) => {
  test.each(['a4', 'f4'] as const)(
    'on %s has nothing drawn over and no label on a line',
    (size) => {
      const chart = sopPages(editionAt(edition).sop, size);
      expect([checkDrawing(chart), labelsOverLines(chart)]).toEqual([[], []]);
    },
  );

  test.each(['id', 'en'] as const)(
    'has no label on a line on its page either, in %s',
    (language) => {
      expect(labelsOverLines(flowchart(editionAt(edition).sop, { language }))).toEqual([]);
    },
  );

  test('says where two ways out lead to one step, and only there', () => {
    const { sop } = editionAt(edition);
    const { edges } = sopPages(sop, 'a4');
    for (const { from, to, label } of edges) {
      if (label === null) continue;
      const together = edges.filter((edge) => edge.from === from && edge.to === to).length > 1;
      const no = to === null ? null : (sop.steps.get(to)?.no ?? null);
      expect(label.lines.join(' ').endsWith(`(ke\u00a0${String(no)})`)).toBe(
        together && no !== null,
      );
    }
  });
});
