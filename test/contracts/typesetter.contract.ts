import { afterAll, describe, expect, test } from 'vitest';
import type { Typesetter } from '#app/ports.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import {
  caseThroughAll,
  editionAt,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';

const letter = (): PaperData => {
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
  return data;
};

/** What every typesetter does. */
export const typesetterContract = (name: string, make: () => Typesetter): void => {
  describe(`a typesetter (${name})`, () => {
    const typesetter = make();
    afterAll(() => typesetter.close());

    test('gives a PDF', async () => {
      expect(
        Buffer.from(await typesetter.pdf(letter()))
          .subarray(0, 5)
          .toString('latin1'),
      ).toBe('%PDF-');
    });

    test('gives the same bytes for the same values, and others for others', async () => {
      const once = Buffer.from(await typesetter.pdf(letter()));
      expect(Buffer.from(await typesetter.pdf(letter())).equals(once)).toBe(true);
      expect(Buffer.from(await typesetter.pdf({ ...letter(), number: '1' })).equals(once)).toBe(
        false,
      );
      expect(Buffer.from(await typesetter.pdf({ ...letter(), title: 'Lain' })).equals(once)).toBe(
        false,
      );
    });

    test('refuses a logo that is no picture', async () => {
      const paper = letter();
      const wrong = {
        ...paper,
        letterhead: {
          ...paper.letterhead,
          logo: {
            mediaType: 'image/png' as const,
            base64: Buffer.from('bukan gambar').toString('base64'),
          },
        },
      };
      await expect(typesetter.pdf(wrong)).rejects.toMatchObject({
        name: 'TypesettingFailed',
        reason: 'refused',
      });
    });

    test('refuses everything once it is closed', async () => {
      const own = make();
      await own.close();
      await expect(own.pdf(letter())).rejects.toMatchObject({ reason: 'closed' });
    });
  });
};
