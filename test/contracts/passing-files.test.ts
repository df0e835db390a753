import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { passingFiles } from '#adapters/files/passing.ts';
import { FileTooLarge } from '#app/ports.ts';
import { instant } from '#test/support/scenario.ts';

const place = async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'tanggap-lewat-')), 'passing');
  onTestFinished(() => rm(join(folder, '..'), { recursive: true }));
  return { folder, passing: passingFiles(folder), lying: () => readdir(folder) };
};

const fileOf = (text: string) => ({ name: 'naskah.pdf', bytes: new Blob([text]).stream() });

describe('a file that is only looked at', () => {
  test('lies on the disk while it is, whole, readable by nobody else, and is gone then', async () => {
    const { folder, passing, lying } = await place();
    const answer = await passing.during(async (take) => {
      const file = await take(fileOf('isi'), 100);
      expect(file).toMatchObject({
        size: 3,
        sha256: '55c123196402ef4b16c36bad51f12467397146987c479d41375831d1de9ed935',
      });
      expect(await readFile(file.place, 'utf8')).toBe('isi');
      expect((await stat(file.place)).mode & 0o777).toBe(0o600);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      return 'terjawab';
    });
    expect([answer, await lying()]).toEqual(['terjawab', []]);
  });

  test('is written down as it comes: no more of it is asked for than was written', async () => {
    const { folder, passing } = await place();
    const mebibyte = 1024 * 1024;
    const seen: { asked: number; most: number; place: string } = {
      asked: 0,
      most: 0,
      place: folder,
    };
    const size = 64;
    await passing.during(async (take) => {
      const bytes = new ReadableStream<Uint8Array>(
        {
          pull: async (controller) => {
            const names = await readdir(seen.place);
            const { size: written } = await stat(join(seen.place, names[0] ?? ''));
            seen.most = Math.max(seen.most, seen.asked * mebibyte - written);
            if (seen.asked === size) return controller.close();
            seen.asked += 1;
            controller.enqueue(new Uint8Array(mebibyte));
          },
        },
        { highWaterMark: 0 },
      );
      const { size: came } = await take({ name: 'besar.pdf', bytes }, size * mebibyte);
      expect(came).toBe(size * mebibyte);
    });
    expect(seen.most).toBeLessThanOrEqual(mebibyte);
  });

  test('is gone too when it is too large, when its sender goes away, and when looking at it fails', async () => {
    const { passing, lying } = await place();
    await expect(passing.during((take) => take(fileOf('terlalu besar'), 3))).rejects.toBeInstanceOf(
      FileTooLarge,
    );
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      pull: (controller) => controller.error(new TypeError('terputus')),
    });
    await expect(
      passing.during((take) => take({ name: 'putus.pdf', bytes: broken }, 100)),
    ).rejects.toThrow('terputus');
    await expect(
      passing.during(async (take) => {
        await take(fileOf('isi'), 100);
        throw new Error('gagal');
      }),
    ).rejects.toThrow('gagal');
    expect(await lying()).toEqual([]);
  });

  test('is swept away when a process ended over it; what just came stays', async () => {
    const { folder, passing, lying } = await place();
    expect(await passing.sweep(instant('2026-11-17T03:00:00Z'))).toBe(0);
    await passing.during(async (take) => {
      await take(fileOf('isi'), 100);
      const left = join(folder, 'tertinggal');
      await writeFile(left, 'sisa');
      const long = new Date('2026-11-17T01:00:00Z');
      await utimes(left, long, long);
      expect(await passing.sweep(instant('2026-11-17T03:00:00Z'))).toBe(1);
      expect(await lying()).toHaveLength(1);
    });
  });
});
