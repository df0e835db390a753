import type { Watched } from '#core/oversight/reminders/rules.ts';

/** What a clock says besides its times: typed, so that what the product reads is what is written here. */
export type ClockOf = Omit<Watched, 'startedAt' | 'due'>;

/**
 * Writes clocks of reminders straight into the product's table, as its projection of a case
 * would: a step of three days, its next look at the time it is due.
 *
 * Parameters: $1 agency, $2 what each says (JSON of a `ClockOf`), $3 first number, $4 how many,
 * $5 seconds from now at which the first is due, $6 seconds over which they fall due.
 */
export const makeClocks = `
insert into watch (agency, case_id, item, number, watched, at)
select $1, uuidv7()::text, 'turn:1', 'UKR-' || n, $2::jsonb || jsonb_build_object(
    'startedAt', to_char(at - interval '3 days', f.form), 'due', to_char(at, f.form)), at
from (values ('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as f (form)
cross join lateral (
  select n, date_trunc('milliseconds', now() + interval '1 second' * ($5::double precision + $6::double precision * n / $4::integer)) as at
  from generate_series($3::integer, $3::integer + $4::integer - 1) as n) as made`;
