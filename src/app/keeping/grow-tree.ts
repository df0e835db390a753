import { blockLength, rootOfEntries } from '#core/record/blocks.ts';
import { emptyTree, grown, rootOf, type Frontier } from '#core/record/tree.ts';
import type { Ground } from '#app/ground.ts';
import { takenInSince } from './taken-in.ts';
import { treeHead } from './tree-head.ts';

/** Entries read at once. */
const atOnce = 5_000;
/** Blocks of entries whose roots are computed at once. */
const blocksAtOnce = 16;

/** Takes in what is not in the tree yet; answers how much that was. */
const takeIn = async (ground: Ground, agency: string, batch: number): Promise<number> => {
  const { tree } = ground;
  const awaited = await tree.awaited(agency, await takenInSince(ground, agency), batch);
  if (awaited.length > 0) {
    const entries = awaited.map(({ stream, version, hash }) => ({ stream, version, hash }));
    // Where somebody else is at it nothing is added, and what he leaves is looked for again.
    await tree.add(agency, await tree.size(agency), entries);
  }
  return awaited.length;
};

/** The tree grown from what was signed last, never from what the database says came before it. */
const grownOn = async (
  { tree, world }: Ground,
  agency: string,
  from: Frontier,
): Promise<Frontier> => {
  let at = from;
  for (;;) {
    const leaves = await tree.leaves(agency, at.size, atOnce);
    for (const { position, hash } of leaves) {
      if (position !== at.size) return at;
      at = grown(world.hashBytes, at, hash);
    }
    if (leaves.length < atOnce) return at;
  }
};

/** Keeps the roots of blocks that became whole. They follow from entries: written before the head is signed, and again where a process ended in between. */
const keepBlocks = async ({ tree, world }: Ground, agency: string, size: number): Promise<void> => {
  const whole = Math.floor(size / blockLength);
  for (let kept = (await tree.blocks(agency, whole)).length; kept < whole;) {
    const leaves = await tree.leaves(agency, kept * blockLength, blocksAtOnce * blockLength);
    const roots = Array.from({ length: Math.min(blocksAtOnce, whole - kept) }, (_, index) =>
      rootOfEntries(
        world.hashBytes,
        leaves.slice(index * blockLength, (index + 1) * blockLength).map(({ hash }) => hash),
      ),
    );
    await tree.keepBlocks(agency, kept, roots);
    kept += roots.length;
  }
};

const sign = async (ground: Ground, agency: string): Promise<void> => {
  const last = await treeHead(ground, agency);
  // Nothing is signed over what was tampered with: `verify` says what it is.
  if (last === 'unsound') return;
  const before = last?.frontier ?? emptyTree;
  const frontier = await grownOn(ground, agency, before);
  if (frontier.size === before.size) return;
  await keepBlocks(ground, agency, frontier.size);
  await ground.checkpoints.keep(agency, {
    frontier,
    root: rootOf(ground.world.hashBytes, frontier),
  });
};

/** Takes new events into the tree of each agency and signs its head. Safe to be killed in, and by many at once. */
export const growTree = async (ground: Ground, batch: number): Promise<number> => {
  let done = 0;
  for (const { id } of await ground.sops.agencies()) {
    const count = await takeIn(ground, id, batch);
    done += count;
    if (count < batch) await sign(ground, id);
  }
  return done;
};
