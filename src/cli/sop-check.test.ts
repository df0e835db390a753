import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from './io.ts';
import { run } from './sop-check.ts';

const root = resolve(import.meta.dirname, '../..');

const check = async (...args: readonly string[]): Promise<{ readonly code: number; readonly out: readonly string[]; readonly err: readonly string[] }> => {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = { out: (line) => { out.push(line); }, err: (line) => { err.push(line); }, env: {}, cwd: root };
  return { code: await run(args, io), out, err };
};

const flawed = 'test/fixtures/sop/invalid/unknown-next-step.yaml';

describe('tanggap sop check', () => {
  test('says that a sound file can be used', async () => {
    expect(await check('test/fixtures/sop/valid/smallest.yaml')).toEqual({ code: 0, out: ['Tidak ada temuan. Berkas SOP ini dapat dipakai.'], err: [] });
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
    expect(out[0]).toBe(`${flawed}:53:61  error  unknown-next-step  There is no step with the code "tutpu". Did you mean "tutup"?`);
  });

  test('does not fail for warnings alone', async () => {
    const { code, out } = await check('sop/maluku-utara/2025-08/sop.yaml');
    expect(code).toBe(0);
    expect(out.at(-1)).toMatch(/^0 kesalahan, \d+ peringatan\. Berkas SOP ini dapat dipakai\.$/);
  });

  test.each([[[]], [['a.yaml', 'b.yaml']], [['--lain']]])('called as %j explains how it is called', async (args) => {
    expect(await check(...args)).toEqual({ code: 2, out: [], err: ['Pemakaian: tanggap sop check <sop.yaml> [--en]'] });
  });

  test.each([['tidak-ada.yaml', 'Berkas tidak ada.'], ['sop', 'Ini folder, bukan berkas. Sebut berkas sop.yaml di dalamnya.']])('says why %s cannot be opened', async (file, reason) => {
    expect(await check(file)).toEqual({ code: 2, out: [], err: [`${file}: ${reason}`] });
  });
});
