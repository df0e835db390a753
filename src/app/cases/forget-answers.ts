import type { Ground } from '#app/ground.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';

/** How long an answer is kept to be given again, in hours: whoever asks again does so within days. */
const keptFor = 30 * 24;

/**
 * Forgets old answers to requests that were to be answered once.
 *
 * @returns how many there were, at most a batch
 */
export const forgetAnswers = ({ cases, world }: Ground, batch: number): Promise<number> =>
  cases.forgetAnswers(instantOf(momentOf(world.now()).subtract({ hours: keptFor })), batch);
