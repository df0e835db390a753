import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptSecret } from './kept-secret.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanggap-secret-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the secret of an installation', () => {
  test('is made once and stays', async () => {
    const secret = await keptSecret(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(await keptSecret(folder)).toBe(secret);
  });

  test('is for nobody else to read', async () => {
    await keptSecret(folder);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('is the same for everybody who asks at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => keptSecret(folder)));
    expect(new Set(secrets)).toEqual(new Set([await readFile(join(folder, 'secret'), 'utf8')]));
  });
});
