import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf, hasEffect } from '#core/sops/walk.ts';

const name = 'sending-at-the-end';

/** No case closes while something ordered is unsent, so what closes it cannot order a sending: that outcome could never be chosen. */
export const sendingAtTheEnd: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path, outcome }) => {
      if (typeof effect === 'string' || !('send' in effect || 'escalate' in effect)) return [];
      if (!hasEffect(outcome, 'close')) return [];
      return [
        error(
          name,
          path,
          `Hasil "${outcome.kode}" memerintahkan pengiriman dan menutup kasus sekaligus, padahal kasus tidak dapat ditutup sebelum yang diperintahkan dikirim. Perintahkan pengiriman pada langkah sebelumnya, atau tutup kasus pada langkah sesudahnya.`,
          `Outcome "${outcome.kode}" orders a sending and closes the case at once, but a case cannot close before what was ordered is sent. Order it at a step before, or close the case at a step after.`,
        ),
      ];
    }),
};
