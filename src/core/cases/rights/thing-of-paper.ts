import type { Sop } from '#core/sops/model.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import { turnOfPaper } from '#core/cases/papers.ts';
import { partiesOf } from '#core/cases/parties.ts';
import type { Thing } from './who.ts';

/** What a right about a paper is asked about: the step it is of, or that it belongs to none. */
export const thingOfPaper = (sop: Sop, state: OpenCase | ClosedCase, paper: PaperId): Thing => {
  const ground = { sop, parties: partiesOf(state) };
  if (paper.of.kind !== 'turn') return { ...ground, besideFlow: true };
  const turn = turnOfPaper(state, paper);
  return { ...ground, step: turn === undefined ? undefined : sop.steps.get(turn.step) };
};
