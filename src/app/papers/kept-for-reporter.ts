import type { PaperId } from '#core/cases/paper-id.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { canonical } from '#core/record/canonical.ts';
import type { Instant } from '#core/time/instant.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';

/**
 * Why the frozen pages of a paper are not opened by somebody who is not shown who reported: the
 * paper would be set otherwise without it. One that cannot be set now is not opened either, since
 * nothing tells what it says.
 *
 * @param shown the same case as he sees it
 */
export const keptForReporter = (
  whole: LoadedCase,
  shown: LoadedCase,
  meant: PaperId,
  actor: Actor,
  now: Instant,
): Refusal | undefined => {
  if (shown.reporterWithheld === null) return undefined;
  const [data, without] = [whole, shown].map((one) => draftOf(one, meant, null, now).data);
  return data !== null &&
    data !== undefined &&
    without !== undefined &&
    canonical(data) === canonical(without)
    ? undefined
    : caseRights.mayNot(actor, 'see-reporter', { sop: whole.sop });
};
