/** SHA-256 of bytes in hexadecimal. */
export type HashBytes = (bytes: Uint8Array) => string;

/**
 * A Merkle tree (RFC 6962, 2.1) as much of it as growing needs: how many entries it has, and the
 * roots of the perfect trees it is made of, the largest first, each in hexadecimal.
 */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly string[];
}

/** The tree that has no entry. */
export const emptyTree: Frontier = { size: 0, roots: [] };

const joined = (first: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0));
  bytes[0] = first;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** What is hashed for an entry as a leaf: 0x00 before it, so that no node can be taken for one. */
export const leafBytes = (entry: string): Uint8Array => joined(0, Uint8Array.fromHex(entry));

/** What is hashed for the node above two others: 0x01 before them. */
export const nodeBytes = (left: string, right: string): Uint8Array =>
  joined(1, Uint8Array.fromHex(left), Uint8Array.fromHex(right));

const leafOf = (hash: HashBytes, entry: string): string => hash(leafBytes(entry));

const nodeOf = (hash: HashBytes, left: string, right: string): string =>
  hash(nodeBytes(left, right));

/**
 * The tree with one more entry.
 *
 * @param entry bytes in hexadecimal; of the record the hash of an event, which seals agency, stream,
 *   version and all that came before in its stream
 */
export const grown = (hash: HashBytes, { size, roots }: Frontier, entry: string): Frontier => {
  let node = leafOf(hash, entry);
  let kept = roots.length;
  // Every trailing one of the size in binary is a perfect tree that this entry completes.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    kept -= 1;
    node = nodeOf(hash, roots[kept] ?? '', node);
  }
  return { size: size + 1, roots: [...roots.slice(0, kept), node] };
};

/** The root of a tree, in hexadecimal; of the empty one the hash of nothing. */
export const rootOf = (hash: HashBytes, { roots }: Frontier): string =>
  roots.length === 0
    ? hash(new Uint8Array())
    : roots.reduceRight((right, left) => nodeOf(hash, left, right));
