import { PDFDocument } from '@cantoo/pdf-lib';
import { createServer } from 'node:http';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passingFiles } from '#adapters/files/passing.ts';
import { trustAnchors } from '#adapters/signature/verify/trust.ts';
import { hostilePdfs, inflating } from '#test/attacks/pdfs.ts';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { pdfChecks } from './index.ts';
import type { PdfChecks } from './index.ts';

const root = resolve('.');
const noAnchors = trustAnchors([]);
const checks = pdfChecks({ root });
const folder = join(tmpdir(), 'tanggap-uji-pemeriksaan');
const passing = passingFiles(folder);

/** Has a stranger's file checked as it lies on the disk. */
const asked = (of: PdfChecks, pdf: Uint8Array) =>
  passing.during(async (take) =>
    of.check(
      await take(
        { name: 'naskah.pdf', bytes: new Blob([new Uint8Array(pdf)]).stream() },
        pdf.byteLength,
      ),
      noAnchors,
    ),
  );
const anybody = (pdf: Uint8Array) => asked(checks, pdf);

afterAll(async () => {
  checks.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a stranger’s file', () => {
  const server = createServer((_, response) => response.end('ya'));
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const at = server.address();
    address = `http://127.0.0.1:${String(at !== null && typeof at === 'object' ? at.port : 0)}`;
    await anybody(samplePdf());
  });
  afterAll(() => {
    server.close();
  });

  test.each(hostilePdfs)(
    '(%s) is answered for within its time, whatever its size',
    async (_, make) => {
      for (const size of [1, 100, 200]) {
        // Told as what it is, or as not checked for being too much; never left without an answer.
        const found = await anybody(make(size));
        expect('failure' in found ? found.failure : 'signatures').not.toBe('check-busy');
      }
    },
  );

  test.each(hostilePdfs)('(%s) holds up nobody else', async (_, make) => {
    // A process that has to start first: the check takes longer than an answer in any case.
    const fresh = pdfChecks({ root });
    const order: string[] = [];
    const checked = asked(fresh, make(100)).then(() => order.push('checked'));
    await (await fetch(address)).text();
    order.push('answered');
    await checked;
    fresh.close();
    expect(order).toEqual(['answered', 'checked']);
  });
});

describe('a file that cannot be read', () => {
  test('is told as what it is: no PDF, a broken one, or a locked one', async () => {
    const failureOf = async (bytes: Uint8Array) => {
      const found = await anybody(bytes);
      return 'failure' in found ? found.failure : 'read';
    };
    expect(await failureOf(Buffer.from('bukan pdf'))).toBe('not-a-pdf');
    expect(await failureOf(samplePdf().slice(0, 300))).toBe('pdf-broken');
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'sandi contoh', ownerPassword: 'sandi pemilik' });
    expect(await failureOf(await locked.save())).toBe('pdf-encrypted');
  });
});

describe('a check', () => {
  test('that takes too long is killed and told as not made; the next file is checked', async () => {
    const hasty = pdfChecks({ root, timeoutMs: 1 });
    expect(await asked(hasty, samplePdf())).toMatchObject({
      failure: 'not-checked',
    });
    expect(await anybody(samplePdf())).toEqual({ signatures: [] });
    hasty.close();
  });

  test('that takes too much memory ends and is told as not made', async () => {
    const small = pdfChecks({ root, memoryMb: 4 });
    expect(await asked(small, samplePdf())).toMatchObject({
      failure: 'not-checked',
    });
    small.close();
  });

  test('that takes too much memory outside V8’s heap, in buffers, is killed and told as not made', async () => {
    // A process of any size is more than that; its objects are few, so the heap's bound is far away.
    const small = pdfChecks({ root, residentMb: 60 });
    expect(await asked(small, samplePdf())).toMatchObject({
      failure: 'not-checked',
    });
    small.close();
    expect(await anybody(samplePdf())).toEqual({ signatures: [] });
  });

  test('of what would inflate beyond all bounds is told as not made, not as no PDF', async () => {
    expect(await anybody(inflating(200_000_000))).toMatchObject({ failure: 'not-checked' });
  });

  test('of anybody’s waits behind a few others, then he is asked to come back; what signing waits for has a way of its own', async () => {
    const narrow = pdfChecks({ root, mostWaiting: 1 });
    await passing.during(async (take) => {
      const pdf = samplePdf();
      const bytes = new Blob([new Uint8Array(pdf)]).stream();
      const file = await take({ name: 'naskah.pdf', bytes }, pdf.byteLength);
      const ask = () => narrow.check(file, noAnchors);
      const [first, second, third] = [ask(), ask(), ask()];
      const own = narrow.check(pdf, noAnchors);
      expect(await third).toMatchObject({ failure: 'check-busy' });
      expect(await Promise.all([first, second, own])).toEqual([
        { signatures: [] },
        { signatures: [] },
        { signatures: [] },
      ]);
    });
    narrow.close();
  });

  test('that runs when the product ends is told as not made', async () => {
    const ending = pdfChecks({ root });
    const waiting = ending.check(samplePdf(), noAnchors);
    ending.close();
    expect(await waiting).toMatchObject({ failure: 'check-busy' });
    expect(await ending.check(samplePdf(), noAnchors)).toMatchObject({
      failure: 'check-busy',
    });
  });
});
