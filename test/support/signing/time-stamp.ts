import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import { oid } from '#adapters/signature/cms/oids.ts';
import { openKey } from '#adapters/signature/cms/open-key.ts';
import { updatePdf } from './validation-data.ts';

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const sha256 = (data: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(data).digest());

/** An answer of a time stamp authority (RFC 3161) over data. */
const tokenOver = async (
  data: Uint8Array,
  p12: Uint8Array,
  passphrase: string,
  at: Date,
): Promise<Uint8Array> => {
  const key = openKey(p12, passphrase);
  if (typeof key === 'string') throw new Error(key);
  const certificate = Certificate.fromBER(new Uint8Array(key.certificate.raw));
  const info = new Uint8Array(
    new TSTInfo({
      version: 1,
      policy: '1.2.3.4',
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
        hashedMessage: new asn1.OctetString({ valueHex: sha256(data) }),
      }),
      serialNumber: new asn1.Integer({ value: 1 }),
      genTime: at,
    })
      .toSchema()
      .toBER(),
  );
  const { issuer, serialNumber } = certificate;
  const attributes = [
    new Attribute({
      type: oid.contentType,
      values: [new asn1.ObjectIdentifier({ value: oid.timeStampInfo })],
    }),
    new Attribute({
      type: oid.messageDigest,
      values: [new asn1.OctetString({ valueHex: sha256(info) })],
    }),
  ];
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oid.timeStampInfo,
      eContent: new asn1.OctetString({ valueHex: info }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  });
  const web = await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(key.privateKey.export({ format: 'der', type: 'pkcs8' })),
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  await signed.sign(web, 0, 'SHA-256');
  return new Uint8Array(
    new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) })
      .toSchema()
      .toBER(),
  );
};

/** Room for a token, in hexadecimal digits. */
const room = 16_000;
const unset = 1_111_111_111;

/** A document with a time stamp over all of it, as archives add them (PAdES B-LTA). */
export const withTimeStamp = async (
  pdf: Uint8Array,
  p12: Uint8Array,
  passphrase: string,
): Promise<Uint8Array> => {
  const prepared = await updatePdf(pdf, ({ catalog, context }) => {
    const value = context.obj({
      Type: 'DocTimeStamp',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.RFC3161',
      ByteRange: [0, unset, unset, unset],
    });
    value.set(PDFName.of('Contents'), PDFHexString.of('0'.repeat(room)));
    const field = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of('CapWaktu'),
        Rect: [0, 0, 0, 0],
        V: context.register(value),
      }),
    );
    const form = catalog.lookup(PDFName.of('AcroForm'));
    const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
    if (!(fields instanceof PDFArray)) throw new Error('no form');
    fields.push(field);
  });
  const text = Buffer.from(prepared).toString('latin1');
  const hole = text.indexOf(`<${'0'.repeat(room)}>`, pdf.length);
  const rest = hole + room + 2;
  const range = [0, hole, rest, prepared.length - rest].map(String).join(' ');
  const told = `[ 0 ${[unset, unset, unset].map(String).join(' ')} ]`;
  if (hole < 0 || !text.includes(told)) throw new Error('nothing to stamp');
  const ranged = text.replace(told, `[${range}]`.padEnd(told.length, ' '));
  const data = Buffer.from(ranged.slice(0, hole) + ranged.slice(rest), 'latin1');
  const token = Buffer.from(
    await tokenOver(data, p12, passphrase, new Date('2026-11-29T03:00:00Z')),
  ).toString('hex');
  return Buffer.from(
    `${ranged.slice(0, hole)}<${token.padEnd(room, '0')}>${ranged.slice(rest)}`,
    'latin1',
  );
};

/** A signed document with a time stamp over its last signature (PAdES B-T), as a signing service adds it. */
export const withSignatureStamp = async (
  pdf: Uint8Array,
  p12: Uint8Array,
  passphrase: string,
  at: Date,
): Promise<Uint8Array> => {
  const text = Buffer.from(pdf).toString('latin1');
  const [, hex = ''] = [...text.matchAll(/<([0-9A-Fa-f]{2000,})>/gu)].at(-1) ?? [];
  const content = ContentInfo.fromBER(new Uint8Array(Buffer.from(hex, 'hex')));
  const signed = new SignedData({ schema: content.content });
  const [signer] = signed.signerInfos;
  if (signer === undefined) throw new Error('nothing to stamp');
  const token = await tokenOver(
    new Uint8Array(signer.signature.valueBlock.valueHexView),
    p12,
    passphrase,
    at,
  );
  signer.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      new Attribute({
        type: oid.timeStampToken,
        values: [asn1.fromBER(new Uint8Array(token)).result],
      }),
    ],
  });
  const stamped = Buffer.from(
    new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) })
      .toSchema()
      .toBER(),
  ).toString('hex');
  if (stamped.length > hex.length) throw new Error('no room for a stamp');
  const from = text.lastIndexOf(hex);
  return Buffer.from(
    text.slice(0, from) + stamped.padEnd(hex.length, '0') + text.slice(from + hex.length),
    'latin1',
  );
};
