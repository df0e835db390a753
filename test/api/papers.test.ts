import { paperOccasions } from '#core/cases/paper-id.ts';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { typesetter } from '#adapters/pdf/index.ts';
import { localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { Typesetter } from '#app/ports.ts';
import { apiProduct, reportBody } from '#test/support/api-product.ts';
import { handSigned } from '#test/support/hand-signed.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';
import { testCa } from '#test/support/signing/test-ca.ts';

const nik = '9271012345670001';
const passphrase = 'kunci percobaan';
const typesetting = typesetter({ root: resolve('.') });
afterAll(() => typesetting.close());
const ca = testCa();
const key = ca.p12({ name: 'Petugas tim-internal' }, passphrase);
const signer = localSigner({
  keyOf: (of) => Promise.resolve(of === nik ? key : null),
  trust: trustAnchors([ca.rootPem]),
  check: verifyPdf,
  now: () => new Date('2026-11-17T03:00:00Z'),
});

const paperList = z.object({
  items: z.array(
    z.looseObject({
      output: z.string(),
      of: z.object({ kind: z.enum(paperOccasions), number: z.int() }),
      fingerprint: z.string(),
      missing: z.array(z.unknown()),
      links: z.object({ pdf: z.string() }),
    }),
  ),
});
const signing = z.object({
  signed: z.array(z.object({ number: z.string(), code: z.string() })),
  failure: z.unknown(),
});
const settingsOf = z.looseObject({
  place: z.string(),
  letterhead: z.looseObject({}),
  signers: z.record(z.string(), z.unknown()),
  numbers: z.looseObject({ pattern: z.string() }),
});

/** Batam with a case whose validity minutes wait to be signed. */
const batam = async () => {
  const setting = await apiProduct(['batam'], memoryDatabase(), {
    typesetter: typesetting,
    signing: { of: () => ({ signer, via: 'certificate' }) },
  });
  const { product } = setting;
  const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  for (const actor of ['help-desk', 'help-desk', 'tim-internal'].map((role) => officer(role))) {
    const view = await product.cases.view('batam', receipt.caseId, actor);
    if ('notFound' in view || view.question === null) throw new Error('no case');
    const {
      turn,
      step,
      outcomes: [outcome],
    } = view.question;
    if (outcome === undefined) throw new Error('no outcome');
    const outputs = await Promise.all(
      outcome.missingOutputs.map(async ({ id }) => ({
        output: id,
        files: [
          await product.files.put('batam', {
            name: 'bukti.txt',
            mediaType: 'text/plain',
            bytes: new Blob(['bukti']).stream(),
            limit: 100,
          }),
        ],
      })),
    );
    const answer = await product.cases.command(
      'batam',
      receipt.caseId,
      {
        type: 'complete-step',
        turn: turn.turn,
        step: step.id,
        outcome: outcome.id,
        form: sampleAnswers(step, outcome.id),
        outputs,
      },
      actor,
    );
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  }
  return { ...setting, number: receipt.number };
};

describe('official papers through the API', () => {
  let at: Awaited<ReturnType<typeof batam>>;
  let token: string;
  const call = (method: string, address: string, json?: unknown) =>
    at.call(method, address, json === undefined ? { token } : { token, json });
  /** Papers that are signed: forms are listed too. */
  const papers = async () =>
    paperList
      .parse(await (await call('GET', `/api/v1/batam/cases/${at.number}/papers`)).json())
      .items.filter(({ source }) => source !== 'form');

  beforeAll(async () => {
    at = await batam();
    token = at.token('batam', 'tim-internal');
  });

  test('are set up, with every finding at its place', async () => {
    const read = await call('GET', '/api/v1/batam/settings/papers');
    expect(read.headers.get('etag')).toBe('"0"');
    const settings = settingsOf.parse(await read.json());
    const put = (json: unknown, version = '"0"', who = token) =>
      at.call('PUT', '/api/v1/batam/settings/papers', {
        token: who,
        json,
        headers: { 'if-match': version },
      });
    const officeholder = {
      position: 'Tim',
      name: 'Petugas tim-internal',
      rank: null,
      nip: '000000000000000001',
      account: (await at.identity.accountOf('tim-internal@batam.invalid'))?.id,
    };
    const wanted = {
      ...settings,
      place: 'Batam',
      signers: { 'tim-internal': { officeholder, delegation: null } },
    };
    const bad = await put({
      papers: { ...wanted, numbers: { ...settings.numbers, pattern: '{urut}' } },
      reason: 'Alasan contoh',
    });
    expect([bad.status, await bad.json()]).toMatchObject([
      422,
      { code: 'unfit-settings', fields: [{ field: 'papers.numbers.pattern' }] },
    ]);
    const noLogo = await put({
      papers: { ...wanted, letterhead: { ...settings.letterhead, logo: { base64: btoa('halo') } } },
      reason: 'Alasan contoh',
    });
    expect([noLogo.status, await noLogo.json()]).toMatchObject([
      422,
      { fields: [{ field: 'papers.letterhead.logo' }] },
    ]);
    const damaged = await put({
      papers: {
        ...wanted,
        letterhead: { ...settings.letterhead, logo: { base64: btoa('\x89PNG\r\n\x1a\nrusak') } },
      },
      reason: 'Alasan contoh',
    });
    expect([damaged.status, await damaged.json()]).toMatchObject([
      422,
      { fields: [{ field: 'papers.letterhead.logo' }] },
    ]);
    expect(
      (
        await put(
          { papers: wanted, reason: 'Alasan contoh' },
          '"0"',
          at.token('batam', 'help-desk'),
        )
      ).status,
    ).toBe(403);
    const blind = await call('PUT', '/api/v1/batam/settings/papers', {
      papers: wanted,
      reason: 'Alasan contoh',
    });
    expect([blind.status, await blind.json()]).toMatchObject([
      428,
      { type: '/api#version-needed' },
    ]);
    const answer = await put({ papers: wanted, reason: 'Alasan contoh' });
    expect([answer.status, answer.headers.get('etag'), await answer.json()]).toMatchObject([
      200,
      '"1"',
      { place: 'Batam', numbers: { jenis: { notula: 'NOT' } } },
    ]);
    // Somebody who read them before must not overwrite them.
    const late = await put({ papers: { ...wanted, place: 'Lain' }, reason: 'Alasan contoh' });
    expect([late.status, late.headers.get('etag'), await late.json()]).toMatchObject([
      412,
      '"1"',
      { type: '/api#settings-stale', version: 1 },
    ]);
    expect(
      settingsOf.parse(await (await call('GET', '/api/v1/batam/settings/papers')).json()).place,
    ).toBe('Batam');
  });

  test('are listed with what they lack, and read as PDF', async () => {
    const [paper] = await papers();
    expect(paper).toMatchObject({ kind: 'berita-acara', missing: [], maySign: true, versions: [] });
    const pdf = await call('GET', paper?.links.pdf ?? '');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await pdf.text()).startsWith('%PDF-')).toBe(true);
    expect((await call('GET', `${paper?.links.pdf ?? ''}?version=1`)).status).toBe(404);
  });

  test('are not signed with a wrong passphrase, nor by another role, and NIK and passphrase never come back', async () => {
    const [paper] = await papers();
    const meant = [
      {
        case: at.number,
        output: paper?.output,
        of: paper?.of,
        fingerprint: paper?.fingerprint,
      },
    ];
    const wrong = await call('POST', '/api/v1/batam/signings', {
      papers: meant,
      nik,
      passphrase: 'salah sama sekali',
    });
    const text = await wrong.text();
    expect([wrong.status, JSON.parse(text)]).toMatchObject([
      422,
      { type: '/api#not-signed', code: 'wrong-passphrase' },
    ]);
    expect(text).not.toMatch(/salah sama sekali|9271012345670001/u);
    const short = await (
      await call('POST', '/api/v1/batam/signings', {
        papers: meant,
        nik: '92710',
        passphrase: 'salah sama sekali',
      })
    ).text();
    expect(short).toContain('nik');
    expect(short).not.toMatch(/salah sama sekali|92710/u);
    const other = await at.call('POST', '/api/v1/batam/signings', {
      token: at.token('batam', 'help-desk'),
      json: { papers: meant, nik, passphrase },
    });
    expect([other.status, await other.json()]).toMatchObject([403, { code: 'not-permitted' }]);
  });

  test('are signed, checked by anybody, and stand in their register', async () => {
    const [paper] = await papers();
    const answer = await call('POST', '/api/v1/batam/signings', {
      papers: [
        {
          case: at.number,
          output: paper?.output,
          of: paper?.of,
          fingerprint: paper?.fingerprint,
        },
      ],
      nik,
      passphrase,
    });
    const {
      signed: [signed],
      failure,
    } = signing.parse(await answer.json());
    expect([answer.status, failure]).toEqual([200, null]);
    const check = await at.call('GET', `/api/v1/papers/${signed?.code ?? ''}`);
    const told = await check.text();
    expect(JSON.parse(told)).toMatchObject({ number: signed?.number, version: 1, revokedAt: null });
    expect(told).not.toContain(at.number);
    expect((await at.call('GET', '/api/v1/papers/TIDAKADA')).status).toBe(404);
    expect((await call('GET', `${paper?.links.pdf ?? ''}?version=1`)).status).toBe(200);
    const register = await (await call('GET', '/api/v1/batam/registers/berita-acara/2026')).json();
    expect(register).toMatchObject({
      items: [
        {
          sequence: 1,
          state: 'used',
          number: '000.6 / 1 / BA / KOMIN / XI / 2026',
          case: at.number,
          paper: { output: paper?.output, version: 1 },
          voidReason: null,
        },
      ],
    });
  });

  test('are shown before their step is completed', async () => {
    const { product } = at;
    const view = await product.cases.view('batam', at.number, officer('tim-internal'));
    if ('notFound' in view || view.question === null) throw new Error('no case');
    const { turn, step, outcomes, outputs } = view.question;
    const output =
      outputs.find(({ origin }) => origin === 'naskah' || origin === 'formulir')?.id ?? '';
    const asked = {
      turn: turn.turn,
      outcome: outcomes[0]?.id ?? '',
      form: sampleAnswers(step, outcomes[0]?.id ?? ''),
      output,
    };
    const pdf = await call('POST', `/api/v1/batam/cases/${at.number}/papers/preview`, asked);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const none = await call('POST', `/api/v1/batam/cases/${at.number}/papers/preview`, {
      ...asked,
      output: 'entah',
    });
    expect([none.status, await none.json()]).toMatchObject([422, { code: 'unknown-output' }]);
    const auditor = await at.call('POST', `/api/v1/batam/cases/${at.number}/papers/preview`, {
      token: at.token('batam', 'auditor'),
      json: asked,
    });
    expect(auditor.status).toBe(403);
  });

  test('have an agenda of the letters that came in', async () => {
    const letter = {
      ...reportBody(),
      channel: 'letter',
      reference: 'B-1/2026',
      subject: 'Laporan gangguan',
      letterDate: '2026-11-12',
    };
    const entered = await call('POST', '/api/v1/batam/cases', letter);
    expect([entered.status, await entered.json()]).toMatchObject([201, { agendaNumber: 1 }]);
    expect(await (await call('GET', '/api/v1/batam/agenda/2026')).json()).toMatchObject({
      items: [
        {
          sequence: 1,
          from: 'Pelapor Contoh',
          reference: 'B-1/2026',
          subject: 'Laporan gangguan',
          letterDate: '2026-11-12',
          dispositions: [],
        },
      ],
    });
  });

  test('are nothing for outside parties', async () => {
    const outside = at.token('batam', 'penanggung-jawab-akun');
    for (const address of [
      '/api/v1/batam/settings/papers',
      '/api/v1/batam/registers/berita-acara/2026',
      '/api/v1/batam/agenda/2026',
      `/api/v1/batam/cases/${at.number}/papers`,
    ]) {
      expect((await at.call('GET', address, { token: outside })).status).toBe(404);
    }
  });
});

test('the SOP document of an edition is handed to anybody as PDF', async () => {
  const { call } = await apiProduct(['batam']);
  const answer = await call('GET', '/api/v1/batam/sops/2025-08/pdf');
  expect(answer.headers.get('content-disposition')).toContain('SOP-batam-2025-08.pdf');
  expect((await call('GET', '/api/v1/batam/sops/1999/pdf')).status).toBe(404);
});

test('a PDF that cannot be set now is told as a problem, with when to ask again', async () => {
  const busy: Typesetter = {
    pdf: () => Promise.reject(new TypesettingFailed('busy', 'uji')),
    close: () => Promise.resolve(),
  };
  const { call } = await apiProduct(['batam'], memoryDatabase(), { typesetter: busy });
  const answer = await call('GET', '/api/v1/batam/sops/2025-08/pdf');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.json()).toMatchObject({ type: '/api#not-set', code: 'busy' });
});

test('drafts and prints that cannot be set are answered with 503 and when to ask again', async () => {
  const busy: Typesetter = {
    pdf: () => Promise.reject(new TypesettingFailed('busy', 'uji')),
    close: () => Promise.resolve(),
  };
  const at = await handSigned(memoryDatabase(), { typesetter: busy });
  const paper = await at.make();
  const token = at.token('batam', 'tim-internal');
  const address = `/api/v1/batam/cases/${paper.caseId}/papers/${paper.output}/turn-${String(paper.of.number)}`;
  const answers = [
    await at.call('GET', `${address}/pdf`, { token }),
    await at.call('POST', `${address}/print`, { token, json: {} }),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ type: '/api#not-set', code: 'busy' });
  }
});
