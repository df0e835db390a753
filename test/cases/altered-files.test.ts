import { appendFile, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { diskFiles } from '#adapters/files/index.ts';
import { openedHere } from '#test/support/opened-here.ts';
import { shownHere } from '#test/support/shown-here.ts';
import { AlteredFile } from '#app/ports.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';

/** A case with one piece of evidence on a real disk, and where its content lies. */
const kept = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = diskFiles(folder, shownHere, openedHere);
  const { app, product, log, token } = await apiProduct(['batam'], memoryDatabase(), { files });
  const evidence = await files.put('batam', {
    name: 'bukti.log',
    mediaType: 'text/plain',
    bytes: new Blob(['baris satu']).stream(),
    limit: 1000,
  });
  const receipt = await product.cases.receive(
    'batam',
    { ...sampleReport(), evidence: [evidence] },
    { kind: 'reporter' },
  );
  if (!('caseId' in receipt)) throw new Error('no receipt');
  const there = join(folder, 'batam', evidence.sha256.slice(0, 2), evidence.sha256.slice(2));
  return { app, product, log, token, evidence, there, ...receipt };
};

describe('evidence altered on the disk', () => {
  test('is handed out to nobody, and the log tells', async () => {
    const { product, log, evidence, there, caseId } = await kept();
    const whole = await product.cases.file('batam', caseId, evidence.id, officer('help-desk'));
    expect('bytes' in whole && (await new Response(whole.bytes).text())).toBe('baris satu');
    await appendFile(there, 'x');
    await expect(
      product.cases.file('batam', caseId, evidence.id, officer('help-desk')),
    ).rejects.toBeInstanceOf(AlteredFile);
    expect(log.failures).toMatchObject([
      { work: 'hand-out-file', about: { agency: 'batam', sha256: evidence.sha256 } },
    ]);
  });

  test('alarms administrators and auditors until it is whole again, and tells nobody else', async () => {
    const { product, evidence, there, caseId } = await kept();
    const alarms = async (role: string) => {
      const found = await product.keeping.alarms('batam', officer(role));
      return 'notFound' in found ? 'nothing' : found.files;
    };
    const ask = async () => {
      const found = await product.cases
        .file('batam', caseId, evidence.id, officer('help-desk'))
        .catch(() => undefined);
      if (found !== undefined && 'bytes' in found) await found.bytes.cancel();
    };
    await ask();
    expect(await alarms('administrator')).toEqual([]);
    await appendFile(there, 'x');
    await ask();
    const told = { sha256: evidence.sha256, name: 'bukti.log', state: 'altered' };
    expect(await alarms('administrator')).toMatchObject([told]);
    expect(await alarms('auditor')).toMatchObject([told]);
    expect(await alarms('help-desk')).toBe('nothing');
    await truncate(there, 'baris satu'.length);
    await ask();
    expect(await alarms('administrator')).toEqual([]);
  });

  test('alarms where verifying finds it, and no longer once verifying finds it whole', async () => {
    const { product, evidence, there } = await kept();
    const alarms = async () => {
      const found = await product.keeping.alarms('batam', officer('administrator'));
      return 'files' in found ? found.files : [];
    };
    await appendFile(there, 'x');
    await product.keeping.verify('batam');
    expect(await alarms()).toMatchObject([{ sha256: evidence.sha256, state: 'altered' }]);
    await truncate(there, 'baris satu'.length);
    await product.keeping.verify('batam');
    expect(await alarms()).toEqual([]);
  });

  test('is refused by the API as a problem', async () => {
    const { app, evidence, there, number, token } = await kept();
    await truncate(there, 3);
    const answer = await app.request(
      `/api/v1/batam/cases/${encodeURIComponent(number)}/files/${evidence.id}`,
      { headers: { authorization: `Bearer ${token('batam', 'help-desk')}` } },
    );
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ code: 'file-altered' });
  });

  test('is found by verifying, and so is what is gone', async () => {
    const { product, evidence, there, caseId } = await kept();
    expect(await product.keeping.verify('batam')).toMatchObject({ files: 1, brokenFiles: [] });
    const found = { sha256: evidence.sha256, name: 'bukti.log', stream: `case/${caseId}` };
    await appendFile(there, 'x');
    expect((await product.keeping.verify('batam')).brokenFiles).toEqual([
      { ...found, state: 'altered' },
    ]);
    await rm(there);
    expect((await product.keeping.verify('batam')).brokenFiles).toEqual([
      { ...found, state: 'missing' },
    ]);
    expect(await readdir(join(there, '..'))).toEqual([]);
  });
});
