import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import { numberMissedLetters } from './agenda.ts';

/** No signing takes so long: a number held longer was left by work that broke off. */
const hoursHeld = 24;

/**
 * Keeps numbers out of use that are held for a day and stand on no paper, with the reason, and
 * gives letters the agenda number they missed. Safe to call at any time, by many at once: whoever
 * still records a paper looks first whether its number is held.
 *
 * @returns how much there was to do
 */
export const tidyRegisters = async (ground: Ground, limit: number): Promise<number> => {
  const before = instantOf(momentOf(ground.world.now()).subtract({ hours: hoursHeld }));
  const held = await ground.papers.heldSince(before, limit);
  for (const { agency, register, year, paper } of held) {
    if (paper !== null)
      await ground.papers.void(
        agency,
        register,
        year,
        paper,
        'Proses terhenti sebelum penandatanganan tercatat; naskah mungkin sudah ditandatangani',
      );
  }
  return held.length + (await numberMissedLetters(ground, null, limit));
};
