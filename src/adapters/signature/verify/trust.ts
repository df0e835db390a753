import { Certificate, CertificateChainValidationEngine } from 'pkijs';
import { X509Certificate } from 'node:crypto';

/** Certificates signatures are traced back to, as DER: they go from process to process. */
export interface TrustAnchors {
  readonly certificates: readonly Uint8Array[];
}

/**
 * Reads trust anchors, each PEM text with one or many certificates.
 *
 * @throws when a text holds no certificate.
 */
export const trustAnchors = (pems: readonly string[]): TrustAnchors => ({
  certificates: pems.flatMap((pem) => {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu);
    if (blocks === null) throw new Error('a trust anchor must be a PEM certificate');
    return blocks.map((block) => new Uint8Array(new X509Certificate(block).raw));
  }),
});

const same = (one: Certificate, other: Certificate): boolean =>
  Buffer.from(one.toSchema().toBER()).equals(Buffer.from(other.toSchema().toBER()));

const validAt = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  notBefore.value <= at && at <= notAfter.value;

/** Whether a certificate led to an anchor at a time; the others that came with it may lie between. */
export const isTrusted = async (
  certificate: Certificate,
  others: readonly Certificate[],
  at: Date,
  { certificates: trusted }: TrustAnchors,
): Promise<boolean> => {
  const anchors = trusted.map((der) => Certificate.fromBER(new Uint8Array(der)));
  if (!validAt(certificate, at)) return false;
  if (anchors.some((anchor) => same(anchor, certificate))) return true;
  if (anchors.length === 0) return false;
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...anchors],
    // The engine takes the last one for the one to be checked.
    certs: [
      ...others.filter(
        (each) => !same(each, certificate) && !anchors.some((anchor) => same(anchor, each)),
      ),
      certificate,
    ],
    checkDate: at,
  });
  const { result } = await engine.verify({ passedWhenNotRevValues: true });
  return result;
};

/** No way to an anchor is longer; a stranger's file decides how many certificates come along. */
export const longestChain = 10;

/** From a certificate to whoever issued it, as far up as certificates came along or are trusted. */
export const chainOf = (
  certificate: Certificate,
  others: readonly Certificate[],
  { certificates: trusted }: TrustAnchors,
): readonly Certificate[] => {
  const anchors = trusted.map((der) => Certificate.fromBER(new Uint8Array(der)));
  const chain = [certificate];
  for (let last = certificate; chain.length < longestChain;) {
    const next = [...anchors, ...others.slice(0, 100)].find(
      (each) => each.subject.isEqual(last.issuer) && !chain.some((one) => same(one, each)),
    );
    if (next === undefined) break;
    chain.push(next);
    last = next;
  }
  return chain;
};

/** A certificate as the text every tool reads. */
export const pemOf = (certificate: Certificate): string => {
  const lines = Buffer.from(certificate.toSchema().toBER())
    .toString('base64')
    .match(/.{1,64}/gu);
  return `-----BEGIN CERTIFICATE-----\n${(lines ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
};
