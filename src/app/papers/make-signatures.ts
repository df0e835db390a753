import { stampSide } from '#core/papers/sheet/anchors.ts';
import { signerNames } from '#core/papers/settings/signer-names.ts';
import { nameFit } from '#core/papers/signing/certificate-name.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import {
  ambiguousCertificate,
  isOfOnePaper,
  otherCertificate,
  signFailure,
  isUnreadable,
} from '#core/papers/signing/failures.ts';
import { isSound, type SoundFinding } from '#core/papers/signing/frozen-check.ts';
import { newestSignature } from '#core/papers/signing/signature-finding.ts';
import type { SigningProof } from '#core/papers/signing/sign-request.ts';
import type { AgencySigner } from '#app/ports.ts';
import { officeOf } from './office.ts';
import type { Prepared } from './prepare-signing.ts';

/** What a person enters to sign; it lives as long as the call. */
export type Secret = { readonly nik: string } & SigningProof;

/** What came of one paper: its signed bytes, or nothing and whether it may have been signed all the same. */
export interface Made {
  readonly prepared: Prepared;
  readonly bytes: Uint8Array | null;
  readonly doubtful: boolean;
  /** Why this paper alone was not signed; null where it was, or where the whole signing ended before it. */
  readonly no: SignFailure | null;
}

/** What came of all papers, in their order. */
export interface Signatures {
  readonly made: readonly Made[];
  /** What ended the signing before the rest; null where every paper was asked for. */
  readonly failure: SignFailure | null;
  /** What broke, rather than being refused. */
  readonly faults: readonly unknown[];
}

/** Papers signed as one and the same: name, position and place stand in the signature itself, and all show or none. */
const groupOf = ({ signer, loaded, anchor }: Prepared): string =>
  JSON.stringify([signer.name, signer.position, loaded.agency.papers.place, anchor === null]);

/** The signature itself: each paper's QR code at the place of who signs it; invisible where the file has no places. */
const signGroup = async (
  signing: AgencySigner,
  checkBase: string,
  group: readonly Prepared[],
  secret: Secret,
): ReturnType<AgencySigner['signer']['sign']> => {
  const [first] = group;
  return signing.signer.sign({
    pdfs: group.map(({ meant, bytes, anchor, code }) => ({
      name: `${meant.output}.pdf`,
      bytes,
      ...(anchor === null ? {} : { tag: anchor }),
      qrLink: `${checkBase}/periksa/${code}`,
    })),
    signer: {
      nik: secret.nik,
      name: first?.signer.name ?? '',
      position: first?.signer.position ?? '',
    },
    proof: 'totp' in secret ? { totp: secret.totp } : { passphrase: secret.passphrase },
    appearance:
      first?.anchor === null
        ? { visible: false }
        : { visible: true, width: stampSide, height: stampSide },
    reason: 'Penandatanganan naskah dinas',
    location: first?.loaded.agency.papers.place ?? '',
  });
};

/**
 * Signs papers, those under one name, position and place together. After the first refusal or
 * fault nothing more is asked for; what was signed before it is handed out. A failure of one
 * paper's file (`isOfOnePaper`) does not keep the others from being signed.
 */
export const makeSignatures = async (
  signing: AgencySigner,
  checkBase: string,
  ready: readonly Prepared[],
  secret: Secret,
): Promise<Signatures> => {
  const groups = [...Map.groupBy(ready, groupOf).values()];
  const made = new Map<Prepared, Made>(
    ready.map((prepared) => [prepared, { prepared, bytes: null, doubtful: false, no: null }]),
  );
  const answer = (failure: SignFailure | null, faults: readonly unknown[] = []): Signatures => ({
    made: [...made.values()],
    failure,
    faults,
  });
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    const asked = group;
    const doubt = (from: number): void => {
      for (const prepared of asked.slice(from))
        made.set(prepared, { prepared, bytes: null, doubtful: true, no: null });
    };
    try {
      const result = await signGroup(signing, checkBase, group, secret);
      const bytes = 'failure' in result ? result.done.map((one) => one.bytes) : result.signed;
      for (const [index, prepared] of group.entries())
        made.set(prepared, { prepared, bytes: bytes[index] ?? null, doubtful: false, no: null });
      if ('failure' in result && isOfOnePaper[result.failure]) {
        const rest = group.slice(bytes.length);
        // Files are looked at before anything is signed: which one it is, each by itself tells.
        if (rest.length > 1) groups.unshift(...rest.map((prepared) => [prepared]));
        else
          for (const prepared of rest)
            made.set(prepared, { prepared, bytes: null, doubtful: false, no: result });
        continue;
      }
      if ('failure' in result && result.failure === 'maybe-signed') doubt(bytes.length);
      if ('failure' in result || bytes.length < group.length)
        return answer('failure' in result ? result : signFailure('answer-not-signed'));
    } catch (error) {
      doubt(0);
      return answer(null, [error]);
    }
  }
  return answer(null);
};

/** What checking the newest signature found; the failure when it is not that of whom the paper names. */
export const checkNewest = async (
  { signer }: AgencySigner,
  { signer: { name }, loaded }: Prepared,
  bytes: Uint8Array,
): Promise<SoundFinding | SignFailure> => {
  const found = await signer.verify(bytes);
  if ('failure' in found) return isUnreadable(found) ? signFailure('answer-not-signed') : found;
  const newest = newestSignature(found);
  if (newest === undefined || newest.signerName === '' || !isSound(newest))
    return signFailure('answer-not-signed');
  switch (nameFit(newest.signerName, name, signerNames(officeOf(loaded.agency)))) {
    case 'same':
    case 'short':
      return newest;
    case 'ambiguous':
      return ambiguousCertificate(newest.signerName, name);
    case 'other':
      return otherCertificate(newest.signerName, name);
  }
};
