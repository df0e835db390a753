import type pg from 'pg';
import type { TreeStore } from '#app/ports.ts';
import { ask } from '#adapters/database/connection/pool.ts';

const keepQuery = `
insert into tree_block (agency, block, root)
select $1, $2 + place - 1, root from unnest($3::text[]) with ordinality as new (root, place)
on conflict do nothing`;

/** What proofs are made from, in PostgreSQL. */
export const treeProofs = (
  pool: pg.Pool,
): Pick<TreeStore, 'positionOf' | 'blocks' | 'keepBlocks'> => ({
  positionOf: async (agency, stream, version) => {
    const [row] = await ask<{ position: string }>(
      pool,
      'tree-position',
      'select position from tree_entry where agency = $1 and stream = $2 and version = $3',
      [agency, stream, version],
    );
    return row === undefined ? null : Number(row.position);
  },
  blocks: async (agency, count) => {
    const rows = await ask<{ block: string; root: string }>(
      pool,
      'tree-blocks',
      'select block, root from tree_block where agency = $1 and block < $2 order by block',
      [agency, count],
    );
    const hole = rows.findIndex(({ block }, index) => Number(block) !== index);
    return rows.slice(0, hole < 0 ? rows.length : hole).map(({ root }) => root);
  },
  keepBlocks: async (agency, from, roots) => {
    await ask(pool, 'tree-keep-blocks', keepQuery, [agency, from, roots]);
  },
});
