import { paperId } from '#core/cases/paper-id.ts';
import { describe, expect, test } from 'vitest';
import { TypesettingFailed } from '#app/ports.ts';
import type { Typesetter } from '#app/ports.ts';
import { officer } from '#test/support/scenario.ts';
import {
  bytesOf,
  papersOf,
  secret,
  team,
  typesetting,
  withPaper,
} from '#test/support/paper-setting.ts';
import { pdfText } from '#test/support/poppler.ts';
import { signSeen } from '#test/support/sign-seen.ts';

const desk = officer('help-desk');

/** A case of Batam after its sixth row: two berita acara, the report that cites them, and the letter that encloses the report. */
const reported = async (typesetter: Typesetter = typesetting) => {
  const { product, make } = await withPaper({ typesetter });
  const { caseId } = await make([desk, desk, team, team, officer('petugas-domain'), team]);
  const all = await papersOf(product, caseId, team);
  const asked = all
    .filter(({ waitsFor }) => waitsFor.length > 0)
    .map((paper) => ({ caseId, ...paperId(paper) }));
  const textOf = async (output: string): Promise<string> => {
    const paper = asked.find((one) => one.output === output);
    if (paper === undefined) throw new Error(`no ${output}`);
    return pdfText(bytesOf(await product.papers.pdf('batam', caseId, paper, team, 1))).replaceAll(
      /\s+/gu,
      ' ',
    );
  };
  return { product, caseId, asked, textOf };
};

describe('papers that cite the numbers of others', () => {
  test('are signed with them in one act, after them and with their numbers, whatever the order they were ticked in', async () => {
    const { product, asked, textOf } = await reported();
    const answer = await signSeen(product, 'batam', asked.toReversed(), team, secret);
    if ('notFound' in answer) throw new Error('no agency');
    expect(answer).toMatchObject({ failure: null, unsigned: [] });
    expect(answer.signed.map(({ output }) => output).toSorted()).toEqual(
      asked.map(({ output }) => output).toSorted(),
    );
    const numberOf = (output: string): string =>
      answer.signed.find((one) => one.output === output)?.number ?? 'no number';
    expect(await textOf('laporan-pengaduan')).toContain(numberOf('berita-acara-validasi'));
    expect(await textOf('laporan-pengaduan')).toContain(numberOf('berita-acara-kekritisan'));
    expect(await textOf('surat-perangkat-daerah')).toContain(numberOf('laporan-pengaduan'));
  });

  test('that cannot be set once the others are signed are told, and the others stay signed', async () => {
    const noLetters: Typesetter = {
      close: () => Promise.resolve(),
      pdf: (paper) =>
        paper.kind === 'surat-dinas'
          ? Promise.reject(new TypesettingFailed('busy', 'uji'))
          : typesetting.pdf(paper),
    };
    const { product, asked } = await reported(noLetters);
    const answer = await signSeen(product, 'batam', asked, team, secret);
    if ('notFound' in answer) throw new Error('no agency');
    expect(answer.failure).toMatchObject({
      missing: [{ id: expect.stringContaining('tidak dapat disusun') }],
    });
    expect(answer.signed.map(({ output }) => output)).toEqual(
      expect.arrayContaining(['berita-acara-validasi', 'berita-acara-kekritisan']),
    );
    expect(
      (await product.papers.register('batam', 'surat-dinas', 2026, team)).filter(
        ({ holder }) => holder !== null,
      ),
    ).toEqual([]);
  });

  test('say which paper comes first when that one is not among those signed, and hold no number', async () => {
    const { product, asked } = await reported();
    const only = asked.filter(({ output }) => output === 'surat-perangkat-daerah');
    const answer = await signSeen(product, 'batam', only, team, secret);
    expect(answer).toMatchObject({
      signed: [],
      failure: {
        missing: [{ id: expect.stringContaining('Naskah itu ditandatangani lebih dahulu.') }],
      },
      unsigned: [{ paper: { output: 'surat-perangkat-daerah' } }],
    });
    expect(
      (await product.papers.register('batam', 'surat-dinas', 2026, team)).filter(
        ({ holder }) => holder !== null,
      ),
    ).toEqual([]);
  });
});
