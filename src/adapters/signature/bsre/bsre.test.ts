import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { passingFiles } from '#adapters/files/passing.ts';
import { failureOfStatus, userStatuses } from '#core/papers/signing/user-status.ts';
import { verdictOf } from '#core/papers/signing/signature-finding.ts';
import type { SignRequest } from '#core/papers/signing/sign-request.ts';
import { startBsreEmulator } from '#test/support/bsre-emulator/index.ts';
import type { BsreEmulator, Fault } from '#test/support/bsre-emulator/index.ts';
import { samplePdf } from '#test/support/signing/sample-pdf.ts';
import { papuaNik, passphrase, sampleRequest } from '#test/support/signing/sample-request.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { bsreSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import type { BsreOptions, ServiceNote } from '#adapters/signature/index.ts';

const ca = testCa();
const nikOf = (index: number): string => `21710000000000${String(index).padStart(2, '0')}`;
const versions = ['v1', 'v2'] as const;

let emulator: BsreEmulator;
let notes: ServiceNote[];
const pdf = samplePdf();

const phoneCode = '493817';

beforeAll(async () => {
  emulator = await startBsreEmulator(ca, [
    { nik: papuaNik, name: 'Nama Contoh', passphrase, status: 'ISSUE', code: phoneCode },
    ...userStatuses.map((status, index) => ({
      nik: nikOf(index),
      name: `Nama ${status}`,
      passphrase,
      status,
    })),
  ]);
});
afterAll(() => emulator.close());
beforeEach(() => {
  notes = [];
  emulator.state.fault = null;
  emulator.state.longTerm = false;
  emulator.state.made = 0;
});

const signerFor = (version: BsreOptions['version'], more: Partial<BsreOptions> = {}) =>
  bsreSigner({
    base: emulator.base,
    user: emulator.user,
    password: emulator.password,
    version,
    timeout: 20_000,
    trust: trustAnchors([ca.rootPem]),
    check: verifyPdf,
    tell: (note) => notes.push(note),
    ...more,
  });

const tryWith = (
  fault: Fault | null,
  version: BsreOptions['version'],
  more: Partial<BsreOptions> = {},
  request: Partial<SignRequest> = {},
) => {
  emulator.state.fault = fault;
  return signerFor(version, more).sign(sampleRequest([pdf], request));
};

describe.each(versions)('signing through BSrE %s', (version) => {
  test.each(userStatuses.map((status, index) => [status, index] as const))(
    'tells the state %s, and asks nobody in another state than ISSUE to sign',
    async (status, index) => {
      const nik = nikOf(index);
      expect(await signerFor(version).status(nik)).toEqual({ status });
      const result = await tryWith(
        null,
        version,
        {},
        { signer: { nik, name: 'x', position: 'x' } },
      );
      const why = failureOfStatus(status);
      expect(result).toMatchObject(why === null ? { via: 'bsre' } : { failure: why, done: [] });
      expect(emulator.state.made).toBe(why === null ? 1 : 0);
    },
  );

  test('says that the service refused when it answers 500', async () => {
    expect(await tryWith('error-500', version)).toMatchObject({
      failure: 'refused-by-service',
      service: 'Internal Server Error',
      done: [],
    });
  });

  test('says that the service refuses this application’s account', async () => {
    expect(await tryWith('login', version)).toMatchObject({ failure: 'service-login-refused' });
    expect(await tryWith(null, version, { password: 'salah' })).toMatchObject({
      failure: 'service-login-refused',
    });
  });

  test('says that a document may be signed when the answer is lost after it was sent', async () => {
    expect(await tryWith('cut-after-signing', version)).toMatchObject({
      failure: 'maybe-signed',
      done: [],
    });
    expect(emulator.state.made).toBe(1);
  });

  test.each(['silent', 'bad-gateway'] as const)(
    'says that a document may be signed when there is no telling (%s)',
    async (fault) => {
      expect(await tryWith(fault, version, { timeout: 400 })).toMatchObject({
        failure: 'maybe-signed',
        done: [],
      });
    },
  );

  test('says that nothing was signed when the service never answers anything', async () => {
    expect(await tryWith('silent-always', version, { timeout: 200 })).toMatchObject({
      failure: 'timeout',
      done: [],
    });
    expect(emulator.asked.at(-1)).not.toContain('sign/pdf');
  });

  test('says that the service cannot be reached when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await new Promise((resolve) => {
      server.close(resolve);
    });
    expect(
      await tryWith(null, version, { base: `http://127.0.0.1:${String(port)}` }),
    ).toMatchObject({ failure: 'unreachable' });
  });

  test('carries the passphrase to nobody the service points to', async () => {
    expect(await tryWith('redirect', version)).toMatchObject({
      failure: 'refused-by-service',
      done: [],
    });
    expect(emulator.asked.join()).not.toContain('elsewhere');
  });

  test('takes an answer with data for checking behind the signature, and signs again upon it', async () => {
    emulator.state.longTerm = true;
    const first = await tryWith(null, version);
    const [once = pdf] = 'failure' in first ? [] : first.signed;
    const second = await signerFor(version).sign(sampleRequest([once]));
    const [twice = pdf] = 'failure' in second ? [] : second.signed;
    const found = await signerFor(version).verify(twice);
    expect(found).toMatchObject({
      signatures: [{ laterChanges: 'signatures-only' }, { laterChanges: 'validation-data' }],
    });
    expect('signatures' in found && verdictOf(found)).toBe('intact');
  });

  test('does not use an answer that is not signed', async () => {
    expect(await tryWith('unsigned-answer', version)).toMatchObject({
      failure: 'answer-not-signed',
      done: [],
    });
  });

  test('keeps passphrase and NIK out of what the service says, and out of the log', async () => {
    const result = await tryWith('talkative', version);
    expect(result).toMatchObject({
      failure: 'refused-by-service',
      service: 'Gagal untuk ••• dengan •••',
    });
    const told = JSON.stringify([result, notes]);
    for (const secret of [passphrase, papuaNik, emulator.password])
      expect(told).not.toContain(secret);
    expect(notes).toEqual([
      { call: 'status', status: 200, milliseconds: expect.any(Number) },
      { call: 'sign', status: 400, milliseconds: expect.any(Number) },
    ]);
  });

  test('asks the service whom it trusts when none of our anchors vouches for the signer', async () => {
    const signed = await tryWith(null, version);
    const [bytes = pdf] = 'failure' in signed ? [] : signed.signed;
    const without = signerFor(version, { trust: trustAnchors([]) });
    expect(await without.verify(bytes)).toMatchObject({
      signatures: [{ integrity: 'intact', trusted: true, trustedBy: 'service' }],
    });
    emulator.state.fault = 'login';
    expect(await without.verify(bytes)).toMatchObject({
      signatures: [{ integrity: 'intact', trusted: false, trustedBy: null }],
    });
    emulator.state.fault = null;
    const altered = bytes.with(200, (bytes[200] ?? 0) ^ 1);
    expect(await without.verify(altered)).toMatchObject({
      signatures: [{ integrity: 'altered', trusted: false }],
    });
  });

  test('is asked so about a stranger’s file as it lies on the disk, and nothing stays there', async () => {
    const signed = await tryWith(null, version);
    const [bytes = pdf] = 'failure' in signed ? [] : signed.signed;
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-lewat-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const found = await passingFiles(folder).during(async (take) => {
      const file = { name: 'naskah.pdf', bytes: new Blob([new Uint8Array(bytes)]).stream() };
      return signerFor(version, { trust: trustAnchors([]) }).verify(
        await take(file, bytes.byteLength),
      );
    });
    expect(found).toMatchObject({
      signatures: [{ integrity: 'intact', trusted: true, trustedBy: 'service' }],
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the service as it was seen in September 2026', () => {
  test('has no certificate for a NIK it does not know, and the sentence says to look at the NIK', async () => {
    const nik = '0000000000000999';
    expect(await signerFor('v2').status(nik)).toEqual({ status: 'NO_CERTIFICATE' });
    const result = await tryWith(null, 'v2', {}, { signer: { nik, name: 'x', position: 'x' } });
    expect(result).toMatchObject({ failure: 'no-certificate' });
    expect('failure' in result && result.message.id).toContain('NIK');
  });

  test('takes long to check, and is waited for longer than for a signature', async () => {
    const signed = await tryWith(null, 'v2');
    const [bytes = pdf] = 'failure' in signed ? [] : signed.signed;
    emulator.state.fault = 'slow-verify';
    expect(
      await signerFor('v2', { trust: trustAnchors([]), timeout: 300 }).verify(bytes),
    ).toMatchObject({ signatures: [{ trustedBy: 'service' }] });
  });
});

describe('signing through BSrE v1', () => {
  test('fetches the document by its number when only the answer’s body was lost', async () => {
    const result = await tryWith('cut-after-headers', 'v1');
    expect(result).toMatchObject({
      via: 'bsre',
      documentIds: [expect.stringMatching(/^[0-9a-f-]{36}$/u)],
    });
    expect(emulator.state.made).toBe(1);
  });

  test('says that somebody else has fetched it already', async () => {
    expect(await tryWith('cut-and-fetched', 'v1')).toMatchObject({
      failure: 'already-downloaded',
      service: 'Dokumen telah didownload sebelumnya',
    });
  });

  test('hands out what was signed before a batch broke off', async () => {
    const pdfs = [
      samplePdf({ title: 'Satu' }),
      samplePdf({ title: 'Dua' }),
      samplePdf({ title: 'Tiga' }),
    ];
    const result = await signerFor('v1').sign(
      sampleRequest(pdfs, {
        onProgress: (done) => {
          if (done === 2) emulator.state.fault = 'cut-after-signing';
        },
      }),
    );
    expect(result).toMatchObject({
      failure: 'maybe-signed',
      done: [{ documentId: expect.any(String) }, { documentId: expect.any(String) }],
    });
    const done = 'failure' in result ? result.done : [];
    expect(
      done.map(({ bytes }, index) => Buffer.from(bytes).indexOf(pdfs[index] ?? 'none')),
    ).toEqual([0, 0]);
  });
});

describe('a code from the phone (TOTP)', () => {
  test('signs in place of the passphrase, which v2 then does not get', async () => {
    const result = await tryWith(null, 'v2', {}, { proof: { totp: phoneCode } });
    const [bytes = pdf] = 'failure' in result ? [] : result.signed;
    expect(await signerFor('v2').verify(bytes)).toMatchObject({
      signatures: [{ signerName: 'Nama Contoh', integrity: 'intact' }],
    });
  });

  test.each(['000000', passphrase])('that is wrong (%s) signs nothing', async (totp) => {
    expect(await tryWith(null, 'v2', {}, { proof: { totp } })).toMatchObject({
      failure: 'wrong-code',
      done: [],
    });
    expect(emulator.state.made).toBe(0);
  });

  test('is kept out of what the service says, and out of the log', async () => {
    const result = await tryWith('talkative', 'v2', {}, { proof: { totp: phoneCode } });
    expect(result).toMatchObject({ service: 'Gagal untuk ••• dengan •••' });
    expect(JSON.stringify([result, notes])).not.toContain(phoneCode);
  });

  test('goes to no service of v1, which knows none', async () => {
    expect(await tryWith(null, 'v1', {}, { proof: { totp: phoneCode } })).toMatchObject({
      failure: 'code-not-taken',
    });
    expect(emulator.state.made).toBe(0);
    expect(emulator.asked.at(-1)).not.toContain('sign/pdf');
  });
});

describe('signing through BSrE v2', () => {
  test('sends many documents in one request, all signed or none', async () => {
    const pdfs = [
      samplePdf({ title: 'Satu' }),
      samplePdf({ title: 'Dua' }),
      samplePdf({ title: 'Tiga' }),
    ];
    const before = emulator.asked.length;
    expect(await signerFor('v2').sign(sampleRequest(pdfs))).toMatchObject({
      documentIds: [null, null, null],
    });
    expect(emulator.asked.slice(before)).toEqual([
      'POST /api/v2/user/check/status',
      'POST /api/v2/sign/pdf',
    ]);
    emulator.state.fault = 'cut-after-signing';
    expect(await signerFor('v2').sign(sampleRequest(pdfs))).toMatchObject({
      failure: 'maybe-signed',
      done: [],
    });
  });
});
