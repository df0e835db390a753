import type { PaperId } from '#core/cases/paper-id.ts';
import type { Actor } from '#core/people/actor.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { paperTitle } from '#core/cases/names.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { maySeePaper } from '#core/papers/access/paper-access.ts';
import type { LoadedCase } from './load-case.ts';

/** For whoever may not see a restricted paper there is none, whatever is asked of it. */
export const hiddenPaper = (
  { sop, mapping, state }: Pick<LoadedCase, 'sop' | 'mapping' | 'state'>,
  actor: Actor,
  { output }: Pick<PaperId, 'output'>,
): Refusal | undefined =>
  maySeePaper(sop, mapping, actor, output, partiesOf(state))
    ? undefined
    : refuse('no-paper', paperTitle(sop, output));
