/** That an entry is in a tree, as it is handed out. */
export interface EntryProof {
  /** Place of the entry in the tree, counted from 0. */
  readonly index: number;
  /** The roots beside its way, the nearest first, in hexadecimal. */
  readonly path: readonly string[];
  /** The signed head of the tree, a note as C2SP tlog-checkpoint has it. */
  readonly checkpoint: string;
}

const header = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 entries has no longer way. */
const longestPath = 53;

const base64Of = (hex: string): string => Uint8Array.fromHex(hex).toBase64();

/** Of base64 without a slip, the bytes in hexadecimal; null for anything else. */
export const hexOf = (base64: string): string | null => {
  if (/\s/u.test(base64)) return null;
  try {
    return Uint8Array.fromBase64(base64, { lastChunkHandling: 'strict' }).toHex();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** A proof as text (C2SP tlog-proof, without extra data). */
export const proofText = ({ index, path, checkpoint }: EntryProof): string =>
  [header, `index ${String(index)}`, ...path.map(base64Of), '', checkpoint].join('\n');

/** Reads a proof; null for a text that is none. Extra data is passed over: nothing vouches for it. */
export const readProof = (text: string): EntryProof | null => {
  const [above = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n\n');
  const [first, ...lines] = above.split('\n');
  const [at = '', ...hashes] = lines.filter((line) => !line.startsWith('extra '));
  const index = /^index (?<index>0|[1-9]\d{0,15})$/u.exec(at)?.groups?.['index'];
  if (first !== header || index === undefined || hashes.length > longestPath) return null;
  const path = hashes.map(hexOf);
  return path.every((hash) => hash?.length === 64) && rest.length === 2
    ? { index: Number(index), path: path.map((hash) => hash ?? ''), checkpoint: rest.join('\n\n') }
    : null;
};
