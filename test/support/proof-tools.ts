import { createHash, createPublicKey, verify } from 'node:crypto';
import type { ProofTools } from '#core/record/check-proof.ts';
import type { HashBytes } from '#core/record/tree.ts';

export const sha256: HashBytes = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Whoever checks a proof with Node's own cryptography. */
export const nodeTools: ProofTools = {
  hash: (bytes) => Promise.resolve(sha256(bytes)),
  signedBy: (publicKey, text, signature) =>
    Promise.resolve(
      verify(
        null,
        Buffer.from(text),
        createPublicKey({
          key: {
            kty: 'OKP',
            crv: 'Ed25519',
            x: Buffer.from(publicKey, 'hex').toString('base64url'),
          },
          format: 'jwk',
        }),
        Buffer.from(signature, 'hex'),
      ),
    ),
};
