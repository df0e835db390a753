import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ArchiveBroken } from '#app/ports.ts';
import type { Archive, ArchiveEntry } from '#app/ports.ts';
import { instant } from '#test/support/scenario.ts';
import { ensureTool } from '#test/support/tools.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A stream that tells whether it was closed before its end. */
const watched = (
  bytes: Uint8Array,
  piece = 64 * 1024,
): {
  readonly stream: ReadableStream<Uint8Array>;
  readonly seen: { pulled: number; cancelled: boolean };
} => {
  const seen = { pulled: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const next = bytes.subarray(seen.pulled, seen.pulled + piece);
        seen.pulled += next.byteLength;
        if (next.byteLength === 0) controller.close();
        else controller.enqueue(new Uint8Array(next));
      },
      cancel: () => {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
};

const entry = (
  path: string,
  content: string | Uint8Array,
  more: Partial<ArchiveEntry> = {},
): ArchiveEntry => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    modifiedAt: instant('2026-11-21T03:04:06Z'),
    size: bytes.byteLength,
    sha256: sha256(bytes),
    compress: true,
    open: () => Promise.resolve(watched(bytes).stream),
    ...more,
  };
};

const packed = async (archive: Archive, entries: readonly ArchiveEntry[]): Promise<Uint8Array> =>
  new Uint8Array(await new Response(archive.zip(entries)).arrayBuffer());

const opened = async (
  zip: Uint8Array,
): Promise<{ readonly folder: string; readonly file: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-zip-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'arsip.zip');
  await writeFile(file, zip);
  return { folder, file };
};

/** What every archive does, judged by tools that are not ours. */
export const archiveContract = (name: string, make: () => Archive): void => {
  describe(`an archive (${name})`, () => {
    beforeAll(() => {
      ensureTool('unzip');
      ensureTool('python3');
    });
    const noise = new Uint8Array(300_000).map((_, index) => (index * 7919) % 251);

    test('is opened by unzip and by Python, with every byte and every name', async () => {
      const entries = [
        entry('BACA-SAYA.txt', 'baca'),
        entry('bukti/001-ikhtisar – élan.log', 'log '.repeat(10_000)),
        entry('naskah/a.pdf', noise, { compress: false }),
        entry('kosong', ''),
      ];
      const zip = await packed(make(), entries);
      const { folder, file } = await opened(zip);
      expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain(
        'No errors detected',
      );
      execFileSync('unzip', ['-q', file, '-d', folder]);
      expect(await readFile(join(folder, 'BACA-SAYA.txt'), 'utf8')).toBe('baca');
      expect(sha256(await readFile(join(folder, 'naskah/a.pdf')))).toBe(sha256(noise));
      const listed: unknown = JSON.parse(
        execFileSync(
          'python3',
          [
            '-c',
            'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps([[i.filename, i.compress_type, i.file_size] for i in z.infolist()]))',
            file,
          ],
          { encoding: 'utf8' },
        ),
      );
      expect(listed).toEqual([
        ['BACA-SAYA.txt', 8, 4],
        ['bukti/001-ikhtisar – élan.log', 8, 40_000],
        ['naskah/a.pdf', 0, 300_000],
        ['kosong', 8, 0],
      ]);
      expect((await stat(join(folder, 'BACA-SAYA.txt'))).mtime.toISOString()).toBe(
        '2026-11-21T03:04:06.000Z',
      );
    });

    test('of the same entries is the same to the byte', async () => {
      const make2 = (): Promise<Uint8Array> =>
        packed(make(), [entry('a.txt', 'isi'), entry('b.bin', noise)]);
      expect(sha256(await make2())).toBe(sha256(await make2()));
    });

    test('of nothing is an empty archive', async () => {
      const zip = await packed(make(), []);
      expect(Buffer.from(zip.subarray(0, 4)).toString('hex')).toBe('504b0506');
    });

    test.each<[string, Partial<ArchiveEntry>]>([
      ['are others', { sha256: '0'.repeat(64) }],
      ['are too few', { size: 5 }],
      ['are too many', { size: 3 }],
      ['cannot be opened', { open: () => Promise.reject(new Error('hilang')) }],
      [
        'break off',
        {
          open: () =>
            Promise.resolve(
              new ReadableStream({
                start: (controller) => {
                  controller.error(new Error('disk'));
                },
              }),
            ),
        },
      ],
    ])('breaks off when the bytes of an entry %s', async (_, wrong) => {
      await expect(
        packed(make(), [
          entry('a.txt', 'isi'),
          entry('b.txt', 'data', wrong),
          entry('c.txt', 'isi'),
        ]),
      ).rejects.toMatchObject({ name: 'ArchiveBroken', path: 'b.txt' });
      expect(new ArchiveBroken('b.txt').path).toBe('b.txt');
    });

    test('opens an entry when its turn comes, reads no further than it is read, and closes it when nobody goes on', async () => {
      const big = new Uint8Array(20_000_000);
      const first = watched(big);
      const asked: string[] = [];
      const zip = make().zip([
        entry('besar.bin', big, {
          compress: false,
          open: () => {
            asked.push('besar');
            return Promise.resolve(first.stream);
          },
        }),
        entry('nanti.txt', 'isi', {
          open: () => {
            asked.push('nanti');
            return Promise.resolve(watched(new Uint8Array(3)).stream);
          },
        }),
      ]);
      const reader = zip.getReader();
      for (let count = 0; count < 5; count += 1) await reader.read();
      expect(first.seen.pulled).toBeLessThan(4_000_000);
      await reader.cancel();
      await expect.poll(() => first.seen.cancelled).toBe(true);
      expect(asked).toEqual(['besar']);
    });
  });
};
