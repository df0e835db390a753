import type pg from 'pg';
import type {
  AlteredFileStore,
  BackupStore,
  CaseStore,
  FigureStore,
  PaperStore,
  PeopleStore,
  RecordStore,
  ReminderStore,
  SecurityStore,
  SetAsideStore,
  SopStore,
  TreeStore,
} from '#app/ports.ts';
import { postgresSecurity } from './people/security-store.ts';
import { postgresPeople } from './people/people-store.ts';
import { postgresAlteredFiles } from './keeping/altered-file-store.ts';
import { postgresBackups } from './keeping/backup-store.ts';
import { postgresCases } from './cases/case-store.ts';
import { postgresFigures } from './oversight/figure-store.ts';
import { migrate } from './connection/migrate.ts';
import type { Migrating } from './connection/migrate.ts';
import { postgresPapers } from './papers/paper-store.ts';
import { openPool } from './connection/pool.ts';
import type { PoolOptions } from './connection/pool.ts';
import { postgresRecord } from './record/record-store.ts';
import { postgresTree } from './record/tree-store.ts';
import { postgresReminders } from './oversight/reminder-store.ts';
import { postgresSetAside } from './oversight/set-aside-store.ts';
import { postgresSops } from './sops/sop-store.ts';

export { isAway } from './connection/away.ts';
export { databaseFacts } from './connection/facts.ts';
export type { DatabaseFacts } from './connection/facts.ts';
export { knownMigrations } from './connection/migrate.ts';

/** The database and what is kept in it. */
export interface Database {
  readonly record: RecordStore;
  readonly tree: TreeStore;
  readonly cases: CaseStore;
  readonly sops: SopStore;
  readonly reminders: ReminderStore;
  readonly setAside: SetAsideStore;
  readonly figures: FigureStore;
  readonly papers: PaperStore;
  readonly people: PeopleStore;
  readonly security: SecurityStore;
  readonly backups: BackupStore;
  readonly alteredFiles: AlteredFileStore;
  /** For adapters that keep tables of their own here. */
  readonly pool: pg.Pool;
  /** Brings the tables up to date; see `migrate.ts`. */
  migrate(how?: Migrating): Promise<void>;
  close(): Promise<void>;
}

/** Enough for commits to be written together, few enough for several processes on one server. */
export const usualConnections = 24;

/** Connects to a PostgreSQL (15 or newer) when first asked something. */
export const database = (url: string, options: Partial<PoolOptions> = {}): Database => {
  const pool = openPool(url, { connections: usualConnections, ...options });
  return {
    record: postgresRecord(pool),
    tree: postgresTree(pool),
    cases: postgresCases(pool),
    sops: postgresSops(pool),
    reminders: postgresReminders(pool),
    setAside: postgresSetAside(pool),
    figures: postgresFigures(pool),
    papers: postgresPapers(pool),
    people: postgresPeople(pool),
    security: postgresSecurity(pool),
    backups: postgresBackups(pool),
    alteredFiles: postgresAlteredFiles(pool),
    pool,
    migrate: (how) => migrate(pool, how),
    close: () => pool.end(),
  };
};
