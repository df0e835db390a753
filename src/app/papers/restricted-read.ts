import { paperPath, type PaperId } from '#core/cases/paper-id.ts';
import { isRestricted } from '#core/papers/access/paper-access.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { recordRead } from '#app/people/watched.ts';

/** Records that somebody is given a paper which not everybody of the team reads; of any other nothing. */
export const recordRestricted = async (
  ground: Ground,
  { agency, mapping, state }: LoadedCase,
  paper: PaperId,
  actor: Actor,
): Promise<void> => {
  if (isRestricted(mapping, paper.output))
    await recordRead(
      ground,
      agency.id,
      actor,
      'restricted-paper',
      `${state.number}, ${paperPath(paper)}`,
    );
};
