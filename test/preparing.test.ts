import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '#scripts/alone.mjs';

describe('two commands started together in a fresh folder', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tanggap-alone-'));
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  it('install one after the other', async () => {
    const seen: string[] = [];
    const install = (name: string) => async () => {
      seen.push(`${name} begins`);
      await later(50);
      seen.push(`${name} ends`);
    };
    await Promise.all([alone(root, install('one')), alone(root, install('other'))]);
    expect(seen).toHaveLength(4);
    expect(seen[1]).toBe(seen[0]?.replace('begins', 'ends'));
    expect(seen[3]).toBe(seen[2]?.replace('begins', 'ends'));
  });

  it('go on when the one before failed, and are told its reason', async () => {
    await expect(alone(root, () => Promise.reject(new Error('no network')))).rejects.toThrow(
      'no network',
    );
    expect(await alone(root, () => Promise.resolve('installed'))).toBe('installed');
    await expect(stat(join(root, '.preparing'))).rejects.toThrow('ENOENT');
  });

  it('do not wait for one that was killed', async () => {
    // Numbers of processes end far below this one.
    await writeFile(join(root, '.preparing'), '999999999');
    expect(await alone(root, () => Promise.resolve('installed'))).toBe('installed');
  });
});
