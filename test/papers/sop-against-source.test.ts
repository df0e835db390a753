import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import { typesetting } from '#test/support/paper-setting.ts';
import { editionAt, editions, sampleSettings } from '#test/support/papers.ts';
import { pdfTextAsSet } from '#test/support/poppler.ts';
import { instant } from '#test/support/scenario.ts';
import { sopAgainstSource } from '#test/support/sop-against-source.ts';
import { missingIn } from '#test/support/sop-source.ts';

test('the page that holds the SOP documents against their sources says what they say', async () => {
  const texts = [];
  for (const edition of editions) {
    const { sop } = editionAt(edition);
    const pdf = await typesetting.pdf(
      sopDocumentData(sop, sampleSettings(sop), {
        madeAt: instant('2026-11-21T03:00:00Z'),
        signature: null,
        checkAddress: null,
      }),
    );
    const text = pdfTextAsSet(pdf);
    expect(missingIn(sop.agency, text, sop.document.catatan_kaki)).toEqual([]);
    texts.push({ agency: sop.agency, name: sop.document.instansi.nama, text });
  }
  await expect(sopAgainstSource(texts)).toMatchFileSnapshot(
    resolve(import.meta.dirname, '..', '..', 'docs', 'sop-terhadap-sumber.md'),
  );
}, 60_000);
