import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf, hasEffect } from '#core/sops/walk.ts';

const name = 'close-comes-last';

/**
 * Of an outcome that closes the case, closing is the last effect: what stands after it would never
 * come about. It escalates nothing: a case brought before the next level goes on there.
 */
export const closeComesLast: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path, outcome }) => {
      if (typeof effect !== 'string' && 'escalate' in effect && hasEffect(outcome, 'close'))
        return [
          error(
            name,
            path,
            `Hasil "${outcome.kode}" mengeskalasi kasus dan menutupnya sekaligus. Eskalasikan pada langkah sebelumnya, atau tutup kasus pada langkah sesudahnya.`,
            `Outcome "${outcome.kode}" escalates the case and closes it at once. Escalate at a step before, or close the case at a step after.`,
          ),
        ];
      const effects = outcome.efek ?? [];
      const closing = effects.findIndex((one) => typeof one !== 'string' && 'close' in one);
      return closing === -1 || effects.indexOf(effect) <= closing
        ? []
        : [
            error(
              name,
              path,
              `Efek ini tertulis sesudah "close" pada hasil "${outcome.kode}" dan tidak akan terjadi. Pindahkan ke depan "close".`,
              `This effect stands after "close" in outcome "${outcome.kode}" and would never come about. Move it before "close".`,
            ),
          ];
    }),
};
