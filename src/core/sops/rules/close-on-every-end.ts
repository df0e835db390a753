import { endOfFlow } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { hasEffect, outcomesOf } from '#core/sops/walk.ts';

const name = 'close-on-every-end';

/** The flow ends where the case is closed, and only there. */
export const closeOnEveryEnd: Rule = {
  name,
  check: (document) =>
    outcomesOf(document).flatMap(({ part, path }) => {
      const ends = part.ke === endOfFlow;
      const closes = hasEffect(part, 'close');
      if (ends && !closes) {
        return [
          error(
            name,
            [...path, 'ke'],
            `Hasil "${part.kode}" mengakhiri alur tetapi tidak menutup kasus. Tambahkan efek "close" dengan "alasan".`,
            `Outcome "${part.kode}" ends the flow but does not close the case. Add a "close" effect with its "alasan".`,
          ),
        ];
      }
      if (closes && !ends) {
        return [
          error(
            name,
            [...path, 'ke'],
            `Hasil "${part.kode}" menutup kasus tetapi masih menuju langkah "${part.ke}". Tulis "ke: ${endOfFlow}", atau hapus efek "close".`,
            `Outcome "${part.kode}" closes the case but leads on to step "${part.ke}". Write "ke: ${endOfFlow}", or remove the "close" effect.`,
          ),
        ];
      }
      return [];
    }),
};
