import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileArchives } from '#test/attacks/archives.ts';
import { pngOf } from '#test/attacks/pictures.ts';
import { shownTypes } from './shown-type.ts';

const root = resolve('.');
const types = shownTypes({ root });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanggap-types-'));
});
afterAll(async () => {
  types.close();
  await rm(folder, { recursive: true });
});

const kept = async (bytes: Uint8Array): Promise<string> => {
  const path = join(folder, 'berkas');
  await writeFile(path, bytes);
  return path;
};
const png = Buffer.from(pngOf(1, 1).base64, 'base64');

describe('what a file shows itself to be', () => {
  test('is told of what is known, and of nothing else', async () => {
    expect(await types.shownType(await kept(png))).toBe('image/png');
    expect(await types.shownType(await kept(Buffer.from('catatan')))).toBeUndefined();
  });

  test.each(hostileArchives)('is found out for %s, and for the next file', async (_, bytes) => {
    await types.shownType(await kept(bytes));
    expect(await types.shownType(await kept(png))).toBe('image/png');
  });

  test('is nothing when finding out takes too long', async () => {
    const hasty = shownTypes({ root, timeoutMs: 1 });
    expect(await hasty.shownType(await kept(png))).toBeUndefined();
    hasty.close();
  });
});
