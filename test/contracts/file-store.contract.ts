import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#test/support/scenario.ts';
import { FileTooLarge } from '#app/ports.ts';
import type { FileStore } from '#app/ports.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const streamOf = (...pieces: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces)
        controller.enqueue(
          typeof piece === 'string' ? new TextEncoder().encode(piece) : new Uint8Array(piece),
        );
      controller.close();
    },
  });

const textOf = async (
  stream: ReadableStream<Uint8Array> | undefined,
): Promise<string | undefined> => (stream === undefined ? undefined : new Response(stream).text());

/** What every store of files does. */
export const fileStoreContract = (
  name: string,
  make: () => Promise<{ readonly files: FileStore; close(): Promise<void> }>,
): void => {
  describe(`the file store (${name})`, () => {
    let files: FileStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ files, close } = await make());
    });
    afterAll(() => close());
    const put = (
      bytes: ReadableStream<Uint8Array>,
      more: Partial<Parameters<FileStore['put']>[1]> = {},
    ) =>
      files.put('batam', {
        name: 'catatan.txt',
        mediaType: 'text/plain',
        bytes,
        limit: 1_000_000,
        ...more,
      });

    test.each([{ waits: true }, {}] as const)(
      'calls a file by another name, for good: %j',
      async (more) => {
        const ref = await put(streamOf('dinamai ulang'), { name: 'Foto Si Anu.txt', ...more });
        await files.rename('batam', ref.id, 'bukti-1.txt');
        const now = { ...ref, name: 'bukti-1.txt' };
        expect(await files.ref('batam', ref.id)).toEqual(now);
        expect(await textOf(await files.get('batam', ref.sha256))).toBe('dinamai ulang');
        await files.settle('batam', now);
        expect(await files.ref('batam', ref.id)).toEqual(now);
        await files.rename('denpasar', ref.id, 'lain.txt');
        await files.rename('batam', '00000000-0000-4000-8000-000000000000', 'tiada.txt');
        expect(await files.ref('batam', ref.id)).toEqual(now);
        expect(await files.ref('batam', '00000000-0000-4000-8000-000000000000')).toBeUndefined();
      },
    );

    test('gives back what was put in, and says what it is', async () => {
      const ref = await put(streamOf('isi ', 'berkas'));
      expect(ref).toEqual({
        id: ref.id,
        name: 'catatan.txt',
        size: 10,
        sha256: sha256(Buffer.from('isi berkas')),
        mediaType: 'text/plain',
      });
      expect(ref.id).toMatch(/^[0-9a-f-]{36}$/u);
      expect(await textOf(await files.get('batam', ref.sha256))).toBe('isi berkas');
    });

    test('gives back long files whole and empty files empty', async () => {
      const bytes = new Uint8Array(900_001).map((_, index) => index % 251);
      const long = await put(streamOf(bytes.subarray(0, 7), bytes.subarray(7)));
      expect(long.size).toBe(900_001);
      const back = await files.get('batam', long.sha256);
      expect(sha256(new Uint8Array(await new Response(back).arrayBuffer()))).toBe(sha256(bytes));
      const empty = await put(streamOf());
      expect(empty.size).toBe(0);
      expect(await textOf(await files.get('batam', empty.sha256))).toBe('');
    });

    test('keeps the same content under one hash, each time with an id and name of its own', async () => {
      const [first, second] = await Promise.all([
        put(streamOf('sama')),
        put(streamOf('sama'), { name: 'lain.txt' }),
      ]);
      expect(second.sha256).toBe(first.sha256);
      expect(second.id).not.toBe(first.id);
      expect(second.name).toBe('lain.txt');
      expect(await textOf(await files.get('batam', first.sha256))).toBe('sama');
    });

    test('remembers what it answered, by id, for its own agency only', async () => {
      const ref = await put(streamOf('bukti'), { name: 'bukti.txt' });
      expect(await files.ref('batam', ref.id)).toEqual(ref);
      expect(await files.ref('denpasar', ref.id)).toBeUndefined();
      for (const id of ['', '../x', '00000000-0000-4000-8000-000000000000', ref.id.toUpperCase()])
        expect(await files.ref('batam', id)).toBeUndefined();
    });

    test('shows nothing to another agency, and nothing under a name that is no hash', async () => {
      const ref = await put(streamOf('rahasia'));
      expect(await files.get('denpasar', ref.sha256)).toBeUndefined();
      for (const hash of ['0'.repeat(64), '', '../../etc/passwd', ref.sha256.toUpperCase()])
        expect(await files.get('batam', hash)).toBeUndefined();
    });

    test('takes a file of just the limit and refuses one byte more, keeping nothing', async () => {
      expect((await put(streamOf('12345'), { limit: 5 })).size).toBe(5);
      await expect(put(streamOf('123', '4567'), { limit: 6, name: 'besar.txt' })).rejects.toEqual(
        new FileTooLarge('besar.txt', 6),
      );
      expect(await files.get('batam', sha256(Buffer.from('1234567')))).toBeUndefined();
    });

    test('stops reading a file that is too large', async () => {
      let pieces = 0;
      let cancelled = false;
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          pieces += 1;
          controller.enqueue(new Uint8Array(1000));
        },
        cancel: () => {
          cancelled = true;
        },
      });
      await expect(put(endless, { limit: 5000 })).rejects.toBeInstanceOf(FileTooLarge);
      expect(pieces).toBeLessThan(10);
      expect(cancelled).toBe(true);
    });

    test('keeps nothing of a stream that breaks', async () => {
      const broken = new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('setengah'));
        },
        pull: (controller) => {
          controller.error(new Error('putus'));
        },
      });
      await expect(put(broken)).rejects.toThrow('putus');
      expect(await files.get('batam', sha256(Buffer.from('setengah')))).toBeUndefined();
    });

    test.each([
      ['../../etc/passwd', 'passwd'],
      ['C:\\Users\\x\\foto.png', 'foto.png'],
      ['a\u0000b\u001fc\u202egnp.exe', 'abcgnp.exe'],
      ['', 'berkas'],
      ['...', 'berkas'],
      ['  surat <1>.pdf ', 'surat _1_.pdf'],
      ['laporan bukti é 事件.txt', 'laporan bukti é 事件.txt'],
    ])('calls %j %j', async (given, kept) => {
      expect((await put(streamOf('x'), { name: given })).name).toBe(kept);
    });

    test('shortens a long name and keeps its ending', async () => {
      const { name: kept } = await put(streamOf('x'), { name: `${'n'.repeat(500)}.log` });
      expect(kept).toHaveLength(200);
      expect(kept.endsWith('n.log')).toBe(true);
    });

    describe('of uploads that wait', () => {
      const later = instant('2999-01-01T00:00:00Z');
      const never = instant('2000-01-01T00:00:00Z');
      const overdue = async (agency: string) =>
        (await files.overdue({ put: later, withdrawn: later }, 1000)).filter(
          (one) => one.agency === agency,
        );
      const upload = (agency: string, text: string, waits: boolean) =>
        files.put(agency, {
          name: 'a.txt',
          mediaType: 'text/plain',
          bytes: streamOf(text),
          limit: 1000,
          ...(waits ? { waits: true } : {}),
        });

      test('knows those that wait since before a time, and no others', async () => {
        const file = await upload('menunggu', 'satu', true);
        await upload('menunggu', 'dua', false);
        expect(await overdue('menunggu')).toEqual([
          { agency: 'menunggu', file, put: expect.any(String), withdrawn: false },
        ]);
        expect(await files.overdue({ put: never, withdrawn: never }, 1000)).toEqual([]);
        expect(await files.waiting()).toEqual({ files: 1, bytes: 4 });
        await files.settle('menunggu', file);
        await files.settle('menunggu', file);
        expect(await overdue('menunggu')).toEqual([]);
        expect(await files.waiting()).toEqual({ files: 0, bytes: 0 });
        expect(await files.ref('menunggu', file.id)).toEqual(file);
      });

      test('takes a name away first, and gives it back where a record speaks of it', async () => {
        const file = await upload('ditarik', 'satu', true);
        await files.withdraw('ditarik', file);
        await files.withdraw('ditarik', file);
        expect(await files.ref('ditarik', file.id)).toBeUndefined();
        expect(await textOf(await files.get('ditarik', file.sha256))).toBe('satu');
        expect(await overdue('ditarik')).toMatchObject([{ file, withdrawn: true }]);
        const young = await files.overdue({ put: later, withdrawn: never }, 1000);
        expect(young.filter(({ agency }) => agency === 'ditarik')).toEqual([]);
        await files.settle('ditarik', file);
        expect(await files.ref('ditarik', file.id)).toEqual(file);
        expect(await overdue('ditarik')).toEqual([]);
      });

      test('forgets one with its content', async () => {
        const file = await upload('lupa', 'satu', true);
        await files.withdraw('lupa', file);
        await files.forget('lupa', file);
        await files.forget('lupa', file);
        expect(await files.ref('lupa', file.id)).toBeUndefined();
        expect(await files.get('lupa', file.sha256)).toBeUndefined();
        expect(await overdue('lupa')).toEqual([]);
      });

      test.each([
        ['waits', true, false],
        ['was put to stay', false, false],
        ['waited and is settled', true, true],
      ])('keeps a content that another file has, which %s', async (_, waits, settled) => {
        const agency = `sama-${String(waits)}-${String(settled)}`;
        const file = await upload(agency, 'sama', true);
        const other = await upload(agency, 'sama', waits);
        if (settled) await files.settle(agency, other);
        await files.withdraw(agency, file);
        await files.forget(agency, file);
        expect(await textOf(await files.get(agency, other.sha256))).toBe('sama');
        expect(await files.ref(agency, other.id)).toEqual(other);
      });

      test('keeps a content that comes again while it goes', async () => {
        const [file] = [await upload('lomba', 'lagi', true)];
        await files.withdraw('lomba', file);
        const again = await Promise.all([
          files.forget('lomba', file),
          ...Array.from({ length: 8 }, () => upload('lomba', 'lagi', true)),
        ]);
        expect(again).toHaveLength(9);
        expect(await textOf(await files.get('lomba', file.sha256))).toBe('lagi');
      });
    });

    test('opens what it keeps as somebody would who looks at it, by bytes and name', async () => {
      const opened = async (bytes: string | Uint8Array, called: string) =>
        files.open('batam', await put(streamOf(bytes), { name: called }));
      expect(await opened(png, 'layar.png')).toEqual({ opens: 'picture' });
      expect(await opened('terpasang', 'catatan.txt')).toEqual({ opens: 'text' });
      expect(await opened('terpasang', 'layar.png')).toEqual({ not: 'not-as-named' });
      expect(await opened(png.subarray(0, 40), 'layar.png')).toEqual({ not: 'damaged' });
      expect(await opened('', 'kosong.txt')).toEqual({ not: 'empty' });
      const { sha256: hash } = await put(streamOf('milik satu instansi'));
      for (const [agency, at] of [
        ['denpasar', hash],
        ['batam', '0'.repeat(64)],
      ] as const)
        expect(await files.open(agency, { sha256: at, name: 'a.txt' })).toEqual({ not: 'damaged' });
    });

    test.each([
      ['a picture, whatever was declared', png, 'text/html', 'image/png'],
      ['HTML called a picture', '<html><script>alert(1)</script>', 'image/png', 'text/plain'],
      ['HTML called HTML', '<!doctype html><p>x', 'text/html', 'text/plain'],
      [
        'SVG',
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>',
        'image/svg+xml',
        'text/plain',
      ],
      ['a script', 'alert(1)', 'application/javascript', 'text/plain'],
      ['a PDF that is none', 'bukan pdf', 'application/pdf', 'text/plain'],
      ['unknown bytes', Uint8Array.of(0, 1, 2, 255), '', 'application/octet-stream'],
      ['bytes called text', Uint8Array.of(0, 1, 2, 255), 'text/plain', 'application/octet-stream'],
      ['a log', 'Nov 21 00:00:01 sshd', 'text/x-log; charset=utf-8', 'text/x-log'],
      [
        'a mail',
        'From: a@contoh.invalid\r\nSubject: x\r\n\r\nisi',
        'message/rfc822',
        'message/rfc822',
      ],
      ['a table', 'a,b\n1,2\n', 'TEXT/CSV', 'text/csv'],
      ['a type that is none', 'isi', 'text/html"><script>', 'text/plain'],
    ])('knows %s by its bytes', async (_, content, declared, mediaType) => {
      expect((await put(streamOf(content), { mediaType: declared })).mediaType).toBe(mediaType);
    });
  });
};
