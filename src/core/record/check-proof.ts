import { rootBy, type HashLater } from './inclusion.ts';
import { hexOf, readProof } from './proof-text.ts';

/** A key by which a signed note is checked (C2SP signed-note): name, its id and the public key. */
export interface NoteKey {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  /** Ed25519, 32 bytes in hexadecimal. */
  readonly publicKey: string;
}

/** What checking needs of where it is done: a browser has all of it only later. */
export interface ProofTools {
  readonly hash: HashLater;
  /** Whether an Ed25519 signature (64 bytes in hexadecimal) over a text is that key's. */
  signedBy(publicKey: string, text: string, signature: string): Promise<boolean>;
}

/** What checking a proof found. */
export type ProofFinding =
  /** The entry is in the tree whose head that key signed. */
  | { readonly kind: 'proven'; readonly index: number; readonly size: number }
  | { readonly kind: 'no-proof' }
  /** Of another log than the key's. */
  | { readonly kind: 'other-log'; readonly origin: string }
  /** The head was not signed by the key. */
  | { readonly kind: 'not-signed' }
  /** The tree has no such entry there. */
  | { readonly kind: 'not-in-tree' };

const keyForm = /^(?<name>\S+)\+(?<id>[0-9a-f]{8})\+(?<encoded>[A-Za-z0-9+/=]+)$/u;

/** Ed25519 as C2SP signed-note numbers the kinds of signatures. */
const ed25519 = '01';

/** Reads a key in the form of C2SP signed-note (`name+id+base64`); null for anything else. */
export const readNoteKey = (text: string): NoteKey | null => {
  const { name = '', id = '', encoded = '' } = keyForm.exec(text.trim())?.groups ?? {};
  const bytes = hexOf(encoded);
  return bytes?.length === 66 && bytes.startsWith(ed25519)
    ? { name, id, publicKey: bytes.slice(2) }
    : null;
};

const noteForm =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>0|[1-9]\d{0,15})\n(?<root>[A-Za-z0-9+/=]{44})\n)\n(?<signatures>(?:— \S+ [A-Za-z0-9+/=]+\n)+)$/u;

/** The log that a proof says it is of; null for a text that is no proof. Nothing vouches for it yet. */
export const originOf = (text: string): string | null =>
  noteForm.exec(readProof(text)?.checkpoint ?? '')?.groups?.['origin'] ?? null;

/** Signatures in a note that name a key: 64 bytes each, in hexadecimal. Others, as of witnesses, are passed over. */
const signaturesOf = (lines: string, { name, id }: NoteKey): readonly string[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([, by, encoded = '']) => {
      const bytes = by === name ? hexOf(encoded) : null;
      return bytes?.length === 136 && bytes.startsWith(id) ? [bytes.slice(8)] : [];
    });

const isSigned = async (
  { signedBy }: ProofTools,
  key: NoteKey,
  text: string,
  signatures: readonly string[],
): Promise<boolean> => {
  for (const signature of signatures)
    if (await signedBy(key.publicKey, text, signature)) return true;
  return false;
};

/**
 * Checks whether a proof (C2SP tlog-proof) shows that an entry is in a log.
 *
 * @param entry the bytes of the entry in hexadecimal; of the record the hash of an event
 * @param key of the log, from where it is trusted, never from the proof
 */
export const checkProof = async (
  tools: ProofTools,
  text: string,
  entry: string,
  key: NoteKey,
): Promise<ProofFinding> => {
  const proof = readProof(text);
  const note = proof === null ? undefined : noteForm.exec(proof.checkpoint)?.groups;
  if (proof === null || note === undefined) return { kind: 'no-proof' };
  const { text: signed = '', origin = '', size = '', root = '', signatures = '' } = note;
  if (origin !== key.name) return { kind: 'other-log', origin };
  if (!(await isSigned(tools, key, signed, signaturesOf(signatures, key))))
    return { kind: 'not-signed' };
  const place = { index: proof.index, size: Number(size) };
  const found = await rootBy(tools.hash, entry, place, proof.path);
  return found !== null && found === hexOf(root)
    ? { kind: 'proven', ...place }
    : { kind: 'not-in-tree' };
};
