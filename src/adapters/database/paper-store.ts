import type pg from 'pg';
import type { PaperRow, PaperStore, RegisterEntry } from '../../app/ports.ts';
import { instantOf } from '../../core/time/instant.ts';
import type { Instant } from '../../core/time/instant.ts';
import { ask } from './pool.ts';

interface PaperRecord {
  agency: string;
  case_id: string;
  output: string;
  turn: number;
  version: number;
  code: string;
  case_number: string;
  title: string;
  number: string;
  signed_at: Date;
  signers: PaperRow['signers'];
  sha256: string;
  revoked_at: Date | null;
}

interface EntryRecord {
  sequence: number;
  paper: string | null;
  at: Date;
  void_reason: string | null;
}

const instant = (date: Date): Instant => instantOf(Temporal.Instant.fromEpochMilliseconds(date.getTime()));

const toPaper = (row: PaperRecord): PaperRow => ({
  agency: row.agency, code: row.code, caseId: row.case_id, caseNumber: row.case_number, output: row.output, turn: row.turn,
  version: row.version, title: row.title, number: row.number, signedAt: instant(row.signed_at), signers: row.signers,
  sha256: row.sha256, revokedAt: row.revoked_at === null ? null : instant(row.revoked_at),
});

const found = async (pool: pg.Pool, column: 'code' | 'sha256', value: string): Promise<PaperRow | null> => {
  const [row] = await ask<PaperRecord>(pool, `paper-by-${column}`, `select * from paper where ${column} = $1 order by agency, signed_at limit 1`, [value]);
  return row === undefined ? null : toPaper(row);
};

/** Letter registers and signed papers in PostgreSQL. */
export const postgresPapers = (pool: pg.Pool): PaperStore => ({
  reserve: async ({ agency, register, year, paper, at }) => {
    const [row] = await ask<{ sequence: number }>(pool, 'reserve-number', 'select reserve_number($1, $2, $3, $4, $5) as sequence', [agency, register, year, paper, at]);
    if (row === undefined) throw new Error('the register gave no number');
    return row.sequence;
  },
  giveBack: async (agency, register, year, paper) => {
    await ask(pool, 'give-back', 'update register_entry set paper = null where agency = $1 and register = $2 and year = $3 and paper = $4 and void_reason is null', [agency, register, year, paper]);
  },
  void: async (agency, register, year, paper, reason) => {
    await ask(pool, 'void-number', 'update register_entry set void_reason = $5 where agency = $1 and register = $2 and year = $3 and paper = $4 and void_reason is null', [agency, register, year, paper, reason]);
  },
  register: async (agency, register, year) => {
    const rows = await ask<EntryRecord>(pool, 'register', 'select sequence, paper, at, void_reason from register_entry where agency = $1 and register = $2 and year = $3 order by sequence', [agency, register, year]);
    return rows.map((row): RegisterEntry => ({ agency, register, year, sequence: row.sequence, paper: row.paper, at: instant(row.at), voidReason: row.void_reason }));
  },
  issued: async (agency, register, year) => (await ask<PaperRecord>(pool, 'register-papers', `
    select p.* from (
      select distinct split_part(paper, '/', 1) as case_id, split_part(paper, '/', 2)::integer as turn, split_part(paper, '/', 3) as output, split_part(paper, '/', 4)::integer as version
      from register_entry where agency = $1 and register = $2 and year = $3 and paper like '%/%/%/%') e
    join paper p on p.agency = $1 and p.case_id = e.case_id and p.output = e.output and p.turn = e.turn and p.version = e.version`, [agency, register, year])).map(toPaper),
  byCode: (code) => found(pool, 'code', code),
  byHash: (sha256) => found(pool, 'sha256', sha256),
});
