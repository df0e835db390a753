import { streamNamed } from '#core/keeping/streams.ts';
import { firstBroken } from '#core/record/chain.ts';
import { reproject } from '#app/cases/reproject.ts';
import type { Ground } from '#app/ground.ts';
import type { AstrayTable } from '#app/ports.ts';
import { caseTables } from './case-tables.ts';

/**
 * Writes the tables of every case that say something else than its events anew, from the events. A
 * case whose chain is broken is left as it is: its events are not to be relied on. Rows of cases
 * that have no events stay too: they may be all that is left of them.
 *
 * @returns what was written anew
 */
export const rebuildTables = async (
  ground: Ground,
  agency: string,
): Promise<readonly AstrayTable[]> => {
  const rebuilt: AstrayTable[] = [];
  for await (const stream of ground.record.streams(agency)) {
    const name = streamNamed(stream);
    if (name?.kind !== 'case') continue;
    const links = await ground.record.links(agency, stream);
    if (firstBroken(agency, stream, links, ground.world.hash) !== null) continue;
    const { astray } = await caseTables(ground, agency, name.of);
    if (astray.length === 0) continue;
    await reproject(ground, agency, name.of);
    rebuilt.push(...astray);
  }
  return rebuilt;
};
