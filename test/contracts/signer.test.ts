import { resolve } from 'node:path';
import {
  bsreSigner,
  localSigner,
  pdfChecks,
  trustAnchors,
  verifyPdf,
} from '#adapters/signature/index.ts';
import { startBsreEmulator } from '#test/support/bsre-emulator/index.ts';
import { passphrase, papuaNik } from '#test/support/signing/sample-request.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { signerContract } from './signer.contract.ts';
import type { SignerUnderTest } from './signer.contract.ts';

const secondNik = '2171010101010002';

// As the product does it: what is checked is taken apart in a process of its own.
signerContract('local', () => {
  const ca = testCa();
  const checking = pdfChecks({ root: resolve('.') });
  const keys = new Map([
    [papuaNik, ca.p12({ name: 'Nama Contoh' }, passphrase)],
    [secondNik, ca.p12({ name: 'Nama Kedua' }, passphrase)],
  ]);
  return Promise.resolve({
    signer: localSigner({
      keyOf: (nik) => Promise.resolve(keys.get(nik) ?? null),
      trust: trustAnchors([ca.rootPem]),
      check: checking.check,
      now: () => new Date(),
    }),
    via: 'local',
    secondNik,
    stateOfNobody: 'NOT_REGISTERED',
    said: () => '',
    close: () => Promise.resolve(checking.close()),
  });
});

const throughEmulator = (version: 'v1' | 'v2') => async (): Promise<SignerUnderTest> => {
  const ca = testCa();
  const emulator = await startBsreEmulator(ca, [
    { nik: papuaNik, name: 'Nama Contoh', passphrase, status: 'ISSUE' },
    { nik: secondNik, name: 'Nama Kedua', passphrase, status: 'ISSUE' },
  ]);
  const notes: unknown[] = [];
  const { base, user, password } = emulator;
  return {
    signer: bsreSigner({
      base,
      user,
      password,
      version,
      timeout: 20_000,
      trust: trustAnchors([ca.rootPem]),
      check: verifyPdf,
      tell: (note) => notes.push(note),
    }),
    via: 'bsre',
    secondNik,
    stateOfNobody: version === 'v2' ? 'NO_CERTIFICATE' : 'NOT_REGISTERED',
    said: () => JSON.stringify(notes),
    close: emulator.close,
  };
};

signerContract('BSrE v1 through the emulator', throughEmulator('v1'));
signerContract('BSrE v2 through the emulator', throughEmulator('v2'));
