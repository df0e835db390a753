import { partiesOf } from '#core/cases/parties.ts';
import { withheldOutputs } from '#core/papers/access/withheld.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { NotFound } from '#app/answers.ts';
import type { Actor } from '#core/people/actor.ts';
import { executedSop } from '#core/papers/sop/executed-sop.ts';
import { turnTimes } from '#core/oversight/figures/turn-time.ts';
import type { Ground } from '#app/ground.ts';
import { officeOf } from './office.ts';
import { loadCase } from '#app/cases/load-case.ts';
import { asSeenBy } from '#app/cases/without-reporter.ts';

/**
 * "SOP terlaksana" of a case as PDF, measured up to now.
 *
 * @throws TypesettingFailed
 */
export const executedSopPdf = async (
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | NotFound> => {
  const whole = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in whole) return whole;
  const loaded = asSeenBy(whole, actor);
  const {
    sop,
    mapping,
    state,
    agency: { calendar },
  } = loaded;
  if (!paperRights.may(actor, 'read-papers', { sop })) return { notFound: 'file' };
  const madeAt = ground.world.now();
  const paper = executedSop(
    {
      sop,
      mapping,
      state,
      settings: officeOf(loaded.agency),
      madeAt,
      keptOff: new Set(withheldOutputs(sop, mapping, actor, partiesOf(state)).keys()),
    },
    turnTimes(state, calendar, madeAt),
  );
  return { name: `${state.number}-sop-terlaksana.pdf`, bytes: await ground.typesetter.pdf(paper) };
};
