import type { Ground } from '#app/ground.ts';
import type { Once, World } from '#app/ports.ts';
import type { KeyReused, OnceKey } from '#app/answers.ts';

/** The answer already given to this very request; undefined when it is new. */
export const answered = async <T>(
  ground: Ground,
  agency: string,
  once: OnceKey | undefined,
): Promise<T | KeyReused | undefined> => {
  if (once === undefined) return undefined;
  const known = await ground.cases.recall(agency, once.scope, keptKey(ground.world, once));
  if (known === null) return undefined;
  if (known.requestHash !== once.requestHash) return { keyReused: true };
  const answer: T = JSON.parse(known.answer);
  return answer;
};

/** A key is kept as its hash: what it seals stays closed to who reads the database. */
const keptKey = (world: World, once: OnceKey): string => world.hash(`once:${once.key}`);

/** What is to be stored with the change, so that the same request gets the same answer. */
export const remember = (
  world: World,
  agency: string,
  once: OnceKey | undefined,
  answer: object,
): Once | undefined =>
  once === undefined
    ? undefined
    : {
        agency,
        scope: once.scope,
        key: keptKey(world, once),
        requestHash: once.requestHash,
        answer: JSON.stringify(answer),
      };
