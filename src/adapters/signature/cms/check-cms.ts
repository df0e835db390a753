import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, TSTInfo } from 'pkijs';
import type { SignerInfo } from 'pkijs';
import type { Integrity, SignatureFinding } from '#core/papers/signing/signature-finding.ts';
import { digests, oid, signatureAlgorithms } from './oids.ts';

/** Who signed, and all certificates that came with it. */
export interface CmsSigner {
  readonly certificate: Certificate;
  readonly certificates: readonly Certificate[];
}

/** What a CMS signature over given bytes turned out to be. */
export interface CmsFinding {
  readonly integrity: Integrity;
  /** null when the signature cannot be read or names no certificate. */
  readonly signer: CmsSigner | null;
  /** As the signature claims; null when it claims nothing. */
  readonly claimedAt: Date | null;
  /** The time stamp over the signature; null without one that holds. A document time stamp is one itself. */
  readonly stamp: CmsStamp | null;
}

/** When a time stamp was made, and the certificates that came with it. */
export interface CmsStamp {
  readonly at: Date;
  readonly certificates: readonly Certificate[];
}

/** Nothing was found out. */
export const unchecked: CmsFinding = {
  integrity: 'unchecked',
  signer: null,
  claimedAt: null,
  stamp: null,
};

/** Reads DER or BER with whatever padding follows it. */
const readSigned = (der: Uint8Array<ArrayBuffer>): SignedData => {
  const read = asn1.fromBER(der);
  if (read.offset < 0) throw new Error('not ASN.1');
  const content = new ContentInfo({ schema: read.result });
  if (content.contentType !== oid.signedData) throw new Error('no signed data');
  return new SignedData({ schema: content.content });
};

const certificatesOf = (signed: SignedData): readonly Certificate[] =>
  (signed.certificates ?? []).filter((each) => each instanceof Certificate);

const signerCertificate = (
  signer: SignerInfo,
  certificates: readonly Certificate[],
): Certificate | undefined => {
  const { sid } = signer;
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined;
  return certificates.find(
    (each) => each.issuer.isEqual(sid.issuer) && each.serialNumber.isEqual(sid.serialNumber),
  );
};

const attributeValue = (signer: SignerInfo, type: string): unknown =>
  signer.signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values[0];

const firstOf = (value: unknown): unknown =>
  value instanceof asn1.Sequence ? value.valueBlock.value[0] : undefined;

/** The hash in a signing-certificate-v2 attribute with the default algorithm must be that of the signer's certificate. */
const namesCertificate = (signer: SignerInfo, certificate: Certificate): boolean => {
  const attribute = attributeValue(signer, oid.signingCertificateV2);
  if (attribute === undefined) return true;
  const hash = firstOf(firstOf(firstOf(attribute)));
  // Another algorithm is named first then; the signature itself already fits the certificate's key.
  if (!(hash instanceof asn1.OctetString)) return true;
  const wanted = createHash('sha256')
    .update(new Uint8Array(certificate.toSchema().toBER()))
    .digest();
  return wanted.equals(hash.valueBlock.valueHexView);
};

/** Whether bytes have the digest that is told; null when the algorithm is not known here. */
const hasDigest = (algorithm: string, data: Uint8Array, told: Uint8Array): boolean | null => {
  const name = digests.get(algorithm);
  return name === undefined ? null : createHash(name).update(data).digest().equals(told);
};

/** The time stamp over this signature, if it holds. */
const stampOver = async (signer: SignerInfo): Promise<CmsStamp | null> => {
  const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === oid.timeStampToken)
    ?.values[0];
  if (!(token instanceof asn1.Sequence)) return null;
  const stamp = readSigned(new Uint8Array(token.toBER()));
  const content = stamp.encapContentInfo.eContent?.getValue();
  if (stamp.encapContentInfo.eContentType !== oid.timeStampInfo || content === undefined)
    return null;
  const holds = await stamp.verify({
    signer: 0,
    data: new Uint8Array(signer.signature.valueBlock.valueHexView).buffer,
  });
  return holds
    ? { at: TSTInfo.fromBER(content).genTime, certificates: certificatesOf(stamp) }
    : null;
};

const claimedAt = (signer: SignerInfo): Date | null => {
  const value = attributeValue(signer, oid.signingTime);
  return value instanceof asn1.UTCTime || value instanceof asn1.GeneralizedTime
    ? value.toDate()
    : null;
};

/** A check that trips has found nothing out. */
const orElse = async <T>(check: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error) return otherwise;
    throw error;
  }
};

/** Whether the signature is one over the data; asked only with algorithms that are known here. */
const verified = async (
  signed: SignedData,
  signer: SignerInfo,
  data: Uint8Array<ArrayBuffer>,
): Promise<Integrity> => {
  if (!signatureAlgorithms.has(signer.signatureAlgorithm.algorithmId)) return 'unchecked';
  return (await signed.verify({ signer: 0, data: data.buffer })) ? 'intact' : 'altered';
};

/**
 * Whether the signature fits the data. Content inside the signature would be checked instead of
 * the data, so that it never makes a signature intact.
 */
const integrityOf = async (
  signed: SignedData,
  signer: SignerInfo,
  certificate: Certificate,
  data: Uint8Array<ArrayBuffer>,
): Promise<Integrity> => {
  if (signed.signerInfos.length !== 1) return 'unchecked';
  const told = attributeValue(signer, oid.messageDigest);
  if (told instanceof asn1.OctetString) {
    const same = hasDigest(signer.digestAlgorithm.algorithmId, data, told.valueBlock.valueHexView);
    if (same !== true) return same === null ? 'unchecked' : 'altered';
  }
  const { eContent, eContentType } = signed.encapContentInfo;
  if (eContent !== undefined || eContentType !== oid.data) return 'unchecked';
  if (!namesCertificate(signer, certificate)) return 'altered';
  return verified(signed, signer, data);
};

/** Whether a time stamp is one over the data. */
const stampIntegrity = async (
  signed: SignedData,
  signer: SignerInfo,
  stamp: TSTInfo,
  data: Uint8Array<ArrayBuffer>,
): Promise<Integrity> => {
  if (signed.signerInfos.length !== 1) return 'unchecked';
  const { hashAlgorithm, hashedMessage } = stamp.messageImprint;
  const same = hasDigest(hashAlgorithm.algorithmId, data, hashedMessage.valueBlock.valueHexView);
  if (same !== true) return same === null ? 'unchecked' : 'altered';
  return verified(signed, signer, data);
};

const stampOf = (signed: SignedData): TSTInfo | null => {
  const content = signed.encapContentInfo.eContent?.getValue();
  return signed.encapContentInfo.eContentType === oid.timeStampInfo && content !== undefined
    ? TSTInfo.fromBER(content)
    : null;
};

/** Checks a detached CMS signature, or a time stamp over a document (RFC 3161). */
export const checkCms = (
  der: Uint8Array,
  given: Uint8Array,
  kind: SignatureFinding['kind'],
): Promise<CmsFinding> =>
  orElse<CmsFinding>(async () => {
    const data = new Uint8Array(given);
    const signed = readSigned(new Uint8Array(der));
    const [signer] = signed.signerInfos;
    const certificates = certificatesOf(signed);
    const certificate = signer && signerCertificate(signer, certificates);
    if (signer === undefined || certificate === undefined) return unchecked;
    const who = { certificate, certificates };
    if (kind === 'timestamp') {
      const stamp = stampOf(signed);
      if (stamp === null) return { ...unchecked, signer: who };
      const integrity = await orElse(
        () => stampIntegrity(signed, signer, stamp, data),
        'unchecked',
      );
      return {
        integrity,
        signer: who,
        claimedAt: null,
        stamp: { at: stamp.genTime, certificates: [] },
      };
    }
    return {
      integrity: await orElse(() => integrityOf(signed, signer, certificate, data), 'unchecked'),
      signer: who,
      claimedAt: claimedAt(signer),
      stamp: await orElse(() => stampOver(signer), null),
    };
  }, unchecked);
