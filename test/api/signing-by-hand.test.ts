import { paperPath } from '#core/cases/paper-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { handSigned, scans } from '#test/support/hand-signed.ts';

const print = z.object({
  version: z.int(),
  number: z.string(),
  code: z.string(),
  links: z.object({ pdf: z.string(), scan: z.string() }),
});
const uploaded = z.object({ files: z.array(z.looseObject({})).length(1) });

describe('signing by hand through the API', () => {
  let at: Awaited<ReturnType<typeof handSigned>>;
  let paper: Awaited<ReturnType<typeof at.make>>;
  let here: string;
  let token: string;
  const upload = async (name: string, bytes: Uint8Array): Promise<unknown> => {
    const form = new FormData();
    form.append('files', new File([new Uint8Array(bytes)], name));
    return uploaded.parse(
      await (
        await at.call('POST', `/api/v1/batam/cases/${paper.number}/evidence`, { token, form })
      ).json(),
    ).files[0];
  };
  const scanOf = async (more: Readonly<Record<string, unknown>> = {}) => ({
    version: 1,
    signers: await at.signersOf(paper),
    place: 'Batam',
    happenedAt: at.product.now(),
    file: await upload('pindaian.png', scans.png),
    ...more,
  });

  beforeAll(async () => {
    at = await handSigned();
    paper = await at.make();
    token = at.token('batam', 'tim-internal');
    here = `/api/v1/batam/cases/${paper.number}/papers/${paperPath(paper)}`;
  });

  test('a paper that is not printed has no scan; outsiders find nothing, auditors may not print', async () => {
    const scan = await at.call('POST', `${here}/scan`, { token, json: await scanOf() });
    expect([scan.status, await scan.json()]).toMatchObject([422, { code: 'paper-not-printed' }]);
    expect(
      (
        await at.call('POST', `${here}/print`, {
          token: at.token('batam', 'penanggung-jawab-akun'),
        })
      ).status,
    ).toBe(404);
    const auditor = await at.call('POST', `${here}/print`, { token: at.token('batam', 'auditor') });
    expect([auditor.status, await auditor.json()]).toMatchObject([403, { code: 'not-permitted' }]);
    expect((await at.call('POST', `${here}/print`)).status).toBe(401);
    expect(
      (await at.call('POST', `${here}/print`, { token, headers: { 'if-match': '"1"' } })).status,
    ).toBe(412);
  });

  test('is printed once under one key, and says where its PDF and its scan lie', async () => {
    const ask = () =>
      at.call('POST', `${here}/print`, { token, headers: { 'idempotency-key': 'cetak-1' } });
    const first = await ask();
    const made = print.parse(await first.json());
    expect([first.status, first.headers.get('etag')]).toEqual([
      200,
      expect.stringMatching(/^"\d+"$/),
    ]);
    expect(print.parse(await (await ask()).json())).toEqual(made);
    expect((await at.call('GET', made.links.pdf, { token })).headers.get('content-type')).toBe(
      'application/pdf',
    );
    expect(made.links.scan).toBe(`${here.replace(paper.number, paper.caseId)}/scan`);
    const again = await at.call('POST', `${here}/print`, { token });
    expect([again.status, await again.json()]).toMatchObject([422, { code: 'paper-printed' }]);
    const check = await at.call('GET', `/api/v1/papers/${made.code}`);
    expect(await check.json()).toMatchObject({
      number: made.number,
      signedAt: null,
      byHand: true,
      signers: [],
      revokedAt: null,
    });
  });

  test('its scan is refused with every fault named, then recorded', async () => {
    const empty = await at.call('POST', `${here}/scan`, {
      token,
      json: { ...(await scanOf()), place: '', signers: [] },
    });
    expect([empty.status, await empty.json()]).toMatchObject([422, { code: 'invalid-request' }]);
    const text = await at.call('POST', `${here}/scan`, {
      token,
      json: await scanOf({ file: await upload('pindaian.pdf', new TextEncoder().encode('halo')) }),
    });
    expect([text.status, await text.json()]).toMatchObject([
      422,
      { code: 'invalid-answer', fields: [{ field: 'file' }] },
    ]);
    const party = await at.call('POST', `${here}/scan`, {
      token,
      json: await scanOf({ signers: [{ role: null, name: 'Tamu Contoh' }] }),
    });
    expect([party.status, await party.json()]).toMatchObject([
      422,
      { code: 'missing-answer', fields: [{ field: 'signers' }] },
    ]);
    const good = await at.call('POST', `${here}/scan`, { token, json: await scanOf() });
    expect([good.status, await good.json()]).toMatchObject([
      200,
      { events: [{ type: 'paper-signed' }] },
    ]);
    // The scan is a picture; the PDF of the version stays its print.
    expect(
      (await (await at.call('GET', `${here}/pdf?version=1`, { token })).text()).startsWith('%PDF-'),
    ).toBe(true);
  });

  test('signed, it is sent and stands in the list', async () => {
    const sent = await at.call('POST', `/api/v1/batam/cases/${paper.number}/commands`, {
      token,
      json: {
        type: 'send-paper',
        output: paper.output,
        of: paper.of,
        to: ['Dinas Contoh'],
        way: 'by-hand',
        note: 'Buku ekspedisi lembar 7',
      },
    });
    expect(sent.status).toBe(200);
    const list = await (
      await at.call('GET', `/api/v1/batam/cases/${paper.number}/papers`, { token })
    ).json();
    expect(list).toMatchObject({
      items: [
        { source: 'form' },
        {
          source: 'agency',
          signed: { done: 1, all: 1 },
          waitsFor: [],
          versions: [
            {
              printedAt: expect.any(String),
              signatures: [{ via: 'ink', place: 'Batam' }],
              sent: [{ to: ['Dinas Contoh'], way: 'by-hand' }],
            },
          ],
        },
      ],
    });
  });
});
