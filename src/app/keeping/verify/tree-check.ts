import { blockLength, rootOfEntries } from '#core/record/blocks.ts';
import { emptyTree, grown, rootOf } from '#core/record/tree.ts';
import type { Ground } from '#app/ground.ts';
import type { AstrayEntry } from '#app/keeping/answers.ts';
import { takenInSince } from '#app/keeping/taken-in.ts';
import { treeHead } from '#app/keeping/tree-head.ts';
import type { TreeLeaf } from '#app/ports.ts';

/** Entries read at once. */
const atOnce = 5_000;
/** Most findings of a kind that are told. */
const mostTold = 100;

const findingOf = ({ position, stream, version, hash, now }: TreeLeaf): readonly AstrayEntry[] => {
  if (now === null) return [{ position, stream, version, why: 'event-gone' }];
  return now === hash ? [] : [{ position, stream, version, why: 'event-altered' }];
};

/** Roots of blocks that are not those of their entries. */
const astrayBlocks = async (
  { tree, world }: Ground,
  agency: string,
  size: number,
): Promise<readonly AstrayEntry[]> => {
  const found: AstrayEntry[] = [];
  const kept = await tree.blocks(agency, Math.floor(size / blockLength));
  for (const [block, root] of kept.entries()) {
    const from = block * blockLength;
    const leaves = await tree.leaves(agency, from, blockLength);
    const entries = leaves.map(({ hash }) => hash);
    if (entries.length < blockLength || rootOfEntries(world.hashBytes, entries) !== root)
      found.push({ position: from, why: 'block-differs' });
    if (found.length >= mostTold) break;
  }
  return found;
};

/** Everything the tree has, held against the events there are now, and against what was signed of it. */
const overEntries = async (
  ground: Ground,
  agency: string,
): Promise<{ readonly size: number; readonly found: readonly AstrayEntry[] }> => {
  const signed = await treeHead(ground, agency);
  const { tree, world } = ground;
  const found: AstrayEntry[] =
    signed === 'unsound' ? [{ position: null, why: 'checkpoint-unsound' }] : [];
  const head = signed === 'unsound' ? null : signed;
  let at = emptyTree;
  for (;;) {
    const leaves = await tree.leaves(agency, at.size, atOnce);
    for (const leaf of leaves) {
      // What stands behind a hole cannot be held against anything.
      if (leaf.position !== at.size)
        return { size: at.size, found: [...found, { position: at.size, why: 'entry-gone' }] };
      if (found.length < mostTold) found.push(...findingOf(leaf));
      at = grown(world.hashBytes, at, leaf.hash);
      if (at.size === head?.frontier.size && rootOf(world.hashBytes, at) !== head.root)
        found.push({ position: null, why: 'checkpoint-differs' });
    }
    if (leaves.length < atOnce) break;
  }
  if (at.size < (head?.frontier.size ?? 0)) found.push({ position: at.size, why: 'entry-gone' });
  return { size: at.size, found };
};

/**
 * Holds the tree over an agency's record against the events and against the head signed last: an
 * event altered with its whole chain, a stream cut off or taken out with every row that follows
 * from it. Where nothing was taken in yet, nothing can be said.
 */
export const treeCheck = async (
  ground: Ground,
  agency: string,
): Promise<{ readonly entries: number; readonly astray: readonly AstrayEntry[] }> => {
  const { size, found } = await overEntries(ground, agency);
  if (size === 0) return { entries: 0, astray: found };
  const since = await takenInSince(ground, agency);
  const awaited = await ground.tree.awaited(agency, null, mostTold);
  const late = awaited
    .filter(({ recordedAt }) => since !== null && recordedAt < since)
    .map(({ stream, version }): AstrayEntry => ({
      position: null,
      stream,
      version,
      why: 'not-taken-in',
    }));
  const blocks = await astrayBlocks(ground, agency, size);
  return { entries: size, astray: [...found, ...blocks, ...late] };
};
