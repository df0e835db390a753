import { pathOf, splitOf, type Stretch } from './inclusion.ts';
import { leafBytes, nodeBytes, type HashBytes } from './tree.ts';

/**
 * How many entries a block has, of which the root is kept: a proof reads the blocks and two
 * stretches of entries, not the whole record. The width of a tile of C2SP tlog-tiles.
 */
export const blockLength = 256;

/** The root of entries that stand behind each other (RFC 6962, 2.1). */
const rootOfNodes = (hash: HashBytes, nodes: readonly string[]): string => {
  const [only = ''] = nodes;
  if (nodes.length === 1) return only;
  const split = splitOf(nodes.length);
  return hash(
    nodeBytes(rootOfNodes(hash, nodes.slice(0, split)), rootOfNodes(hash, nodes.slice(split))),
  );
};

/** The root of some entries, in hexadecimal as they are; at least one. */
export const rootOfEntries = (hash: HashBytes, entries: readonly string[]): string =>
  rootOfNodes(
    hash,
    entries.map((entry) => hash(leafBytes(entry))),
  );

/** What a path is made from: roots of whole blocks by their place, and the entries of the others. */
export interface KeptNodes {
  readonly blocks: readonly string[];
  /** Entries of a block, in order: of the entry's own, and of the last where it is not whole. */
  readonly entries: ReadonlyMap<number, readonly string[]>;
}

const nodesOf = (
  hash: HashBytes,
  { from, length }: Stretch,
  { blocks, entries }: KeptNodes,
): readonly string[] => {
  const first = Math.floor(from / blockLength);
  if (from % blockLength !== 0 || length < blockLength) {
    const at = from - first * blockLength;
    const own = entries.get(first)?.slice(at, at + length) ?? [];
    return own.map((entry) => hash(leafBytes(entry)));
  }
  const whole = Math.floor(length / blockLength);
  const rest = entries.get(first + whole)?.slice(0, length % blockLength) ?? [];
  return [
    ...blocks.slice(first, first + whole),
    ...(rest.length === 0 ? [] : [rootOfEntries(hash, rest)]),
  ];
};

/**
 * The roots beside the way of an entry to the root of a tree, the nearest first. What is kept is
 * believed here; whoever hands the path out looks first whether it leads to the root.
 */
export const pathFrom = (
  hash: HashBytes,
  { index, size }: { readonly index: number; readonly size: number },
  kept: KeptNodes,
): readonly string[] =>
  pathOf(index, size).map((stretch) => rootOfNodes(hash, nodesOf(hash, stretch, kept)));
