import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, TSTInfo } from 'pkijs';
import type { SignerInfo } from 'pkijs';
import { oid } from './oids.ts';

/** What a CMS signature over given bytes turned out to be. */
export interface CmsFinding {
  readonly intact: boolean;
  readonly certificate: Certificate;
  /** All certificates that came with it. */
  readonly certificates: readonly Certificate[];
  /** From a valid timestamp, else as the signature claims; null when it claims nothing. */
  readonly signedAt: Date | null;
}

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

/** The time of a timestamp over this signature, if it holds. */
const stampedAt = async (signer: SignerInfo): Promise<Date | null> => {
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
  return holds ? TSTInfo.fromBER(content).genTime : null;
};

const claimedAt = (signer: SignerInfo): Date | null => {
  const value = attributeValue(signer, oid.signingTime);
  return value instanceof asn1.UTCTime || value instanceof asn1.GeneralizedTime
    ? value.toDate()
    : null;
};

/**
 * Whether the signature fits the data. Content inside the signature is refused: it would be checked
 * instead of the data.
 */
const holds = async (
  signed: SignedData,
  signer: SignerInfo,
  certificate: Certificate,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  if (
    signed.signerInfos.length !== 1 ||
    signed.encapContentInfo.eContent !== undefined ||
    signed.encapContentInfo.eContentType !== oid.data
  )
    return false;
  return namesCertificate(signer, certificate) && signed.verify({ signer: 0, data: data.buffer });
};

/** Runs a check whose every failure means "does not hold". */
const orElse = async <T>(check: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error) return otherwise;
    throw error;
  }
};

/** Checks a detached CMS signature; null when it cannot be read or names no certificate. */
export const checkCms = (der: Uint8Array, data: Uint8Array): Promise<CmsFinding | null> =>
  orElse<CmsFinding | null>(async () => {
    const signed = readSigned(new Uint8Array(der));
    const [signer] = signed.signerInfos;
    const certificates = certificatesOf(signed);
    const certificate = signer && signerCertificate(signer, certificates);
    if (signer === undefined || certificate === undefined) return null;
    const intact = await orElse(
      () => holds(signed, signer, certificate, new Uint8Array(data)),
      false,
    );
    return {
      intact,
      certificate,
      certificates,
      signedAt: (await orElse(() => stampedAt(signer), null)) ?? claimedAt(signer),
    };
  }, null);
