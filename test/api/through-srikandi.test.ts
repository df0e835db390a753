import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { paperPath } from '#core/cases/paper-id.ts';
import { fromSrikandi } from '#test/support/from-srikandi.ts';
import { team, withPaper, type MadePaper } from '#test/support/paper-setting.ts';
import { officer } from '#test/support/scenario.ts';

const file = z.looseObject({ id: z.string(), name: z.string() });
const exported = z.object({
  version: z.int(),
  code: z.string(),
  file,
  links: z.object({ file: z.string(), copySheet: z.string(), return: z.string() }),
});
const found = z.object({
  number: z.string(),
  date: z.string(),
  signers: z.array(z.looseObject({ name: z.string() })),
});
const given = { number: '000.6/88/KOMIN/2026', date: '2026-11-17' };

describe('a paper that SRIKANDI numbers and signs, through the API', () => {
  let at: Awaited<ReturnType<typeof withPaper>>;
  let paper: MadePaper;
  let here: string;
  let token: string;
  let set: z.infer<typeof exported>;
  let back: unknown;

  const upload = async (bytes: Uint8Array): Promise<unknown> => {
    const form = new FormData();
    form.append('files', new File([new Uint8Array(bytes)], 'kembali.pdf'));
    const answer = await at.call('POST', `/api/v1/batam/cases/${paper.number}/evidence`, {
      token,
      form,
    });
    return z.object({ files: z.array(file).length(1) }).parse(await answer.json()).files[0];
  };
  const post = (address: string, json?: unknown, by = token) =>
    at.call('POST', address, json === undefined ? { token: by } : { token: by, json });
  const kindNumberedBySrikandi = async (): Promise<void> => {
    const now = await at.product.papers.settings('batam', team);
    if ('notFound' in now) throw new Error('no settings');
    const { numbers } = now.papers;
    const papers = {
      ...now.papers,
      numbers: { ...numbers, outside: { 'berita-acara': 'srikandi' as const } },
    };
    expect(
      await at.product.papers.changeSettings('batam', papers, 'Uji coba', officer('administrator')),
    ).toHaveProperty('version');
  };

  beforeAll(async () => {
    at = await withPaper();
    paper = await at.make();
    token = at.token('batam', 'tim-internal');
    here = `/api/v1/batam/cases/${paper.number}/papers/${paperPath(paper)}`;
  });

  test('a kind that is numbered here is not set for SRIKANDI, and its paper has a copy sheet without a code', async () => {
    const no = await post(`${here}/export`);
    expect([no.status, await no.json()]).toMatchObject([422, { code: 'number-source' }]);
    const sheet = await at.call('GET', `${here}/copy-sheet`, { token });
    expect([sheet.status, await sheet.json()]).toMatchObject([
      200,
      { klasifikasi: expect.any(String), code: null },
    ]);
  });

  test('outsiders find nothing, auditors may read the sheet and set or record nothing, strangers are asked to sign in', async () => {
    await kindNumberedBySrikandi();
    const [outsider, auditor] = [
      at.token('batam', 'penanggung-jawab-akun'),
      at.token('batam', 'auditor'),
    ];
    const pdf = await upload(new TextEncoder().encode('%PDF-1.7'));
    const asked: readonly (readonly [string, unknown])[] = [
      ['export', undefined],
      ['return/reading', { file: pdf }],
      ['return', { version: 1, file: pdf, given }],
    ];
    for (const [part, json] of asked) {
      const address = `${here}/${part}`;
      expect((await post(address, json, outsider)).status).toBe(404);
      const no = await post(address, json, auditor);
      expect([part, no.status, await no.json()]).toMatchObject([
        part,
        403,
        { code: 'not-permitted' },
      ]);
      expect((await at.call('POST', address, json === undefined ? {} : { json })).status).toBe(401);
    }
    const sheet = (by: string) => at.call('GET', `${here}/copy-sheet`, { token: by });
    expect([(await sheet(outsider)).status, (await sheet(auditor)).status]).toEqual([404, 200]);
  });

  test('is set once under one key, with its DOCX and its copy sheet to be fetched', async () => {
    const ask = (key: string) =>
      at.call('POST', `${here}/export`, { token, headers: { 'idempotency-key': key } });
    expect(
      (await at.call('POST', `${here}/export`, { token, headers: { 'if-match': '"1"' } })).status,
    ).toBe(412);
    const first = await ask('siapkan-1');
    expect(first.headers.get('etag')).toMatch(/^"\d+"$/);
    set = exported.parse(await first.json());
    expect(exported.parse(await (await ask('siapkan-1')).json())).toEqual(set);
    const again = await ask('siapkan-2');
    expect([again.status, await again.json()]).toMatchObject([422, { code: 'paper-exported' }]);
    const docx = await at.call('GET', set.links.file, { token });
    expect(new TextDecoder('latin1').decode((await docx.arrayBuffer()).slice(0, 2))).toBe('PK');
    expect(await (await at.call('GET', set.links.copySheet, { token })).json()).toMatchObject({
      code: set.code,
    });
  });

  test('what comes back is read and not kept; another paper’s is refused at its field', async () => {
    const other = await post(`${set.links.return}/reading`, {
      file: await upload(await fromSrikandi('')),
    });
    expect([other.status, await other.json()]).toMatchObject([
      422,
      { code: 'invalid-answer', fields: [{ field: 'file' }] },
    ]);
    back = await upload(await fromSrikandi(set.code));
    const read = await post(`${set.links.return}/reading`, { file: back });
    expect(found.parse(await read.json())).toMatchObject({
      ...given,
      signers: [
        {
          name: 'Petugas Contoh tim-internal',
          found: { integrity: 'intact', trusted: true },
          notes: [],
        },
      ],
    });
    expect(await (await at.call('GET', `/api/v1/papers/${set.code}`)).json()).toMatchObject({
      signedAt: null,
    });
  });

  test('is recorded under number and date as confirmed, and stands in the list and the register', async () => {
    const late = await post(set.links.return, {
      version: set.version,
      file: back,
      given: { ...given, date: '2026-12-01' },
    });
    expect([late.status, await late.json()]).toMatchObject([422, { fields: [{ field: 'date' }] }]);
    const good = await post(set.links.return, { version: set.version, file: back, given });
    expect([good.status, await good.json()]).toMatchObject([
      200,
      { events: [{ type: 'paper-signed' }] },
    ]);
    const list = await at.call('GET', `/api/v1/batam/cases/${paper.number}/papers`, { token });
    expect(z.object({ items: z.array(z.unknown()) }).parse(await list.json()).items).toContainEqual(
      expect.objectContaining({
        output: paper.output,
        versions: [
          expect.objectContaining({
            number: given.number,
            source: 'srikandi',
            signatures: [expect.objectContaining({ via: 'srikandi' })],
          }),
        ],
      }),
    );
    const register = await at.call('GET', '/api/v1/batam/registers/nomor-srikandi/2026', { token });
    expect(await register.json()).toMatchObject({
      items: [{ number: given.number, state: 'used' }],
    });
    const again = await post(set.links.return, { version: set.version, file: back, given });
    expect([again.status, await again.json()]).toMatchObject([422, { code: 'paper-not-exported' }]);
  });
});
