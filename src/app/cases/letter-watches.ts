import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { paperPath } from '#core/cases/paper-id.ts';
import { wholeVersion } from '#core/cases/papers.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { sentToBodies } from '#core/cases/sent-to-bodies.ts';
import { isRestricted } from '#core/papers/access/paper-access.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { seatOf } from '#core/people/body.ts';
import type { Watch } from '#app/ports.ts';

/**
 * Signed papers in force that bodies of the case were sent, to be told in their inboxes once each:
 * that the paper was sent, and when, as whoever recorded it said. Of restricted ones nothing is told.
 */
export const letterWatches = (
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly Watch[] =>
  state.papers.flatMap((paper): readonly Watch[] => {
    const current = wholeVersion(paper);
    if (current === undefined || isRestricted(mapping, paper.output)) return [];
    const sent = sentToBodies(state, paper, current.version);
    return partiesOf(state).flatMap((party): readonly Watch[] => {
      const [first] = sent
        .filter(({ bodies }) => bodies.includes(party.body))
        .map(({ at }) => at)
        .toSorted();
      if (first === undefined) return [];
      const seat = seatOf(party);
      const watched = {
        code: paper.output,
        startedAt: first,
        due: first,
        roles: [party.role],
        seats: [seat],
        wallClock: true,
        tells: 'letter',
      } as const;
      const item = `letter:${paperPath(paper)}:v${String(current.version)}:${seat}`;
      return [{ agency: state.agency, caseId: state.id, item, watched, at: first }];
    });
  });
