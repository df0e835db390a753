import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiDriver } from '#test/support/api-driver.ts';
import { apiProduct, formWith, reportBody, sopFiles, textFile } from '#test/support/api-product.ts';

const rows = z.object({
  items: z.array(z.object({ id: z.string(), links: z.object({ self: z.string() }) })),
});
const seenCase = z.object({
  version: z.number(),
  sendings: z.array(
    z.object({
      sending: z.int(),
      owed: z.boolean(),
      recipients: z.array(z.object({ name: z.string() })),
    }),
  ),
  current: z
    .object({
      turn: z.int(),
      step: z.object({ id: z.string() }),
      mayComplete: z.boolean(),
      outcomes: z.array(
        z.object({
          id: z.string(),
          gates: z.array(
            z.object({
              type: z.string(),
              role: z.unknown(),
              applies: z.boolean(),
              open: z.boolean(),
              message: z.object({ id: z.string(), en: z.string() }),
            }),
          ),
        }),
      ),
    })
    .nullable(),
  links: z.object({ self: z.string(), commands: z.string(), evidence: z.string() }),
});
const problem = z.object({ code: z.string(), detail: z.string() });

/** Batam with an edition that wants what step 6 sends the work unit sent before step 7 is completed. */
const waitingBatam = async () => {
  const setting = await apiProduct(['batam']);
  const text = readFileSync(sopFiles.batam, 'utf8')
    .replace('kode: "2025-08"', 'kode: "2026-11"')
    .replace('  - kode: laporan-pd\n', '  - kode: laporan-pd\n    kirim: sebelum-lanjut\n');
  const mapping = readFileSync(sopFiles.batam.replace('sop.yaml', 'naskah/naskah.yaml'), 'utf8');
  const adopted = await setting.product.sops.adopt(text, undefined, mapping);
  if (!('adopted' in adopted)) throw new Error(JSON.stringify(adopted));
  return setting;
};

/** A case at step 7, with what step 6 ordered still owed. */
const atTheWorkUnit = async (setting: Awaited<ReturnType<typeof waitingBatam>>) => {
  const { call, tokensOf, token } = setting;
  await call('POST', '/api/v1/batam/reports', {
    form: formWith({ report: JSON.stringify(reportBody()) }),
  });
  const auditor = token('batam', 'auditor');
  const list = await (await call('GET', '/api/v1/batam/cases', { token: auditor })).json();
  const [row] = rows.parse(list).items;
  if (row === undefined) throw new Error('the case is not in the list');
  const driver = apiDriver(call, 'batam', tokensOf('batam'));
  const read = async (role: string) =>
    seenCase.parse(
      await (await call('GET', row.links.self, { token: token('batam', role) })).json(),
    );
  while ((await read('auditor')).current?.step.id !== 'tangani')
    if (!(await driver.workOnce(row.id))) throw new Error('the case never came to step 7');
  const command = async (role: string, json: object): Promise<Response> => {
    const seen = await read(role);
    return call('POST', seen.links.commands, {
      token: token('batam', role),
      json,
      headers: { 'if-match': `"${String(seen.version)}"` },
    });
  };
  const scan = async (role: string): Promise<readonly unknown[]> => {
    const given = await call('POST', (await read(role)).links.evidence, {
      token: token('batam', role),
      form: formWith({ files: [textFile('pindaian.txt', 'Pindaian surat')] }),
    });
    return z.object({ files: z.array(z.unknown()) }).parse(await given.json()).files;
  };
  return { read, command, scan, driver, caseId: row.id };
};

describe('a client at the step after one whose letters have to leave first', () => {
  test('reads the gate, is refused while they are owed, and goes on once their sending is recorded', async () => {
    const { read, command, scan, driver, caseId } = await atTheWorkUnit(await waitingBatam());
    const seen = await read('penanggung-jawab-akun');
    expect(seen.current?.mayComplete).toBe(true);
    const [outcome] = seen.current?.outcomes ?? [];
    expect(outcome?.gates).toMatchObject([
      {
        type: 'orders-sent',
        role: null,
        applies: true,
        open: false,
        message: {
          id: 'Harus dikirim lebih dahulu: yang diperintahkan langkah 6',
          en: 'Must be sent first: what step 6 ordered',
        },
      },
    ]);
    const completion = {
      type: 'complete-step',
      turn: seen.current?.turn,
      step: 'tangani',
      outcome: outcome?.id,
      form: { tindakan: 'Ditambal', 'hasil-penanganan': 'selesai' },
      outputs: [],
    };
    const refused = await command('penanggung-jawab-akun', completion);
    expect(refused.status).toBe(422);
    const told: unknown = await refused.json();
    expect(problem.parse(told)).toMatchObject({
      code: 'sending-owed',
      detail: expect.stringContaining('yang diperintahkan langkah 6'),
    });
    const [owed] = (await read('tim-internal')).sendings.filter((one) => one.owed);
    const record = {
      type: 'record-sending',
      sending: owed?.sending,
      recipients: owed?.recipients.map(({ name }) => name),
      sentBy: 'Petugas Contoh',
      way: 'courier',
      note: 'Resi 12',
    };
    // Nobody has signed the letter here: words alone do not say that it left.
    const unsigned = await command('tim-internal', record);
    expect(unsigned.status).toBe(422);
    expect(problem.parse(await unsigned.json())).toMatchObject({ code: 'sending-unsigned' });
    const recorded = await command('tim-internal', {
      ...record,
      proof: await scan('tim-internal'),
    });
    expect(recorded.status).toBe(200);
    expect((await read('tim-internal')).current?.outcomes[0]?.gates[0]?.open).toBe(true);
    await driver.drive(caseId);
    expect((await read('auditor')).current).toBeNull();
  });
});
