import pg from 'pg';

type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const read = ['SELECT'] as const;
/** What only grows: nothing of it is altered or taken away. */
const added = ['SELECT', 'INSERT'] as const;
const kept = ['SELECT', 'INSERT', 'UPDATE'] as const;
const all = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * What the application may do with each table, and nothing else: a table that is not named here is
 * closed to it. Whoever owns the tables brings them up to date.
 */
export const privileges: Readonly<Record<string, readonly Privilege[]>> = {
  event: added,
  tree_entry: added,
  tree_block: added,
  agency_setting: added,
  sop_edition: added,
  edition_mapping: added,
  mapping_followed: added,
  agency: kept,
  current_edition: kept,
  person: kept,
  security_tail: kept,
  case_row: kept,
  case_count: kept,
  case_register: kept,
  register_entry: kept,
  installation: kept,
  inbox_read: kept,
  work_item: all,
  once: all,
  watch: all,
  inbox: all,
  turn_figure: all,
  set_aside: all,
  paper: all,
  altered_file: all,
  officer: all,
  officer_session: all,
  officer_account: all,
  officer_verification: all,
  officer_link: all,
  officer_device: all,
  officer_failure: all,
  officer_factor: all,
  officer_recovery_code: all,
  officer_half_sign_in: all,
  officer_factor_reset: all,
  officer_language: all,
  officer_nik: all,
  api_token: all,
  sign_in_attempt: all,
  migration: read,
  sql_function: read,
};

interface Held {
  readonly name: string;
  readonly held: readonly string[];
}

const heldOf = `
  select c.relname as name,
    array(select a.privilege_type from aclexplode(c.relacl) a where a.grantee = $1::regrole) as held
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'v', 'm', 'p')`;

const same = (held: readonly string[], wanted: readonly Privilege[]): boolean =>
  held.length === wanted.length && wanted.every((one) => held.includes(one));

/**
 * Gives the application's role what it may do, and takes whatever else it was given. Asked of the
 * owner of the tables. Where nothing differs, nothing is written.
 */
export const grantPrivileges = async (client: pg.ClientBase, role: string): Promise<void> => {
  const name = pg.escapeIdentifier(role);
  const { rows } = await client.query<Held>(heldOf, [name]);
  for (const table of rows) {
    const wanted = privileges[table.name] ?? [];
    if (same(table.held, wanted)) continue;
    const on = pg.escapeIdentifier(table.name);
    await client.query(`revoke all on ${on} from ${name}`);
    if (wanted.length > 0) await client.query(`grant ${wanted.join(', ')} on ${on} to ${name}`);
  }
};
