import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

const { pki, pkcs12, asn1 } = forge;

/** A certificate with its key. */
interface Issued {
  readonly certificate: forge.pki.Certificate;
  readonly key: forge.pki.rsa.PrivateKey;
}

/** Valid for whom and how long. */
export interface Wanted {
  readonly name: string;
  readonly from?: Date;
  readonly to?: Date;
}

let serial = 0;

const issue = (wanted: Wanted, issuer: Issued | null, authority: boolean): Issued => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = pki.privateKeyFromPem(
    pair.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString(),
  );
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.setRsaPublicKey(key.n, key.e);
  serial += 1;
  certificate.serialNumber = serial.toString(16).padStart(4, '0');
  certificate.validity.notBefore = wanted.from ?? new Date('2020-01-01T00:00:00Z');
  certificate.validity.notAfter = wanted.to ?? new Date('2049-01-01T00:00:00Z');
  certificate.setSubject([
    { name: 'commonName', value: wanted.name },
    { name: 'countryName', value: 'ID' },
  ]);
  certificate.setIssuer(
    issuer === null ? certificate.subject.attributes : issuer.certificate.subject.attributes,
  );
  certificate.setExtensions(
    authority
      ? [
          { name: 'basicConstraints', cA: true, critical: true },
          { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
        ]
      : [
          { name: 'basicConstraints', cA: false },
          { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
        ],
  );
  certificate.sign(issuer?.key ?? key, forge.md.sha256.create());
  return { certificate, key };
};

/** A certificate authority that lives as long as a test: a root, one below it, and signers. */
export interface TestCa {
  readonly rootPem: string;
  /** A signer's PKCS#12 file, locked with a passphrase, with all certificates in it. */
  p12(wanted: Wanted, passphrase: string): Uint8Array;
  /** The same, but issued with the certificate of another signer, who has no right to issue any. */
  forgedP12(wanted: Wanted, passphrase: string): Uint8Array;
}

const box = (
  { certificate, key }: Issued,
  above: readonly Issued[],
  passphrase: string,
): Uint8Array => {
  const chain = [certificate, ...above.map((each) => each.certificate)];
  // Everybody knows the passphrase of a test: nothing is gained by deriving its key two thousand times over.
  const p12 = pkcs12.toPkcs12Asn1(key, chain, passphrase, { algorithm: 'aes256', count: 16 });
  return new Uint8Array(Buffer.from(asn1.toDer(p12).getBytes(), 'binary'));
};

export const testCa = (name = 'CA Uji Coba'): TestCa => {
  const root = issue({ name: `${name} Akar` }, null, true);
  const issuing = issue({ name }, root, true);
  return {
    rootPem: pki.certificateToPem(root.certificate),
    p12: (wanted, passphrase) => box(issue(wanted, issuing, false), [issuing, root], passphrase),
    forgedP12: (wanted, passphrase) => {
      const signer = issue({ name: 'Penanda Tangan Lain' }, issuing, false);
      return box(issue(wanted, signer, false), [signer, issuing, root], passphrase);
    },
  };
};
