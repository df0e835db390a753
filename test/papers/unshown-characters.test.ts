import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unshownCharacters } from '#adapters/pdf/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import { papersOf, team, withPaper } from '#test/support/paper-setting.ts';
import {
  caseThroughAll,
  editionAt,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';

/** A letter of Batam's, with a title of its own. */
const titled = (title: string): PaperData => {
  const { sop, mapping } = editionAt('batam/2025-08');
  const found = paperOutputs(sop).find(({ output }) => output.id === 'surat-tindak-lanjut');
  if (found === undefined) throw new Error('no such output');
  const state = caseThroughAll(sop, found.output);
  const { data } = paperData({
    sop,
    mapping,
    state,
    output: found.output.id,
    turn: visitOf(state, found.step),
    settings: sampleSettings(sop),
    issue: sampleIssue(),
  });
  if (data === null) throw new Error('no paper');
  return { ...data, title };
};

const unshown = unshownCharacters({ root: resolve('.') });
const told = 'Huruf ini tidak dapat dicetak dan tampil pada naskah sebagai kodenya: 홍 (U+D64D)';

describe('what papers cannot show', () => {
  test.each([
    ['Latin, Indonesian and otherwise', 'Ñoño — “Ayu”… ✓ → Ωμέγα مرحبا', []],
    ['names in Thai and Devanagari', 'สมชาย ใจดี · राजेश कुमार', []],
    ['scripts of the archipelago', 'ᬤᬾᬦ᭄ᬧᬲᬃ ꦗꦮ', []],
    ['emoji, joined ones too', '👩‍💻 ⚠️ 👍🏽', []],
    ['a name in Hangul, each sign once', '홍길동 홍', ['홍', '길', '동']],
    ['Han that only Taiwan writes so', '陳 王', ['陳']],
    ['what deceives the eye', 'foto\u202Egnp.exe', ['\u202E']],
    ['line ends and tabs', 'a\r\nb\tc', []],
  ] as const)('is, of %s, told from the fonts that come along', (_what, text, characters) => {
    expect(unshown(titled(text))).toEqual(characters);
  });

  test('is told on the page of the paper, where it is signed and on the draft, and no more once it was written anew', async () => {
    const { product, make } = await withPaper({
      stores: memoryDatabase(),
      typesetter: memoryTypesetter(),
    });
    const { caseId, ...paper } = await make();
    const write = async (text: string): Promise<void> => {
      const answer = await product.cases.command(
        'batam',
        caseId,
        { type: 'edit-paper', output: paper.output, of: paper.of, edits: { penutup: text } },
        team,
      );
      if (!('events' in answer)) throw new Error(JSON.stringify(answer));
    };
    const warnings = async () => {
      const [seen] = await papersOf(product, caseId, team);
      const [waiting] = await product.papers.toSign('batam', team);
      const pdf = await product.papers.pdf('batam', caseId, paper, team);
      if (!('bytes' in pdf)) throw new Error(JSON.stringify(pdf));
      return {
        page: seen?.warnings.map(({ id }) => id).join() ?? '',
        desk: waiting?.warnings.map(({ id }) => id).join() ?? '',
        draft: new TextDecoder().decode(pdf.bytes),
      };
    };
    await write('Demikian, kata 홍.');
    const { page, desk, draft } = await warnings();
    expect(page).toContain(told);
    expect(desk).toContain(told);
    expect(draft).toContain('Huruf yang tidak dapat dicetak tampil sebagai kodenya: U+D64D.');
    await write('Demikian, kata Hong.');
    const after = await warnings();
    expect(after).toMatchObject({ page: '', desk: '' });
    expect(after.draft).not.toContain('Huruf yang tidak dapat dicetak');
  });
});
