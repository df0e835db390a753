import type pg from 'pg';
import type { CaseStore } from '#app/ports.ts';
import { gather } from '#adapters/database/connection/gather.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** Numbers are asked for one query at a time; whoever comes meanwhile shares the next. */
const gathering = { atOnce: 1, most: 100 };

interface Wanted {
  readonly agency: string;
  readonly register: string;
  readonly year: number;
}

const sameRegister = (one: Wanted, other: Wanted): boolean =>
  one.agency === other.agency && one.register === other.register && one.year === other.year;

/**
 * The commit is not waited for on the disk: the case the number is for is written after it, and what
 * brings that to the disk brings this too. Registers in one order for everybody, so that nobody
 * waits in a circle.
 */
const query = `
with asked as (
  select agency, register, year, count(*)::integer as numbers, set_config('synchronous_commit', 'off', true)
  from unnest($1::text[], $2::text[], $3::integer[]) as wanted (agency, register, year)
  group by agency, register, year order by agency, register, year
)
insert into case_register as r (agency, register, year, last)
select agency, register, year, numbers from asked order by agency, register, year
on conflict (agency, register, year) do update set last = r.last + excluded.last
returning agency, register, year, last`;

/**
 * Takes the next number of a register. A number given to a case that was then not written is
 * skipped; none is given twice.
 */
export const nextNumberFrom = (pool: pg.Pool): CaseStore['nextNumber'] => {
  const take = gather((wanted: readonly Wanted[]) => takeAll(pool, wanted), gathering);
  return (agency, register, year) => take({ agency, register, year });
};

const takeAll = async (pool: pg.Pool, wanted: readonly Wanted[]): Promise<readonly number[]> => {
  const rows = await ask<Wanted & { last: number }>(pool, 'next-numbers', query, [
    wanted.map(({ agency }) => agency),
    wanted.map(({ register }) => register),
    wanted.map(({ year }) => year),
  ]);
  return wanted.map((one, index) => {
    const row = rows.find((given) => sameRegister(given, one));
    if (row === undefined) throw new Error('the register gave no number');
    // The last was given to who asked last.
    return row.last - wanted.slice(index + 1).filter((later) => sameRegister(later, one)).length;
  });
};
