import { blockLength, pathFrom, type KeptNodes } from '#core/record/blocks.ts';
import { rootBy } from '#core/record/inclusion.ts';
import { proofText } from '#core/record/proof-text.ts';
import type { Ground } from '#app/ground.ts';
import type { TreeEntry } from '#app/ports.ts';
import { treeHead } from './tree-head.ts';

/** What can be handed out of an event's place in the tree. */
export type Proof =
  /** The proof as text (C2SP tlog-proof), and the key it is checked with. */
  | { readonly kind: 'proof'; readonly text: string; readonly key: string }
  /** Not taken in, or not under a signed head yet: both happen by themselves, within seconds. */
  | { readonly kind: 'not-yet' }
  /** The tree does not lead from the event to the head that was signed: `verify` says where. */
  | { readonly kind: 'damaged' };

const entriesOf = async (
  { tree }: Pick<Ground, 'tree'>,
  agency: string,
  block: number,
): Promise<readonly string[]> =>
  (await tree.leaves(agency, block * blockLength, blockLength)).map(({ hash }) => hash);

const keptFor = async (
  ground: Pick<Ground, 'tree'>,
  agency: string,
  index: number,
  size: number,
): Promise<KeptNodes> => {
  const [own, last] = [Math.floor(index / blockLength), Math.floor(size / blockLength)];
  const entries = new Map<number, readonly string[]>();
  for (const block of new Set([own, last]))
    entries.set(block, await entriesOf(ground, agency, block));
  return { blocks: await ground.tree.blocks(agency, last), entries };
};

/** Proves that an event is in the tree whose head was signed last. Only what holds is handed out. */
export const prove = async (
  ground: Ground,
  agency: string,
  { stream, version, hash }: TreeEntry,
): Promise<Proof> => {
  const { tree, world } = ground;
  const head = await treeHead(ground, agency);
  if (head === 'unsound') return { kind: 'damaged' };
  const index = await tree.positionOf(agency, stream, version);
  if (head === null || index === null || index >= head.frontier.size) return { kind: 'not-yet' };
  const { size } = head.frontier;
  const place = { index, size };
  const path = pathFrom(world.hashBytes, place, await keptFor(ground, agency, index, size));
  const root = await rootBy((bytes) => Promise.resolve(world.hashBytes(bytes)), hash, place, path);
  return root === head.root
    ? { kind: 'proof', text: proofText({ index, path, checkpoint: head.note }), key: head.key }
    : { kind: 'damaged' };
};
