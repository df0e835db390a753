import { BrokenRecord } from '#core/record/broken-record.ts';
import { caseStream } from './record/case-stream.ts';
import type { Case } from './case.ts';
import { noCase } from './case.ts';
import type { CaseEvent, EventType } from './event.ts';
import type { After, Afters } from './evolve/after.ts';
import { approvalsAfter } from './evolve/approvals.ts';
import { dutiesAfter } from './evolve/duties.ts';
import { flowAfter } from './evolve/flow.ts';
import { lifeAfter, opened } from './evolve/life.ts';
import { matterAfter } from './evolve/matter.ts';
import { officeAfter } from './evolve/office.ts';
import { papersAfter } from './evolve/papers.ts';
import { sendingsAfter } from './evolve/sendings.ts';
import { partiesAfter } from './evolve/parties.ts';
import { wordsAfter } from './evolve/words.ts';
import { isRead } from './event-kinds.ts';

/** An event that cannot follow the ones before it. */
const cannotFollow = ({ type }: CaseEvent, state: Case, reason: string): BrokenRecord =>
  new BrokenRecord(
    state.status === 'none'
      ? { stream: caseStream('?'), version: 1 }
      : { stream: caseStream(state.id), version: state.version + 1 },
    `${type} cannot follow: ${reason}`,
  );

/** What each type of event makes of a case; one that is not told here does not compile. */
const afters: Afters = {
  'report-received': (state, event) => {
    throw cannotFollow(event, state, 'the case exists already');
  },
  ...flowAfter,
  ...lifeAfter,
  ...approvalsAfter,
  ...matterAfter,
  ...partiesAfter,
  ...wordsAfter,
  ...dutiesAfter,
  ...officeAfter,
  ...sendingsAfter,
  ...papersAfter,
};

const afterOf = <T extends EventType>(type: T): After<T> => afters[type];

/**
 * The case after one more event.
 *
 * @throws BrokenRecord when the event cannot follow, which only a damaged record shows.
 */
export const evolve = (state: Case, event: CaseEvent): Case => {
  if (state.status === 'none') {
    if (event.type === 'report-received') return opened(event);
    throw cannotFollow(event, state, 'no case was opened');
  }
  const version = state.version + 1;
  return {
    ...afterOf(event.type)(state, event),
    version,
    lastChange: isRead(event.type) ? state.lastChange : version,
  };
};

/** The case that a list of events, oldest first, has led to. */
export const replay = (events: readonly CaseEvent[]): Case => events.reduce(evolve, noCase);
