import type { ActorRef } from '#core/people/actor.ts';
import type { Sop } from '#core/sops/model.ts';
import type { CasePaper, ClosedCase, OpenCase } from './case.ts';
import type { PaperId } from './paper-id.ts';
import { paperOf, turnOfPaper } from './papers.ts';
import { isAnswerPaper, isRequestPaper } from './side-papers.ts';

/** Somebody who drafted a paper, with the account he did it under. */
export interface Drafter {
  readonly id: string;
  readonly name: string;
}

type State = OpenCase | ClosedCase;

/** Whose words a paper beside the flow is made of. What an approval was decided, who decided it did not draft. */
const besideTheFlow = (state: State, { output, of }: PaperId): readonly ActorRef[] => {
  switch (of.kind) {
    case 'turn':
      return [];
    case 'meeting': {
      const meeting = state.meetings.find((one) => one.meeting === of.number);
      if (meeting === undefined) return [];
      return output === 'rapat.notula' && meeting.held !== null
        ? [meeting.held.by]
        : meeting.plannedBy;
    }
    case 'disposition':
      return state.dispositions
        .filter(({ disposition }) => disposition === of.number)
        .map(({ by }) => by);
    case 'request':
      return isRequestPaper(output) && isAnswerPaper(output)
        ? []
        : state.approvals
            .filter(({ approval }) => approval === of.number)
            .map(({ requestedBy }) => requestedBy);
  }
};

/** A person who held a role of the team when he did it: an outside party and a machine initial nothing. */
const ofTeam =
  (sop: Sop) =>
  (by: ActorRef): readonly Drafter[] =>
    by.kind === 'officer' &&
    by.roles.some((role) => sop.roles.some((one) => one.id === role && one.outside === null))
      ? [{ id: by.id, name: by.name }]
      : [];

/** Who wrote parts of a draft anew: each once, in the order they first did. */
export const withWriter = (
  { writers }: Pick<CasePaper, 'writers'>,
  by: ActorRef,
  edits: Readonly<Record<string, string | null>>,
): readonly ActorRef[] => {
  // A label, and a part given back to the case, are no words of his.
  const wrote = Object.entries(edits).some(([key, text]) => key !== 'tlp' && text !== null);
  const known = 'id' in by && writers.some((one) => 'id' in one && one.id === by.id);
  return wrote && !known ? [...writers, by] : writers;
};

/**
 * Who drafted a paper, as the record tells: who filled in what it is made of (completed its step,
 * called or recorded the meeting, gave the disposition, asked for the approval), then who wrote
 * parts of it anew; each once. Nobody where the product made it of what an outside party or a
 * machine entered.
 */
export const draftersOf = (sop: Sop, state: State, paper: PaperId): readonly Drafter[] => {
  const completer = turnOfPaper(state, paper)?.completed?.by;
  const all = [
    ...(completer === undefined ? [] : [completer]),
    ...besideTheFlow(state, paper),
    ...(paperOf(state.papers, paper)?.writers ?? []),
  ].flatMap(ofTeam(sop));
  return all.filter((one, index) => all.findIndex(({ id }) => id === one.id) === index);
};
