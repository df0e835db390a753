import { generateKeyPair } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import forge from 'node-forge';

const { pki, pkcs12, asn1 } = forge;
const newPair = promisify(generateKeyPair);

interface Issued {
  readonly certificate: forge.pki.Certificate;
  readonly key: forge.pki.rsa.PrivateKey;
}

/** Years a trial's certificates are valid. */
const years = 5;

const issue = async (
  name: string,
  serial: number,
  from: Date,
  issuer: Issued | null,
): Promise<Issued> => {
  const pair = await newPair('rsa', { modulusLength: 2048 });
  const key = pki.privateKeyFromPem(
    pair.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString(),
  );
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = serial.toString(16).padStart(4, '0');
  certificate.validity.notBefore = from;
  certificate.validity.notAfter = new Date(
    Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate()),
  );
  certificate.setSubject([
    { name: 'commonName', value: name },
    { name: 'organizationName', value: 'UJI COBA' },
    { name: 'countryName', value: 'ID' },
  ]);
  certificate.setIssuer(
    issuer === null ? certificate.subject.attributes : issuer.certificate.subject.attributes,
  );
  certificate.setExtensions(
    issuer === null
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

/** Somebody trying the product who signs papers; all invented. */
export interface TrialSigner {
  readonly nik: string;
  readonly name: string;
  readonly passphrase: string;
}

/**
 * Gives the officers of a trial a certificate each, from an authority that is worth nothing outside it.
 *
 * @param write keeps a file of the data folder
 */
export const makeTrialKeys = async (
  write: (name: string, content: string | Uint8Array) => Promise<void>,
  signers: readonly TrialSigner[],
  now: Date,
): Promise<void> => {
  const root = await issue('Tanggap Uji Coba', 1, now, null);
  await write(join('trust', 'uji-coba.pem'), pki.certificateToPem(root.certificate));
  await Promise.all(
    signers.map(async ({ nik, name, passphrase }, index) => {
      const { certificate, key } = await issue(name, index + 2, now, root);
      const box = pkcs12.toPkcs12Asn1(key, [certificate, root.certificate], passphrase, {
        algorithm: 'aes256',
      });
      await write(join('keys', `${nik}.p12`), Buffer.from(asn1.toDer(box).getBytes(), 'binary'));
    }),
  );
};
