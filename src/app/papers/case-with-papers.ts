import type { CaseView } from '#app/cases/answers.ts';
import { caseSeen, findCase, type Showing } from '#app/cases/view-case.ts';
import type { NotFound } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { Actor } from '#core/people/actor.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { agendaNumberOf } from './agenda.ts';
import type { PaperView } from './answers.ts';
import { papersSeen } from './view.ts';

/** A case as an actor sees it, and its papers, of the same moment. */
export interface CaseWithPapers {
  readonly view: CaseView;
  readonly papers: readonly PaperView[];
  /** Of the letter its report came with, in the agenda; null where it is no such letter, and for outside parties. */
  readonly agendaNumber: number | null;
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
  const { sop, state, agency: record } = loaded;
  return {
    view: await caseSeen(ground, loaded, actor),
    papers: papersSeen(ground, loaded, actor),
    agendaNumber: caseRights.may(actor, 'see-all-cases', { sop })
      ? await agendaNumberOf(ground, record, state.id, state.report)
      : null,
  };
};
