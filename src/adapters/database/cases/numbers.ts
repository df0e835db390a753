import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { CaseStore } from '#app/ports.ts';
import { gather } from '#adapters/database/connection/gather.ts';
import { ask, stateOf } from '#adapters/database/connection/pool.ts';

const undefinedTable = '42P01';

/** Numbers are asked for one query at a time; whoever comes meanwhile shares the next. */
const gathering = { atOnce: 1, most: 100 };

/**
 * Takes the next number of a register from its sequence, which is made when first asked for. A
 * number given to a case that was then not written is skipped; none is given twice.
 */
export const nextNumberFrom = (pool: pg.Pool): CaseStore['nextNumber'] => {
  const take = gather((sequences: readonly string[]) => takeAll(pool, sequences), gathering);
  return async (agency, register, year) => {
    const meaning = `${agency} ${register} ${String(year)}`;
    // Names of sequences have at most 63 characters and agencies may have long ones.
    const sequence = `register_${register}_${String(year)}_${createHash('sha256').update(agency).digest('hex').slice(0, 24)}`;
    try {
      return await take(sequence);
    } catch (error) {
      if (stateOf(error) !== undefinedTable) throw error;
      await ask(pool, 'open-register', 'select open_register($1, $2)', [sequence, meaning]);
      return take(sequence);
    }
  };
};

const query = `
select nextval(sequence::regclass) as number
from unnest($1::text[]) with ordinality as wanted (sequence, place) order by place`;

const takeAll = async (pool: pg.Pool, sequences: readonly string[]): Promise<readonly number[]> => {
  const rows = await ask<{ number: string }>(pool, 'next-numbers', query, [sequences]);
  return rows.map(({ number }) => Number(number));
};
