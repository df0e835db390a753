import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signFailure } from '#core/papers/signing/failures.ts';
import { agencySigning } from './index.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tanggap-tanda-tangan-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const signingThrough = async (base: string) => {
  const service = { base, version: 'v2', user: 'esign', password: 'sandi-aplikasi' };
  await writeFile(join(dataDir, 'bsre.json'), JSON.stringify({ batam: service }));
  return agencySigning({
    dataDir,
    check: () => Promise.resolve(signFailure('not-checked')),
    now: () => new Date(),
    tell: () => undefined,
  });
};

describe('an agency that signs through BSrE', () => {
  test('by HTTPS needs no warning', async () => {
    const signing = await signingThrough('https://esign.contoh.go.id');
    expect(signing.of('batam')?.via).toBe('bsre');
    expect(signing.of('batam')?.unencrypted).toBeUndefined();
  });

  test('by HTTP within its own network does, and agencies that sign by themselves do not', async () => {
    const signing = await signingThrough('http://10.1.2.3:8080');
    expect(signing.of('batam')).toMatchObject({ via: 'bsre', unencrypted: true });
    expect(signing.of('denpasar')?.unencrypted).toBeUndefined();
  });

  test('is never reached by HTTP over an open network: the start says what to write instead', async () => {
    await expect(signingThrough('http://esign.contoh.go.id')).rejects.toThrow(
      /without TLS.*http:\/\/10\.1\.2\.3/su,
    );
  });
});
