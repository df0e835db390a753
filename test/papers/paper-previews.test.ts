import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { PreviewAsked } from '#app/papers/answers.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { file, officer, sampleReport } from '#test/support/scenario.ts';

const folder = 'test/fixtures/sop/third-agency';
const clerk = officer('petugas');

const begun = async () => {
  const { product } = await apiProduct([], memoryDatabase());
  await product.sops.adopt(
    await readFile(`${folder}/sop.yaml`, 'utf8'),
    undefined,
    await readFile(`${folder}/naskah/naskah.yaml`, 'utf8'),
  );
  const receipt = await product.cases.receive('contoh', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  const { caseId } = receipt;
  return {
    product,
    caseId,
    preview: (more: Partial<PreviewAsked> = {}, actor = clerk) =>
      product.papers.preview(
        'contoh',
        caseId,
        {
          turn: 1,
          outcome: 'lanjut',
          form: { temuan: 'Temuan sementara.' },
          output: 'memo-pemeriksaan',
          ...more,
        },
        actor,
      ),
  };
};

describe('a paper before its step is completed', () => {
  test('is shown with what was typed, and nothing is kept', async () => {
    const { product, caseId, preview } = await begun();
    const pdf = await preview();
    if (!('bytes' in pdf)) throw new Error(JSON.stringify(pdf));
    expect(pdf.name).toBe('CTH-2026-0001-memo-pemeriksaan-pratinjau.pdf');
    expect(new TextDecoder().decode(pdf.bytes)).toContain('Temuan sementara.');
    expect(new TextDecoder().decode(pdf.bytes)).toContain('"draft":true');
    const view = await product.cases.view('contoh', caseId, clerk);
    expect(view).toMatchObject({ state: { papers: [], outputs: [], version: 2 } });
  });

  test('may be looked at with gaps', async () => {
    const { preview } = await begun();
    expect(await preview({ form: {} })).toHaveProperty('bytes');
  });

  test.each<[string, Partial<PreviewAsked>, string]>([
    ['another visit of the step', { turn: 2 }, 'not-current-turn'],
    ['an outcome the step has not', { outcome: 'entah' }, 'unknown-outcome'],
    ['an output of another step', { output: 'entah' }, 'unknown-output'],
    ['a field the form has not', { form: { entah: 'x' } }, 'unknown-field'],
    ['an answer that is none', { form: { temuan: 3 } }, 'invalid-answer'],
    ['a file in place of a text', { form: { temuan: [file('asing.txt')] } }, 'invalid-answer'],
  ])('is refused for %s', async (_what, asked, code) => {
    const { preview } = await begun();
    expect(await preview(asked)).toMatchObject({ refused: code });
  });

  test('is for those who work at the step', async () => {
    const { preview } = await begun();
    expect(await preview({}, officer('kepala'))).toMatchObject({ refused: 'wrong-role' });
    expect(await preview({}, officer('auditor'))).toMatchObject({ refused: 'wrong-role' });
    expect(await preview({}, officer('orang-lain'))).toEqual({ notFound: 'case' });
  });
});
