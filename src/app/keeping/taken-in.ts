import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';

/** How long a recorded event may still be on its way into the database, in minutes: transactions are cut off long before. */
const onItsWay = 10;

/**
 * Before when every event of an agency was taken into its tree; null where none was. An older one
 * that is not there was put in past the record: it is never taken in, and stays to be found. A
 * clock that was put back holds nothing up.
 */
export const takenInSince = async (
  { tree, world }: Pick<Ground, 'tree' | 'world'>,
  agency: string,
): Promise<Instant | null> => {
  const newest = await tree.newest(agency);
  if (newest === null) return null;
  const now = world.now();
  return instantOf(momentOf(newest < now ? newest : now).subtract({ minutes: onItsWay }));
};
