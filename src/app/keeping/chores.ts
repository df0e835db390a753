import { treeRest, type Chores } from '#app/chore.ts';
import type { Ground } from '#app/ground.ts';
import { growTree } from './grow-tree.ts';

/** Events are taken into the tree over the record, and its head is signed. */
export const keepingChores = (ground: Ground): Chores<'grow-tree'> => ({
  'grow-tree': {
    name: 'grow-tree',
    batch: 1_000,
    rest: treeRest,
    run: growTree.bind(null, ground),
  },
});
