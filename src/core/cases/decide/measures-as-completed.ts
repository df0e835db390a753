import type { Case, OpenCase } from '#core/cases/case.ts';
import { effectData, isOfMeasures, type EffectGround } from '#core/cases/effect-kinds.ts';
import { evolve } from '#core/cases/evolve.ts';
import { stamp } from '#core/cases/stamp.ts';
import type { Outcome } from '#core/sops/model.ts';

/**
 * The case with what an outcome would do to its measures if it were chosen now: what a preview of
 * its papers tells of them, as the completion would leave them.
 */
export const measuresAsCompleted = (
  state: OpenCase,
  { effects }: Pick<Outcome, 'effects'>,
  ground: Omit<EffectGround, 'state'>,
): OpenCase =>
  effects.filter(isOfMeasures).reduce((now, effect) => {
    const after = effectData(effect, { ...ground, state: now })
      .map((data) => stamp(ground.meta, data))
      .reduce<Case>(evolve, now);
    return after.status === 'open' ? after : now;
  }, state);
