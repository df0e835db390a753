import { emptyTree, grown, rootOf, type Frontier } from '#core/record/tree.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import { treeHead } from './tree-head.ts';

/** How long a recorded event may still be on its way into the database, in minutes: transactions are cut off long before. */
const onItsWay = 10;

/** Entries read at once. */
const atOnce = 5_000;

/** Since when each agency's events were all taken in, as this process knows; the first look goes over all. */
export type TakenIn = Map<string, Instant>;

const since = (taken: TakenIn, agency: string): Instant | null => {
  const last = taken.get(agency);
  return last === undefined ? null : instantOf(momentOf(last).subtract({ minutes: onItsWay }));
};

/** Takes in what is not in the tree yet; answers how much that was. */
const takeIn = async (
  { tree, world }: Ground,
  taken: TakenIn,
  agency: string,
  batch: number,
): Promise<number> => {
  const now = world.now();
  const awaited = await tree.awaited(agency, since(taken, agency), batch);
  if (awaited.length > 0) {
    const entries = awaited.map(({ stream, version, hash }) => ({ stream, version, hash }));
    // Somebody else is at it: what he leaves is looked for again.
    if (!(await tree.add(agency, await tree.size(agency), entries))) return awaited.length;
  }
  if (awaited.length < batch) taken.set(agency, now);
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

const sign = async (ground: Ground, agency: string): Promise<void> => {
  const last = await treeHead(ground, agency);
  // Nothing is signed over what was tampered with: `verify` says what it is.
  if (last === 'unsound') return;
  const before = last?.frontier ?? emptyTree;
  const frontier = await grownOn(ground, agency, before);
  if (frontier.size > before.size)
    await ground.checkpoints.keep(agency, {
      frontier,
      root: rootOf(ground.world.hashBytes, frontier),
    });
};

/** Takes new events into the tree of each agency and signs its head. Safe to be killed in, and by many at once. */
export const growTree = async (ground: Ground, taken: TakenIn, batch: number): Promise<number> => {
  let done = 0;
  for (const { id } of await ground.sops.agencies()) {
    const count = await takeIn(ground, taken, id, batch);
    done += count;
    if (count < batch) await sign(ground, id);
  }
  return done;
};
