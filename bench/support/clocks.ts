/**
 * Writes clocks of reminders straight into the product's table, as its projection of a case
 * would: a step of three days, its next look at the time it is due.
 *
 * Parameters: $1 agency, $2 step, $3 its roles (JSON), $4 first number, $5 how many,
 * $6 seconds from now at which the first is due, $7 seconds over which they fall due.
 */
export const makeClocks = `
insert into watch (agency, case_id, item, number, watched, at)
select $1, uuidv7()::text, 'turn:1', 'UKR-' || n, json_build_object(
    'code', $2::text, 'startedAt', to_char(at - interval '3 days', f.form), 'due', to_char(at, f.form), 'roles', $3::json, 'wallClock', false), at
from (values ('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as f (form)
cross join lateral (
  select n, date_trunc('milliseconds', now() + interval '1 second' * ($6::double precision + $7::double precision * n / $5::integer)) as at
  from generate_series($4::integer, $4::integer + $5::integer - 1) as n) as made`;
