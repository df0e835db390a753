import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileArchives } from '#test/attacks/archives.ts';
import { hostilePdfs } from '#test/attacks/pdfs.ts';
import { pngOf } from '#test/attacks/pictures.ts';
import { filesThatOpen, pdfOf, zipOf } from '#test/support/files-that-open.ts';
import { openFile } from './open-file.ts';
import { openings } from './openings.ts';

const root = resolve('.');
const fixture = (name: string): Promise<Buffer> =>
  readFile(join('test', 'fixtures', 'reports', name));
const mail = 'From: a@contoh.invalid\r\nSubject: Jawaban\r\n\r\nSudah kami perbaiki.';
const latin = Buffer.from('Balasan Kepala Dinas: caf\u00e9 \u0093selesai\u0094', 'latin1');

describe('a file handed in as proof opens', () => {
  test.each([
    ...Object.entries(filesThatOpen).map(
      ([kind, bytes]) =>
        [`bukti.${kind}`, bytes, kind === 'pdf' || kind === 'docx' ? kind : 'picture'] as const,
    ),
    ['BUKTI.PNG', filesThatOpen.png, 'picture'],
    ['foto.jpg', filesThatOpen.png, 'picture'],
    ['tanpa-akhiran', filesThatOpen.pdf, 'pdf'],
    ['catatan.txt', Buffer.from('Terpasang pukul 10.00'), 'text'],
    ['akses.log', Buffer.from('\u001b[31mgagal\u001b[0m\tsshd'), 'text'],
    ['tabel.csv', Buffer.from('\ufeffa;b\r\n1;2'), 'text'],
    ['windows.txt', latin, 'text'],
    ['powershell.txt', Buffer.from('\ufeffTerpasang', 'utf16le'), 'text'],
    ['jawaban.eml', Buffer.from(mail), 'mail'],
    ['jawaban.txt', Buffer.from(mail), 'mail'],
  ] as const)('%s', async (name, bytes, opens) => {
    expect(await openFile(bytes, name)).toEqual({ opens });
  });

  test('as those of real offices do', async () => {
    expect(await openFile(await fixture('deface.png'), 'deface.png')).toEqual({ opens: 'picture' });
    expect(await openFile(await fixture('denpasar-surat.pdf'), 's.pdf')).toEqual({ opens: 'pdf' });
    expect(await openFile(await fixture('batam-kerentanan.eml'), 'm.eml')).toEqual({
      opens: 'mail',
    });
  });
});

/** A PDF that asks for a password. */
const lockedPdf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.load(filesThatOpen.pdf);
  document.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia' });
  return document.save({ useObjectStreams: false });
};

describe('a file handed in as proof does not open', () => {
  test.each([
    ['kosong.txt', new Uint8Array(), 'empty'],
    ['spasi.txt', Buffer.from(' \r\n\t '), 'empty'],
    ['tanpa-halaman.pdf', pdfOf(0), 'empty'],
    ['acak.pdf', randomBytes(5_000), 'damaged'],
    ['acak.png', randomBytes(5_000), 'damaged'],
    ['acak.txt', randomBytes(5_000), 'damaged'],
    ['acak', randomBytes(5_000), 'other-kind'],
    ['kepala.pdf', Buffer.from('%PDF-1.4\nbukan apa-apa\n%%EOF\n'), 'damaged'],
    ['kepala.png', filesThatOpen.png.subarray(0, 30), 'damaged'],
    ['baris-kurang.png', Buffer.from(pngOf(9, 9, 3).base64, 'base64'), 'damaged'],
    ['terpotong.jpeg', filesThatOpen.jpeg.subarray(0, 200), 'damaged'],
    ['terpotong.docx', filesThatOpen.docx.subarray(0, 200), 'damaged'],
    ['teks.pdf', Buffer.from('bukan PDF'), 'not-as-named'],
    ['teks.png', Buffer.from('<html>Silakan masuk</html>'), 'not-as-named'],
    ['teks.eml', Buffer.from('bukan surel'), 'not-as-named'],
    ['gambar.pdf', filesThatOpen.png, 'not-as-named'],
    ['arsip.zip', zipOf({ 'bukti.png': 'x' }), 'other-kind'],
    ['akses.log.gz', Buffer.from('1f8b08000000', 'hex'), 'other-kind'],
    ['terkunci.zip', zipOf({ 'bukti.png': 'x' }, true), 'locked'],
    ['terkunci.docx', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'locked'],
    ['surat.doc', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'other-kind'],
  ] as const)('%s', async (name, bytes, not) => {
    expect(await openFile(bytes, name)).toEqual({ not });
  });

  test('while it asks for a password', async () => {
    expect(await openFile(await lockedPdf(), 'terkunci.pdf')).toEqual({ not: 'locked' });
  });
});

describe('a file that takes what it can get', () => {
  const lane = openings({ root });
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanggap-bukti-'));
  });
  afterAll(async () => {
    lane.close();
    await rm(folder, { recursive: true });
  });
  const kept = async (bytes: Uint8Array): Promise<string> => {
    const path = join(folder, 'berkas');
    await writeFile(path, bytes);
    return path;
  };
  const png = { name: 'layar.png' } as const;

  test.each<readonly [string, Uint8Array]>([
    ...hostileArchives,
    ...hostilePdfs.map(([what, make]) => [what, make(500)] as const),
    [
      'a picture of a few bytes that says it has 3.6 milliard points',
      Buffer.from(pngOf(60_000, 60_000, 0).base64, 'base64'),
    ],
  ])('(%s) is told of within its time, and the next one opens', async (_, bytes) => {
    const started = performance.now();
    await lane.openPath({ path: await kept(bytes), name: 'berkas' });
    expect(performance.now() - started).toBeLessThan(25_000);
    const next = await lane.openPath({ path: await kept(filesThatOpen.png), ...png });
    expect(next).toEqual({ opens: 'picture' });
  });

  test('is not opened when it takes longer or more than it may, which is said of it', async () => {
    for (const bounds of [{ timeoutMs: 1 }, { residentMb: 1 }]) {
      const narrow = openings({ root, ...bounds });
      expect(await narrow.openPath({ path: await kept(filesThatOpen.png), ...png })).toEqual({
        not: 'unchecked',
      });
      narrow.close();
    }
  });
});
