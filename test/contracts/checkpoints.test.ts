import { createHash, createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkpointsIn } from '#adapters/data-folder/index.ts';
import { memoryCheckpoints } from '#adapters/data-folder/memory-checkpoints.ts';
import type { Checkpoint } from '#app/ports.ts';

const folderOf = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const root = 'ab'.repeat(32);
const one: Checkpoint = { frontier: { size: 5, roots: ['cd'.repeat(32), 'ef'.repeat(32)] }, root };

describe.each([
  ['memory', () => Promise.resolve(memoryCheckpoints())],
  ['the data folder', async () => checkpointsIn(await folderOf(), 'https://siber.contoh.invalid')],
] as const)('checkpoints in %s', (_name, make) => {
  test('are kept one for each agency, the last in the place of the one before', async () => {
    const checkpoints = await make();
    expect(await checkpoints.last('batam')).toBeNull();
    await checkpoints.keep('batam', one);
    const next = { ...one, frontier: { ...one.frontier, size: 6 } };
    await checkpoints.keep('batam', next);
    await checkpoints.keep('denpasar', one);
    expect(await checkpoints.last('batam')).toMatchObject(next);
    expect(await checkpoints.last('denpasar')).toMatchObject(one);
  });
});

describe('a checkpoint in the data folder', () => {
  test('is a note as C2SP tlog-checkpoint has it, signed with Ed25519', async () => {
    const folder = await folderOf();
    await checkpointsIn(folder, 'https://siber.contoh.invalid').keep('batam', one);
    const { checkpoint } = JSON.parse(
      await readFile(join(folder, 'tree', 'batam.json'), 'utf8'),
    ) as { readonly checkpoint: string };
    const [text = '', signatures = ''] = checkpoint.split('\n\n');
    const origin = 'siber.contoh.invalid/tree/batam';
    expect(text).toBe(`${origin}\n5\n${Buffer.from(root, 'hex').toString('base64')}`);
    const [dash, name, encoded = ''] = signatures.trimEnd().split(' ');
    expect([dash, name]).toEqual(['—', origin]);
    const bytes = Buffer.from(encoded, 'base64');
    const key = createPublicKey({
      key: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: Buffer.from(await publicOf(folder), 'hex').toString('base64url'),
      },
      format: 'jwk',
    });
    expect(verify(null, Buffer.from(`${text}\n`), key, bytes.subarray(4))).toBe(true);
    const id = createHash('sha256')
      .update(`${origin}\n`)
      .update(Buffer.from([1]))
      .update(Buffer.from(await publicOf(folder), 'hex'))
      .digest();
    expect(bytes.subarray(0, 4)).toEqual(id.subarray(0, 4));
    expect((await stat(join(folder, 'tree', 'key'))).mode & 0o777).toBe(0o600);
  });

  test.each([
    [
      'another size',
      (text: string) => text.replace(String.raw`batam\n5\n`, String.raw`batam\n4\n`),
    ],
    ['another agency', (text: string) => text.replaceAll('batam', 'lain')],
    ['no note at all', () => '{}'],
    ['no JSON', () => 'rusak'],
  ])('that says %s than was signed is unsound', async (_what, altered) => {
    const folder = await folderOf();
    const checkpoints = checkpointsIn(folder, 'https://siber.contoh.invalid');
    await checkpoints.keep('batam', one);
    const file = join(folder, 'tree', 'batam.json');
    const before = await readFile(file, 'utf8');
    const after = altered(before);
    expect(after).not.toBe(before);
    await writeFile(file, after);
    expect(await checkpoints.last('batam')).toBe('unsound');
  });

  test('holds under another address of the installation, and not under another key', async () => {
    const folder = await folderOf();
    await checkpointsIn(folder, 'https://lama.contoh.invalid').keep('batam', one);
    const moved = checkpointsIn(folder, 'https://baru.contoh.invalid');
    expect(await moved.last('batam')).toMatchObject(one);
    await rm(join(folder, 'tree', 'key'));
    expect(await moved.last('batam')).toBe('unsound');
  });
});

/** The public half of the key in a folder, in hexadecimal. */
const publicOf = async (folder: string): Promise<string> => {
  const der = Buffer.from(await readFile(join(folder, 'tree', 'key'), 'utf8'), 'base64');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
};
