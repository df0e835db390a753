import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import forge from 'node-forge';

/** A signer's key with its certificate and those above it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  readonly chain: readonly X509Certificate[];
}

export type OpenedKey = SigningKey | 'wrong-passphrase' | 'key-unreadable';

const { pki, asn1, pkcs12 } = forge;

const bytesOf = (node: forge.asn1.Asn1): Buffer =>
  Buffer.from(asn1.toDer(node).getBytes(), 'binary');

/** Every bag of a kind, also those forge cannot read itself (elliptic curves), as DER. */
const bagsOf = (box: forge.pkcs12.Pkcs12Pfx, bagType: string): readonly forge.pkcs12.Bag[] =>
  box.getBags({ bagType })[bagType] ?? [];

const privateKeyOf = (bag: forge.pkcs12.Bag): KeyObject => {
  const der = bag.key
    ? bytesOf(pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(bag.key)))
    : bytesOf(bag.asn1);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
};

const certificateOf = (bag: forge.pkcs12.Bag): X509Certificate =>
  new X509Certificate(bag.cert ? bytesOf(pki.certificateToAsn1(bag.cert)) : bytesOf(bag.asn1));

const readBox = (box: forge.pkcs12.Pkcs12Pfx): SigningKey | 'key-unreadable' => {
  const [keyBag] = [
    ...bagsOf(box, pki.oids.pkcs8ShroudedKeyBag ?? ''),
    ...bagsOf(box, pki.oids.keyBag ?? ''),
  ];
  if (keyBag === undefined) return 'key-unreadable';
  const privateKey = privateKeyOf(keyBag);
  const certificates = bagsOf(box, pki.oids.certBag ?? '').map(certificateOf);
  const certificate = certificates.find((found) => found.checkPrivateKey(privateKey));
  if (certificate === undefined) return 'key-unreadable';
  return { privateKey, certificate, chain: certificates.filter((other) => other !== certificate) };
};

/**
 * Opens a PKCS#12 file. forge reads it, because files made by older tools use ciphers that
 * WebCrypto and OpenSSL 3 no longer know.
 */
export const openKey = (p12: Uint8Array, passphrase: string): OpenedKey => {
  try {
    const outer = asn1.fromDer(forge.util.createBuffer(Buffer.from(p12).toString('binary')));
    return readBox(pkcs12.pkcs12FromAsn1(outer, false, passphrase));
  } catch (error) {
    return error instanceof Error &&
      /MAC could not be verified|invalid password/iu.test(error.message)
      ? 'wrong-passphrase'
      : 'key-unreadable';
  }
};
