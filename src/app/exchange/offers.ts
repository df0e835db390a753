import type { Actor } from '#core/people/actor.ts';
import type { OnceKey } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { TypesettingLine } from '#app/papers/typesetting-line.ts';
import { caseArchive } from './case-file.ts';

/**
 * What is handed out to be read without us.
 *
 * @param line where papers to be set for it wait their turn
 * @param checkBase address before `/periksa/…`
 */
export const exchangeOffers = (ground: Ground, line: TypesettingLine, checkBase: string) => ({
  /**
   * Everything of a case as one ZIP that can be checked without us, for those who see all of it.
   * That it was made is recorded before the first byte; nothing is when a paper cannot be set.
   */
  caseFile: (agency: string, caseId: string, actor: Actor, once?: OnceKey) =>
    caseArchive(
      { ...ground, typesetter: line.ofActor(actor) },
      checkBase,
      agency,
      caseId,
      actor,
      once,
    ),
});
