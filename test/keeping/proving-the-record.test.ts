import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { checkProof, readNoteKey } from '#core/record/check-proof.ts';
import { proofScript } from '#core/exchange/case-file/proof-script.ts';
import { keepAltered, type Kept } from '#test/support/altered-record.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { nodeTools } from '#test/support/proof-tools.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';

const team = officer('tim-internal');

/** An agency with a report that came in just now. */
const reported = async () => {
  const { product } = await apiProduct(['batam', 'denpasar']);
  const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
  if (!('trackingCode' in receipt)) throw new Error('no receipt');
  const grow = () => product.chores['grow-tree'].run(1_000);
  return { product, receipt, grow };
};

describe('a proof that something is in the record', () => {
  test('is had by whoever has the tracking code, once the record was signed with it', async () => {
    const { product, receipt, grow } = await reported();
    const { trackingCode: code } = receipt;
    expect((await product.keeping.proveReport('batam', code))?.proof).toEqual({ kind: 'not-yet' });
    await grow();
    const found = await product.keeping.proveReport('batam', code);
    if (found?.proof.kind !== 'proof') throw new Error('no proof');
    const { proof, hash, number } = found;
    expect(number).toBe(receipt.number);
    expect((await product.cases.track('batam', code))?.hash).toBe(hash);
    expect(await product.keeping.treeKeys()).toContain(proof.key);
    const key = readNoteKey(proof.key);
    if (key === null) throw new Error('no key');
    expect(await checkProof(nodeTools, proof.text, hash, key)).toMatchObject({ kind: 'proven' });
    expect(await product.keeping.checkProof(proof.text, hash)).toMatchObject({ kind: 'proven' });
    expect(await product.keeping.checkProof(proof.text, '0'.repeat(64))).toEqual({
      kind: 'not-in-tree',
    });
  });

  test('is had by nobody else', async () => {
    const { product, receipt, grow } = await reported();
    await grow();
    expect(await product.keeping.proveReport('batam', 'AAAA-BBBB-CCCC-DDDD')).toBe(undefined);
    expect(await product.keeping.proveReport('denpasar', receipt.trackingCode)).toBe(undefined);
    const prove = (agency: string, role: string) =>
      product.keeping.proveCase(agency, receipt.caseId, officer(role));
    expect(await prove('batam', 'pd-pemohon')).toEqual({ notFound: 'case' });
    expect(await prove('denpasar', 'dkis')).toEqual({ notFound: 'case' });
    expect(await prove('batam', 'tim-internal')).toMatchObject({ proof: { kind: 'proof' } });
  });

  test('is checked without us, by a program short enough to be read', async () => {
    const { product, receipt, grow } = await reported();
    for (let count = 0; count < 8; count += 1)
      await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
    await grow();
    const found = await product.keeping.proveReport('batam', receipt.trackingCode);
    if (found?.proof.kind !== 'proof') throw new Error('no proof');
    const { hash, proof } = found;
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-test-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'periksa-bukti.py'), proofScript);
    const says = async (text: string, entry: string, key: string) => {
      await writeFile(join(folder, 'a.tlog-proof'), text);
      const { status, stdout, stderr } = spawnSync(
        'python3',
        ['periksa-bukti.py', 'a.tlog-proof', entry, key],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stderr).toBe('');
      return { status, said: stdout.trim() };
    };
    const proven = 'TERBUKTI: ada dalam catatan yang ditandatangani.';
    expect(await says(proof.text, hash, proof.key)).toEqual({ status: 0, said: proven });
    const other = await reported();
    await other.grow();
    const [otherKey = ''] = await other.product.keeping.treeKeys();
    const [, , signatures = ''] = proof.text.split('\n\n');
    const forged = proof.text.replace(signatures, signatures.replace(/.{6}==?\n$/u, 'AAAAAA=\n'));
    for (const [text, entry, key] of [
      [proof.text, '0'.repeat(64), proof.key],
      [proof.text, hash, otherKey],
      [proof.text.replace(/index \d+/u, 'index 7'), hash, proof.key],
      [proof.text.replace(/\n[^\n]+\n\n/u, '\n\n'), hash, proof.key],
      [forged, hash, proof.key],
      ['', hash, proof.key],
      [proof.text, 'bukan sidik', proof.key],
    ] as const) {
      const { status, said } = await says(text, entry, key);
      expect(status).toBe(1);
      expect(said).toContain('TIDAK TERBUKTI');
    }
    // Python reckons with long numbers by itself, eight times over.
  }, 90_000);

  test('holds when the record has grown since, and tells nothing of the case', async () => {
    const { product, receipt, grow } = await reported();
    await grow();
    const first = await product.keeping.proveCase('batam', receipt.caseId, team);
    if (!('proof' in first) || first.proof.kind !== 'proof') throw new Error('no proof');
    for (const word of [receipt.number, receipt.caseId, 'Contoh'])
      expect(first.proof.text).not.toContain(word);
    await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
    await grow();
    expect(await product.keeping.checkProof(first.proof.text, first.hash)).toMatchObject({
      kind: 'proven',
    });
  });

  test.each([
    ['nothing', '', 'no-proof'],
    ['a text', 'Bukan bukti', 'no-proof'],
    [
      'the proof of another installation',
      `c2sp.org/tlog-proof@v1\nindex 0\n\nlain.invalid/tree/lain\n1\n${'A'.repeat(43)}=\n\n— lain.invalid/tree/lain ${'A'.repeat(91)}=\n`,
      'other-log',
    ],
    [
      'one that names a path',
      `c2sp.org/tlog-proof@v1\nindex 0\n\nlain.invalid/tree/../key\n1\n${'A'.repeat(43)}=\n\n— x ${'A'.repeat(91)}=\n`,
      'other-log',
    ],
  ])('is told from %s', async (_, text, kind) => {
    const { product, grow } = await reported();
    await grow();
    expect(await product.keeping.checkProof(text, '0'.repeat(64))).toMatchObject({ kind });
  });
});

describe('where the database was altered', () => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await keepAltered();
  });
  afterAll(() => kept.drop());
  beforeEach(() => kept.putBack());

  const proof = async () => {
    const found = await kept.product.keeping.proveCase('batam', kept.caseId, team);
    return 'proof' in found ? found.proof.kind : 'not-found';
  };

  test('there is a proof before anybody altered anything', async () => {
    expect(await proof()).toBe('proof');
  });

  test.each([
    [
      'another entry of the tree',
      `update tree_entry set hash = repeat('0', 64) where position = 0`,
      'damaged',
    ],
    [
      'the hash of the event itself',
      `update event set hash = repeat('0', 64) where stream = 'case/' || {case} and version = (select max(version) from event where stream = 'case/' || {case})`,
      'damaged',
    ],
    [
      'the entry, which is gone',
      `delete from tree_entry where stream = 'case/' || {case}`,
      'not-yet',
    ],
  ])('no proof is handed out that would not hold: %s', async (_, statement, kind) => {
    expect(await kept.alter(statement)).toBeGreaterThan(0);
    expect(await proof()).toBe(kind);
  });
});
