import type { Actor } from '#core/people/actor.ts';
import { stillCurrent } from '#core/cases/still-current.ts';
import type { NotFound, Stale } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from './answers.ts';
import { commandAnswered } from './kept-answer.ts';
import { loadCase, type LoadedCase } from './load-case.ts';

type Loading = ReturnType<typeof loadCase>;

const seen = (ground: Ground, agency: string, caseId: string, actor: Actor): Loading =>
  loadCase(ground, agency, caseId, actor.kind === 'reporter' ? 'reporter' : actor);

/** A case as its caller saw it; one that has moved on since is stale. That somebody took a paper, or the case file, moves nothing on. */
export const caseAsSeen = async (
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor,
  { version }: CommandOptions,
  load: (ground: Ground, agency: string, caseId: string, actor: Actor) => Loading = seen,
): Promise<LoadedCase | NotFound | Stale> => {
  const loaded = await load(ground, agency, caseId, actor);
  return 'notFound' in loaded || version === undefined || stillCurrent(loaded.state, version)
    ? loaded
    : { stale: true, version: loaded.state.version };
};

/**
 * Works on a case: a request answered before is answered again, a case that is not there or has
 * moved on since the version its caller saw is told, and only then the work begins.
 */
export const withCase = async <A>(
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor,
  options: CommandOptions,
  work: (loaded: LoadedCase) => Promise<A>,
): Promise<A | CommandAnswer> => {
  const before = await commandAnswered(ground, agency, options.once);
  if (before !== undefined) return before;
  const found = await caseAsSeen(ground, agency, caseId, actor, options);
  return 'state' in found ? work(found) : found;
};
