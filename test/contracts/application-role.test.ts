import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFacts } from '#adapters/database/index.ts';
import { privileges } from '#adapters/database/connection/privileges.ts';
import { applicationRole } from '#adapters/postgres-server/index.ts';
import { createDatabase } from '#test/support/database.ts';

let application: pg.Pool;
let owner: pg.Pool;
let drop: () => Promise<void>;

beforeAll(async () => {
  const created = await createDatabase('migrated');
  application = new pg.Pool({ connectionString: created.url, max: 1 });
  owner = new pg.Pool({ connectionString: created.ownerUrl, max: 1 });
  drop = created.drop;
  await owner.query(
    `insert into event values ('batam', 'case/x', 1, 'reported', '{}', now(), now(), '', 'a')`,
  );
});

afterAll(async () => {
  await application.end();
  await owner.end();
  await drop();
});

/** The SQLSTATE a statement is refused with; undefined when it is done. */
const refusalOf = async (statement: string): Promise<string | undefined> => {
  try {
    await application.query(statement);
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code;
    throw error;
  }
};

const denied = '42501';
const replaced =
  "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'";
const trigger =
  'create trigger t before insert on event for each row execute function refuse_change()';

describe('the role the product works as', () => {
  test('is the application’s, has no powers, belongs to nobody and owns nothing', async () => {
    const { rows } = await application.query(`
      select rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
        (select count(*)::int from pg_class where relowner = r.oid) +
        (select count(*)::int from pg_proc where proowner = r.oid) as owned
      from pg_roles r where rolname = current_user`);
    expect(rows).toEqual([
      {
        rolname: applicationRole,
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
        memberships: 0,
        owned: 0,
      },
    ]);
  });

  test('adds to the record, and reads it', async () => {
    expect(
      await refusalOf(
        `insert into event values ('batam', 'case/x', 2, 'reported', '{}', now(), now(), 'a', 'b')`,
      ),
    ).toBe(undefined);
    const { rows } = await application.query('select version from event order by version');
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test.each([
    ['alter an event', `update event set type = 'x'`],
    ['take one away', 'delete from event'],
    ['empty the record', 'truncate event'],
    ['alter an entry of the tree', `update tree_entry set hash = 'x'`],
    ['alter a setting of old', `update agency_setting set kind = 'x'`],
    ['alter an SOP that was adopted', `update sop_edition set source = 'x'`],
    ['alter the papers of an SOP', `update edition_mapping set source = 'x'`],
    ['take a number out of a register', 'delete from register_entry'],
    ['take a person out of the register of people', 'delete from person'],
    ['take the row of a case away', 'delete from case_row'],
    ['say that the tables are newer', `insert into migration values ('9999.sql', 'x')`],
    ['switch off what refuses changes', 'alter table event disable trigger event_unalterable'],
    ['take away what refuses changes', 'drop trigger event_unalterable on event'],
    ['replace what refuses changes', replaced],
    ['put in a trigger of its own', trigger],
    ['put in a rule of its own', 'create rule r as on insert to event do instead nothing'],
    ['call itself a replica, for which triggers rest', 'set session_replication_role = replica'],
    ['drop a table', 'drop table event'],
    ['take a table over', `alter table event owner to ${applicationRole}`],
    ['make a table', 'create table lain (x int)'],
    ['become the owner', 'set role tanggap'],
    ['give itself powers', `alter role ${applicationRole} superuser`],
    ['make a role', 'create role lain'],
    ['run a program', `copy event to program 'cat'`],
    ['read a file of the server', `select pg_read_file('/etc/passwd')`],
    ['write a file of the server', `copy event to '/tmp/tidak-boleh'`],
    ['read the passwords of the server', 'select * from pg_authid'],
  ])('may not %s', async (_, statement) => {
    expect(await refusalOf(statement)).toBe(denied);
    const { rows } = await owner.query('select count(*)::int as count from event');
    expect(rows[0].count).toBeGreaterThan(0);
  });

  test('has the rights over each table that are written down, and every table is written down, whatever it grants itself', async () => {
    // PostgreSQL warns, and grants nothing.
    await application.query(`grant update on event to ${applicationRole}`);
    const { rows } = await owner.query<{ name: string; held: string[] }>(
      `select c.relname as name, array(
          select a.privilege_type from aclexplode(c.relacl) a
          where a.grantee = $1::regrole order by 1) as held
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       order by 1`,
      [applicationRole],
    );
    expect(Object.fromEntries(rows.map(({ name, held }) => [name, held]))).toEqual(
      Object.fromEntries(
        Object.entries(privileges).map(([name, wanted]) => [name, [...wanted].sort()]),
      ),
    );
  });

  test('is told from an owner of the record, who could alter it', async () => {
    expect((await databaseFacts(application)).mayAlterRecord).toBe(false);
    expect((await databaseFacts(owner)).mayAlterRecord).toBe(true);
  });
});
