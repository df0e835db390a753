import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Io } from './io.ts';
import { run } from './sop-check.ts';

const root = resolve(import.meta.dirname, '../..');

const check = async (
  ...args: readonly string[]
): Promise<{
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}> => {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => {
      out.push(line);
    },
    err: (line) => {
      err.push(line);
    },
    env: {},
    cwd: root,
  };
  return { code: await run(args, io), out, err };
};

const flawed = 'test/fixtures/sop/invalid/unknown-next-step.yaml';

describe('tanggap sop check', () => {
  test('says that a sound file can be used', async () => {
    expect(await check('test/fixtures/sop/valid/smallest.yaml')).toEqual({
      code: 0,
      out: ['Tidak ada temuan. Berkas SOP ini dapat dipakai.'],
      err: [],
    });
  });

  test('lists every finding as file:line:column and fails', async () => {
    expect(await check(flawed)).toEqual({
      code: 1,
      out: [
        `${flawed}:53:61  kesalahan  unknown-next-step  Tidak ada langkah berkode "tutpu". Maksudnya "tutup"?`,
        `${flawed}:54:11  kesalahan  unreachable-step  Langkah "tutup" tidak pernah tercapai dari langkah pertama. Arahkan "ke" salah satu hasil ke langkah ini.`,
        '2 kesalahan, 0 peringatan. Perbaiki kesalahannya dahulu.',
      ],
      err: [],
    });
  });

  test('speaks English with --en', async () => {
    const { code, out } = await check('--en', flawed);
    expect(code).toBe(1);
    expect(out[0]).toBe(
      `${flawed}:53:61  error  unknown-next-step  There is no step with the code "tutpu". Did you mean "tutup"?`,
    );
  });

  test('takes a folder, and checks the mapping beside the SOP too', async () => {
    expect(await check('test/fixtures/sop/third-agency')).toEqual({
      code: 0,
      out: ['Tidak ada temuan. Berkas SOP ini dapat dipakai.'],
      err: [],
    });
    const folder = await mkdtemp(join(tmpdir(), 'sop-check-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(join(root, 'test/fixtures/sop/third-agency'), folder, { recursive: true });
    const mapping = join(folder, 'naskah', 'naskah.yaml');
    await writeFile(
      mapping,
      (await readFile(mapping, 'utf8')).replace('bidang: temuan', 'bidang: temuann'),
    );
    const { code, out } = await check(join(folder, 'sop.yaml'));
    expect(code).toBe(1);
    expect(out[0]).toBe(
      `${mapping}:12:19  kesalahan  unknown-field  Bidang isian "temuann" tidak ada. Maksudnya "temuan"?`,
    );
    expect(out.at(-1)).toBe('1 kesalahan, 0 peringatan. Perbaiki kesalahannya dahulu.');
  });

  test('does not fail for warnings alone', async () => {
    const { code, out } = await check('sop/maluku-utara/2025-08/sop.yaml');
    expect(code).toBe(0);
    expect(out.at(-1)).toMatch(/^0 kesalahan, \d+ peringatan\. Berkas SOP ini dapat dipakai\.$/);
  });

  test.each([[[]], [['a.yaml', 'b.yaml']], [['--lain']]])(
    'called as %j explains how it is called',
    async (args) => {
      expect(await check(...args)).toEqual({
        code: 2,
        out: [],
        err: ['Pemakaian: tanggap sop check <sop.yaml/folder> [--en]'],
      });
    },
  );

  test.each([
    ['tidak-ada.yaml', 'tidak-ada.yaml'],
    ['sop', 'sop/sop.yaml'],
  ])('says that %s holds no SOP', async (given, file) => {
    expect(await check(given)).toEqual({ code: 2, out: [], err: [`${file}: Berkas tidak ada.`] });
  });
});
