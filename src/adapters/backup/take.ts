import type pg from 'pg';
import { evidencePath, keepFiles } from './files.ts';
import type { KeptFile, Manifest } from './format.ts';
import { format } from './format.ts';
import type { Place } from './place.ts';
import { BackupRefused, keysInTheOpen } from './refused.ts';
import { readSet, writeSet } from './sets.ts';
import { beginSnapshot, keepTables } from './tables.ts';

/** Always: evidence, and the public certificates by which signatures are trusted. */
const always = ['files', 'trust'];
/** Only where the administrator asks for it. */
const secrets = ['secret', 'keys', 'bsre.json', 'trial-accounts.json'];

/** What a backup is taken of. */
export interface Source {
  /** Connected to the database; its session is used alone. */
  readonly client: pg.Client;
  readonly dataDir: string;
  readonly installation: Manifest['installation'];
  /** The version of Tanggap. */
  readonly program: string;
  readonly withKeys: boolean;
}

/** A backup that is there. */
export interface Backup {
  readonly name: string;
  readonly manifest: Manifest;
}

/** Evidence that events name: a file's reference in canonical JSON has these members in this order. */
const named = `
  select distinct agency, found[1] as sha256 from event,
    regexp_matches(event::text, '"mediaType":"[^"]*","name":"(?:[^"\\\\]|\\\\.)*","sha256":"([0-9a-f]{64})"', 'g') as found
  order by 1, 2`;

/** Files of the newest backup that can be read; none where there is no such. */
const filesBefore = async (place: Place): Promise<readonly KeptFile[]> => {
  for (const name of (await place.sets()).toReversed()) {
    try {
      return (await readSet(place, name)).files;
    } catch (error) {
      if (!(error instanceof BackupRefused)) throw error;
    }
  }
  return [];
};

/**
 * Takes a backup while work goes on. The tables are those of one moment; the evidence is listed
 * after that moment, so everything they name is among it: it is on the disk before any event names
 * it, and never taken away.
 *
 * @throws BackupRefused when keys are asked for and nothing would be encrypted
 */
export const takeBackup = async (place: Place, source: Source): Promise<Backup> => {
  const { client, dataDir, installation, program, withKeys } = source;
  if (withKeys && !place.encrypted) throw new BackupRefused(keysInTheOpen);
  const before = await filesBefore(place);
  await beginSnapshot(client);
  try {
    // The first query fixes what the transaction sees; the clock is the database's.
    const moment = await client.query<{ at: Date }>('select clock_timestamp() as at');
    const migrations = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration order by name',
    );
    const tables = await keepTables(client, place);
    const evidence = await client.query<{ agency: string; sha256: string }>(named);
    const { files, altered } = await keepFiles(place, dataDir, always, before);
    const there = new Set(files.map(({ path }) => path));
    const missing = evidence.rows
      .map(({ agency, sha256 }) => evidencePath(agency, sha256))
      .filter((path) => !there.has(path));
    const manifest: Manifest = {
      format,
      installation,
      program,
      takenAt: (moment.rows[0]?.at ?? new Date()).toISOString(),
      migrations: migrations.rows,
      tables: [...tables],
      files: [...files],
      keys: withKeys ? [...(await keepFiles(place, dataDir, secrets, [])).files] : null,
      lacking: [...new Set([...missing, ...altered])].toSorted(),
    };
    return { name: await writeSet(place, manifest), manifest };
  } finally {
    await client.query('rollback');
  }
};
