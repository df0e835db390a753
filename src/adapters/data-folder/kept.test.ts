import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kept } from './kept.ts';
import { writeNew, writeWhole } from './write-whole.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanggap-kept-'));
});

afterEach(() => rm(folder, { recursive: true }));

let count = 0;
const make = (): string => `rahasia-${String((count += 1))}`;

describe('a line of text that is kept', () => {
  test('is made once and stays', async () => {
    const first = await kept(join(folder, 'secret'), make);
    expect(first).toMatch(/^rahasia-\d+$/u);
    expect(await kept(join(folder, 'secret'), make)).toBe(first);
  });

  test('is for nobody else to read', async () => {
    await kept(join(folder, 'secret'), make);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('is the same for everybody who asks at once', async () => {
    const file = join(folder, 'secret');
    const answers = await Promise.all(Array.from({ length: 8 }, () => kept(file, make)));
    expect(new Set(answers)).toEqual(new Set([(await readFile(file, 'utf8')).trim()]));
    expect(await readdir(folder)).toEqual(['secret']);
  });

  test('is not made anew where its file is empty', async () => {
    await writeFile(join(folder, 'secret'), '');
    await expect(kept(join(folder, 'secret'), make)).rejects.toThrow('what it held is lost');
  });
});

describe('a small file written whole', () => {
  test('replaces what was there, and leaves no draft', async () => {
    const file = join(folder, 'kunci');
    await writeFile(file, 'lama', { mode: 0o644 });
    await writeWhole(file, 'baru');
    expect(await readFile(file, 'utf8')).toBe('baru');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['kunci']);
  });

  test('or keeps it, where asked to', async () => {
    const file = join(folder, 'kunci');
    expect(await writeNew(file, 'satu')).toBe(true);
    expect(await writeNew(file, 'dua')).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('satu');
    expect(await readdir(folder)).toEqual(['kunci']);
  });

  test('that cannot be placed leaves no draft', async () => {
    const file = join(folder, 'berisi');
    // A folder of that name is in the way.
    await mkdir(join(file, 'isi'), { recursive: true });
    await expect(writeWhole(file, 'baru')).rejects.toThrow('EISDIR');
    expect(await readdir(folder)).toEqual(['berisi']);
  });
});
