import { PDFDocument } from '@cantoo/pdf-lib';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { pdfChecks } from '#adapters/signature/checking/index.ts';
import type { Product } from '#app/product.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import { paperId } from '#core/cases/paper-id.ts';
import { fileCopyMark } from '#core/papers/office/file-sheet.ts';
import { fromSrikandi } from '#test/support/from-srikandi.ts';
import { handSigned } from '#test/support/hand-signed.ts';
import {
  papersOf,
  secret,
  team,
  typesetting,
  withPaper,
  type MadePaper,
} from '#test/support/paper-setting.ts';
import { pdfPages, pdfText } from '#test/support/poppler.ts';
import { officer } from '#test/support/scenario.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { checked } from '#test/support/checked.ts';

const checking = pdfChecks({ root: resolve('.') });
afterAll(() => checking.close());

/** Of the same role. */
const colleague = {
  kind: 'officer',
  id: 'rekan',
  name: 'Rekan Contoh',
  roles: ['tim-internal'],
} as const;
/** Who wrote parts of the draft anew. */
const drafter = { ...colleague, id: 'konseptor', name: 'Konseptor Contoh' } as const;

const copyOf = (product: Product, paper: MadePaper, actor = team) =>
  product.papers.fileCopy('batam', paper.caseId, paper, actor);

const bytesOf = async (product: Product, paper: MadePaper): Promise<Uint8Array> => {
  const copy = await copyOf(product, paper);
  if ('notFound' in copy) throw new Error(copy.notFound);
  return copy.bytes;
};

const setPapers = async (product: Product, more: object): Promise<void> => {
  const now = await product.papers.settings('batam', team);
  if ('notFound' in now) throw new Error('no settings');
  expect(
    await product.papers.changeSettings(
      'batam',
      { ...now.papers, ...more },
      'Uji coba',
      officer('administrator'),
    ),
  ).toHaveProperty('version');
};

const command = async (
  product: Product,
  paper: MadePaper,
  given: OfficerCommand,
  by = team,
): Promise<void> => {
  expect(await product.cases.command('batam', paper.caseId, given, by)).toHaveProperty('events');
};

/** A PDF that readers show without a password and that lets nobody take its pages. */
const sealedPdf = async (): Promise<Uint8Array> => {
  const made = await PDFDocument.create();
  made.addPage();
  made.encrypt({ userPassword: '', ownerPassword: 'pemilik' });
  return made.save({ useObjectStreams: false });
};

describe('the file copy of a signed paper', () => {
  test('has initials in their order, filing and expedition before the frozen pages, and every page is marked', async () => {
    const { product, make } = await withPaper();
    await setPapers(product, {
      initials: { places: [{ role: null }, { role: 'tim-internal' }], required: true },
      archive: {
        'berita-acara': {
          code: '000.6.1',
          access: 'terbatas',
          retention: { active: 2, inactive: 3, fate: 'musnah' },
          source: 'Jadwal retensi contoh',
        },
      },
    });
    const paper = await make();
    expect(await copyOf(product, paper)).toEqual({ notFound: 'file' });
    // Who signs drafted it; whoever wrote a part anew drafted it with him, and initials it.
    await command(
      product,
      paper,
      { type: 'edit-paper', ...paperId(paper), edits: { penutup: 'Demikian.' } },
      drafter,
    );
    await command(product, paper, { type: 'initial-paper', ...paperId(paper) }, drafter);
    await command(product, paper, { type: 'initial-paper', ...paperId(paper) }, colleague);
    await signSeen(product, 'batam', [paper], team, secret);
    await command(product, paper, {
      type: 'send-paper',
      ...paperId(paper),
      note: 'Surel nomor 214 pada surat keluar',
      proof: [],
      to: ['Dinas Contoh'],
      way: 'by-hand',
    });
    const [view] = await papersOf(product, paper.caseId, team);
    const version = view?.versions[0];
    if (version === undefined) throw new Error('not signed');
    expect(view?.mayCopyForFile).toBe(true);
    const bytes = await bytesOf(product, paper);
    const [sheet = '', ...pages] = pdfPages(bytes);
    for (const words of [
      fileCopyMark,
      version.number,
      '000.6.1',
      'Terbatas',
      'Aktif 2 tahun, inaktif 3 tahun',
      'Musnah',
      'Jadwal retensi contoh',
      'Konseptor',
      'Dinas Contoh',
      'penyerahan langsung',
      'Belum ada tanda terima',
    ])
      expect(sheet.replaceAll(/\s+/gu, ' ')).toContain(words);
    expect(sheet.indexOf('Konseptor')).toBeLessThan(sheet.lastIndexOf('Tim'));
    const original = await product.papers.pdf('batam', paper.caseId, paper, team, 1);
    if (!('bytes' in original)) throw new Error('no paper');
    expect(pages).toHaveLength(pdfPages(original.bytes).length);
    for (const page of pages) expect(page).toContain(fileCopyMark);
    expect(pages.join(' ').replaceAll(/\s+/gu, ' ')).toContain('BERITA ACARA');
    // What leaves tells neither who initialled nor how it is filed.
    expect(pdfText(original.bytes)).not.toMatch(/Jadwal retensi contoh|Konseptor|Aktif 2 tahun/u);
    expect(pdfText(original.bytes)).not.toContain(fileCopyMark);
  });

  test('holds no signature and is nobody’s paper when it is checked', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    await signSeen(product, 'batam', [paper], team, secret);
    const bytes = await bytesOf(product, paper);
    expect(await checked(product, bytes)).toMatchObject({
      paper: null,
      file: { ours: false, extended: false, verification: { signatures: [] } },
    });
    const read = await PDFDocument.load(bytes);
    expect(read.getPages().map((page) => page.node.Annots()?.size() ?? 0)).not.toContain(1);
    expect(read.getForm().getFields()).toEqual([]);
    expect(Buffer.from(bytes).includes('/ByteRange')).toBe(false);
    // What a signature shows on the sheet stays as a picture.
    const drawn = read.getPages().flatMap((page) => page.node.normalizedEntries().XObject.keys());
    expect(drawn.some((name) => name.asString().startsWith('/Tanda'))).toBe(true);
  });

  test('is for those who see all of the case: a signer from outside and strangers to it find none', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    await signSeen(product, 'batam', [paper], team, secret);
    expect(await copyOf(product, paper, officer('auditor'))).toHaveProperty('bytes');
    expect(await copyOf(product, paper, officer('penanggung-jawab-akun'))).toEqual({
      notFound: 'case',
    });
    await command(product, paper, { type: 'revoke-paper', ...paperId(paper), reason: 'Salah' });
    expect(await copyOf(product, paper)).toEqual({ notFound: 'file' });
  });

  test('of one from SRIKANDI is made of the PDF that came back', async () => {
    const { product, make } = await withPaper();
    const now = await product.papers.settings('batam', team);
    if ('notFound' in now) throw new Error('no settings');
    await setPapers(product, {
      numbers: { ...now.papers.numbers, outside: { 'berita-acara': 'srikandi' } },
    });
    const paper = await make();
    await product.papers.export('batam', paper.caseId, paper, team);
    const [exported] = await papersOf(product, paper.caseId, team);
    const code = exported?.versions[0]?.code ?? '';
    const back = await fromSrikandi(code);
    const file = await product.files.put('batam', {
      name: 'kembali.pdf',
      mediaType: 'application/pdf',
      bytes: new Blob([new Uint8Array(back)]).stream(),
      limit: 1_000_000,
    });
    await product.papers.recordReturn(
      'batam',
      paper.caseId,
      paper,
      { version: 1, file, given: { number: '000.6/88/KOMIN/2026', date: '2026-11-17' } },
      team,
    );
    const [sheet, page] = pdfPages(await bytesOf(product, paper));
    expect(sheet?.replaceAll(/\s+/gu, ' ')).toContain('melalui SRIKANDI, dicatat');
    expect(sheet?.replaceAll(/\s+/gu, ' ')).toContain('Tanggal : 17 Nov 2026 Naskah');
    expect(page).toContain('000.6/88/KOMIN/2026');
    expect(page).toContain(fileCopyMark);
  });

  test('of one whose scan cannot be taken apart is the sheet alone, which says so', async () => {
    const at = await handSigned(memoryDatabase(), { typesetter: typesetting });
    const paper = await at.make();
    await at.product.papers.print('batam', paper.caseId, paper, team);
    await at.product.papers.recordScan(
      'batam',
      paper.caseId,
      paper,
      {
        version: 1,
        file: await at.stored('pindaian.pdf', await sealedPdf()),
        signers: await at.signersOf(paper),
        place: 'Batam',
        note: '',
        happenedAt: at.product.now(),
      },
      team,
    );
    const pages = pdfPages(await bytesOf(at.product, paper));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.replaceAll(/\s+/gu, ' ')).toContain('tidak dapat disalin ke sini');
  });
});

describe('pages are copied in a process apart', () => {
  const pdf = async (): Promise<Uint8Array> => {
    const made = await PDFDocument.create();
    made.addPage();
    return made.save();
  };
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('a PDF and a scan that is a picture, each behind the sheet', async () => {
    const sheet = await pdf();
    for (const original of [
      { bytes: await pdf(), mediaType: 'application/pdf' },
      { bytes: new Uint8Array(png), mediaType: 'image/png' },
    ]) {
      const copy = await checking.copy({ sheet, original, mark: 'SALINAN' });
      if (typeof copy === 'string') throw new Error(copy);
      const pages = pdfPages(copy);
      expect(pages).toHaveLength(2);
      for (const page of pages) expect(page).toContain('SALINAN');
    }
  });

  test('what is neither, or is broken, cannot be read, and the next one can', async () => {
    const sheet = await pdf();
    const ask = (bytes: Uint8Array, mediaType: string) =>
      checking.copy({ sheet, original: { bytes, mediaType }, mark: 'SALINAN' });
    expect(await ask(new TextEncoder().encode('bukan'), 'application/pdf')).toBe('unreadable');
    expect(await ask(new TextEncoder().encode('bukan'), 'image/jpeg')).toBe('unreadable');
    expect(await ask(await pdf(), 'application/pdf')).toBeInstanceOf(Uint8Array);
  });

  test('too many at once are told to come back', async () => {
    const narrow = pdfChecks({ root: resolve('.'), mostWaiting: 1 });
    const sheet = await pdf();
    const asked = [1, 2, 3].map(() =>
      narrow.copy({ sheet, original: { bytes: sheet, mediaType: 'application/pdf' }, mark: 'x' }),
    );
    expect(await asked[2]).toBe('busy');
    narrow.close();
    await Promise.all(asked);
  });
});
