import type { CaseView } from '#app/cases/answers.ts';
import { caseSeen, findCase, type Showing } from '#app/cases/view-case.ts';
import type { NotFound } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { Actor } from '#core/people/actor.ts';
import type { PaperView } from './answers.ts';
import { papersSeen } from './view.ts';

/** A case as an actor sees it, and its papers, of the same moment. */
export interface CaseWithPapers {
  readonly view: CaseView;
  readonly papers: readonly PaperView[];
}

/** A case and its papers in one reading of the record: what pages that show both ask for. */
export const caseWithPapers = async (
  ground: Ground,
  agency: string,
  idOrNumber: string,
  actor: Actor,
  showing: Showing = {},
): Promise<CaseWithPapers | NotFound> => {
  const loaded = await findCase(ground, agency, idOrNumber, actor, showing);
  if ('notFound' in loaded) return loaded;
  return {
    view: await caseSeen(ground, loaded, actor),
    papers: papersSeen(ground, loaded, actor),
  };
};
