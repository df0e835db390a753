import { readFile } from 'node:fs/promises';
import type { Certificate } from 'pkijs';
import type { PassingFile } from '#app/ports.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { SignatureFinding, Verification } from '#core/papers/signing/signature-finding.ts';
import { instantOf } from '#core/time/instant.ts';
import { checkCms, unchecked } from '#adapters/signature/cms/check-cms.ts';
import type { CmsFinding } from '#adapters/signature/cms/check-cms.ts';
import { oid } from '#adapters/signature/cms/oids.ts';
import { bursts } from '#adapters/signature/pdf/bursts.ts';
import { readPdf, whyUnread } from '#adapters/signature/pdf/open-pdf.ts';
import { coveredBytes, findSignatures } from './find-signatures.ts';
import type { FoundSignature } from './find-signatures.ts';
import { laterChanges } from './later-changes.ts';
import type { KnownRevisions } from './later-changes.ts';
import { chainOf, isTrusted, longestChain, pemOf } from './trust.ts';
import type { TrustAnchors } from './trust.ts';

const commonName = (of: Certificate['subject']): string => {
  const value: unknown = of.typesAndValues.find(({ type }) => type === oid.commonName)?.value
    .valueBlock;
  return typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof value.value === 'string'
    ? value.value
    : '';
};

const instant = (at: Date | null) =>
  at === null ? null : instantOf(Temporal.Instant.fromEpochMilliseconds(at.getTime()));

/** What a signature is worth over the bytes it says it signs. */
const readCms = async (found: FoundSignature, bytes: Uint8Array): Promise<CmsFinding> => {
  const { range, known, kind } = found;
  // The file has lost bytes that were signed.
  if (range === 'beyond') return { ...unchecked, integrity: 'altered' };
  if (range === null || !known) return unchecked;
  const { data, contents, exact } = coveredBytes(range, bytes, found.contents);
  const cms = await checkCms(contents, data, kind);
  return exact || cms.integrity !== 'intact' ? cms : { ...cms, integrity: 'unchecked' };
};

const check = async (
  found: FoundSignature,
  bytes: Uint8Array,
  trust: TrustAnchors,
  known: KnownRevisions,
): Promise<SignatureFinding> => {
  const { kind, fieldName, reason, location } = found;
  const range = found.range === 'beyond' ? null : found.range;
  const { integrity, signer, claimedAt, stamp } = await readCms(found, bytes);
  const claimed = claimedAt ?? found.at;
  const at = stamp?.at ?? claimed;
  const trusted =
    signer !== null &&
    integrity === 'intact' &&
    at !== null &&
    (await isTrusted(signer.certificate, signer.certificates, at, trust));
  return {
    kind,
    fieldName,
    reason,
    location,
    signerName: signer === null ? '' : commonName(signer.certificate.subject),
    issuer: signer === null ? '' : commonName(signer.certificate.issuer),
    signedAt: instant(at),
    claimedAt: instant(claimed),
    stampedAt: instant(stamp?.at ?? null),
    integrity,
    signedBytes: range?.end ?? null,
    coversWholeDocument: range?.end === bytes.byteLength,
    laterChanges: range === null ? 'unclear' : await laterChanges(bytes, range.end, known),
    trusted,
    trustedBy: trusted ? 'anchor' : null,
    certificates: [
      ...(signer === null ? [] : chainOf(signer.certificate, signer.certificates, trust)),
      ...(stamp === null ? [] : stamp.certificates.slice(0, longestChain)),
    ].map(pemOf),
  };
};

/** Nobody signs so often; each is checked over the whole file. */
const mostSignatures = 100;

/**
 * Finds and checks every signature of a PDF: the bytes it covers, its digest and certificate, the
 * way to a trust anchor at the time of signing, and what was added afterwards.
 */
export const verifyPdf = async (
  given: Uint8Array | PassingFile,
  trust: TrustAnchors,
): Promise<Verification | SignFailure> => {
  const pdf = given instanceof Uint8Array ? given : await readFile(given.place);
  // Too much to look into says nothing of what it is.
  if (bursts(pdf)) return signFailure('not-checked');
  const document = await readPdf(pdf);
  if (document === null) return signFailure(whyUnread(pdf));
  const found = findSignatures(document, pdf.byteLength, mostSignatures);
  // What cannot be opened shows no signature, which does not say that there is none.
  if (found.length === 0 && document.isEncrypted) return signFailure('pdf-encrypted');
  if (found.length > mostSignatures) return signFailure('not-checked');
  const signatures: SignatureFinding[] = [];
  const known: KnownRevisions = new Map();
  for (const each of found) signatures.push(await check(each, pdf, trust, known));
  return { signatures };
};
