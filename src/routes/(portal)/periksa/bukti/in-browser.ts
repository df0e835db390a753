import {
  checkProof,
  originOf,
  readNoteKey,
  type ProofFinding,
  type ProofTools,
} from '#core/record/check-proof.ts';

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.fromHex(hex);

/** The visitor's own cryptography. */
const tools: ProofTools = {
  hash: async (bytes) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toHex(),
  signedBy: async (publicKey, text, signature) => {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, [
      'verify',
    ]);
    return crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(text));
  },
};

/**
 * Checks a proof in this browser; null where it lacks what that takes (a secure address, Ed25519),
 * and the installation is to be asked.
 *
 * @param keys of this installation, as the page shows them
 */
export const checkHere = async (
  text: string,
  hash: string,
  keys: readonly string[],
): Promise<ProofFinding | null> => {
  const origin = originOf(text);
  if (origin === null) return { kind: 'no-proof' };
  const key = keys.map(readNoteKey).find((one) => one?.name === origin);
  if (key === undefined || key === null) return { kind: 'other-log', origin };
  try {
    return await checkProof(tools, text, hash, key);
  } catch {
    // Whatever a browser lacks it says in its own way; the form is sent instead.
    return null;
  }
};
