import { expect, test } from 'vitest';
import { sampleLetter } from '#core/papers/office/sample-letter.ts';
import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { editionAt } from '#test/support/papers.ts';
import { officer } from '#test/support/scenario.ts';
import { instant } from '#test/support/scenario.ts';
import { typesetting } from '#test/support/paper-setting.ts';
import { pdfFonts, pdfText } from '#test/support/poppler.ts';

const { sop, mapping } = editionAt('batam/2025-08');
const settings = defaultPaperSettings(sop, mapping.office);
const at = { madeAt: instant('2026-11-21T03:00:00Z'), zone: 'Asia/Jakarta' };

test('a sample letter shows letterhead, number, date and who signs first, and says that it is none', () => {
  const signer = { position: 'Kepala Dinas', name: 'Pejabat Contoh', rank: null, nip: null };
  const last = sop.roles.at(-1)?.id ?? '';
  const letter = sampleLetter(
    sop,
    {
      ...settings,
      place: 'Batam',
      signers: { [last]: { officeholder: signer, delegation: null } },
    },
    at,
  );
  expect(letter).toMatchObject({
    draft: true,
    remarks: ['Contoh menurut pengaturan naskah; bukan surat.'],
    letterhead: settings.letterhead,
    place: 'Batam',
    date: '21 November 2026',
    signatures: [{ name: 'Pejabat Contoh', position: ['Kepala Dinas,'] }],
  });
  expect(letter.number).toContain('/ 1 / SD /');
});

test('with nobody to sign and a flawed pattern it has dots', () => {
  const letter = sampleLetter(
    sop,
    { ...settings, numbers: { ...settings.numbers, pattern: '{apa}' } },
    at,
  );
  expect(letter.number).toBeNull();
  expect(letter.signatures).toMatchObject([{ name: null }]);
});

test('it is set with settings nobody saved, for those who may save them', async () => {
  const { product } = await apiProduct(['batam'], memoryDatabase(), { typesetter: typesetting });
  const wanted = { ...settings, lettering: { face: 'bookman', size: '12' } } as const;
  const [controller] = sop.controllers;
  const pdf = await product.papers.sampleLetter('batam', wanted, officer(controller ?? ''));
  if (!('bytes' in pdf)) throw new Error(JSON.stringify(pdf));
  expect(pdfText(pdf.bytes)).toContain('bukan surat');
  expect(pdfFonts(pdf.bytes).some(({ name }) => name.includes('TeXGyreBonum'))).toBe(true);
  const now = await product.papers.settings('batam', officer(controller ?? ''));
  expect('papers' in now && now.papers.lettering.face).toBe('serif');
  expect(
    await product.papers.sampleLetter('batam', wanted, officer('tim-keamanan-web')),
  ).toMatchObject({
    refused: 'not-permitted',
  });
  expect(await product.papers.sampleLetter('tidak-ada', wanted, officer(controller ?? ''))).toEqual(
    { notFound: 'agency' },
  );
});
