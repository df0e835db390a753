import { createHash } from 'node:crypto';
import type { KeyObject, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { oid } from './oids.ts';
import type { SigningKey } from './open-key.ts';

/** Bytes with a buffer of their own, as WebCrypto and the ASN.1 reader want them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  own(createHash('sha256').update(bytes).digest());

const readCertificate = (certificate: X509Certificate): Certificate =>
  Certificate.fromBER(own(certificate.raw));

/** ESSCertIDv2 with SHA-256, its default (RFC 5035): binds the signature to this very certificate. */
const signingCertificate = (certificate: X509Certificate): asn1.Sequence =>
  new asn1.Sequence({
    value: [
      new asn1.Sequence({
        value: [
          new asn1.Sequence({
            value: [new asn1.OctetString({ valueHex: sha256(certificate.raw) })],
          }),
        ],
      }),
    ],
  });

/** In DER order of a SET OF. PAdES baseline (EN 319 142-1) forbids the signing-time attribute: the time stands in the PDF. */
const signedAttributes = (
  certificate: X509Certificate,
  digest: Uint8Array<ArrayBuffer>,
): SignedAndUnsignedAttributes =>
  new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({
        type: oid.contentType,
        values: [new asn1.ObjectIdentifier({ value: oid.data })],
      }),
      new Attribute({
        type: oid.messageDigest,
        values: [new asn1.OctetString({ valueHex: digest })],
      }),
      new Attribute({ type: oid.signingCertificateV2, values: [signingCertificate(certificate)] }),
    ],
  });

const webKey = (key: KeyObject): Promise<CryptoKey> => {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  const curves: Readonly<Record<string, string>> = {
    prime256v1: 'P-256',
    secp384r1: 'P-384',
    secp521r1: 'P-521',
  };
  const algorithm =
    key.asymmetricKeyType === 'ec' && curve !== undefined
      ? { name: 'ECDSA', namedCurve: curves[curve] ?? curve }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return crypto.subtle.importKey(
    'pkcs8',
    own(key.export({ format: 'der', type: 'pkcs8' })),
    algorithm,
    false,
    ['sign'],
  );
};

/**
 * A detached CAdES signature (CMS SignedData, DER) over bytes, with the certificates up to the root.
 *
 * @throws when the key is of a kind WebCrypto cannot sign with.
 */
export const signCms = async (
  data: Uint8Array,
  { privateKey, certificate, chain }: SigningKey,
): Promise<Uint8Array> => {
  const own509 = readCertificate(certificate);
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: own509.issuer,
          serialNumber: own509.serialNumber,
        }),
        signedAttrs: signedAttributes(certificate, sha256(data)),
      }),
    ],
    certificates: [own509, ...chain.map(readCertificate)],
  });
  await signed.sign(await webKey(privateKey), 0, 'SHA-256');
  const content = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
};

/** Room a signature of this key needs, in bytes: its certificates, the signature itself and what surrounds them. */
export const signatureRoom = ({ certificate, chain }: SigningKey): number =>
  [certificate, ...chain].reduce((sum, { raw }) => sum + raw.length, 0) + 3072;
