import { rootOf } from '#core/record/tree.ts';
import type { Ground } from '#app/ground.ts';
import type { SignedCheckpoint } from '#app/ports.ts';

/** What was signed of an agency's tree last; `unsound` where it was not signed here, or what lies beside it is not what was signed. */
export const treeHead = async (
  { checkpoints, world }: Ground,
  agency: string,
): Promise<SignedCheckpoint | 'unsound' | null> => {
  const last = await checkpoints.last(agency);
  if (last === null || last === 'unsound') return last;
  return rootOf(world.hashBytes, last.frontier) === last.root ? last : 'unsound';
};
