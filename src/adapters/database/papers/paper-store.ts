import type pg from 'pg';
import type { EnteredLetter, PaperRow, PaperStore, RegisterEntry } from '#app/ports.ts';
import type { Report } from '#core/cases/report.ts';
import { instantOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { ask } from '#adapters/database/connection/pool.ts';

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
  print_sha256: string | null;
  revoked_at: Date | null;
  attempt: string | null;
}

interface EntryRecord {
  agency: string;
  register: string;
  year: number;
  sequence: number;
  paper: string | null;
  at: Date;
  void_reason: string | null;
}

interface LetterRecord {
  agency: string;
  case_id: string;
  number: string;
  report: Report;
}

const instant = (date: Date): Instant =>
  instantOf(Temporal.Instant.fromEpochMilliseconds(date.getTime()));

const toPaper = (row: PaperRecord): PaperRow => ({
  agency: row.agency,
  code: row.code,
  caseId: row.case_id,
  caseNumber: row.case_number,
  output: row.output,
  turn: row.turn,
  version: row.version,
  title: row.title,
  number: row.number,
  signedAt: instant(row.signed_at),
  signers: row.signers,
  sha256: row.sha256,
  printSha256: row.print_sha256,
  revokedAt: row.revoked_at === null ? null : instant(row.revoked_at),
  attempt: row.attempt,
});

const toEntry = ({
  agency,
  register,
  year,
  sequence,
  paper,
  at,
  void_reason: voidReason,
}: EntryRecord): RegisterEntry => ({
  agency,
  register,
  year,
  sequence,
  paper,
  at: instant(at),
  voidReason,
});

const toLetter = ({
  agency,
  case_id: caseId,
  number: caseNumber,
  report,
}: LetterRecord): EnteredLetter => ({ agency, caseId, caseNumber, report });

const first = ([row]: readonly PaperRecord[]): PaperRow | null =>
  row === undefined ? null : toPaper(row);

// A scan's bytes before those of the sheet it was made from; two versions of one print have their own.
const byHash = `select * from (
    select *, 1 as rank from paper where sha256 = $1 union all select *, 2 from paper where print_sha256 = $1) p
  order by rank, agency, signed_at limit 1`;

// A paper recorded before attempts were told leaves the entry of its version alone that its number names (entryInNumber).
const heldSince = `select e.* from register_entry e
  where e.void_reason is null and e.paper like '%/%/%/%/%' and e.at < $1 and not exists (
    select from paper p where p.agency = e.agency and p.case_id = split_part(e.paper, '/', 1) and p.turn = split_part(e.paper, '/', 2)::integer
      and p.output = split_part(e.paper, '/', 3) and p.version = split_part(e.paper, '/', 4)::integer
      and (p.attempt = split_part(e.paper, '/', 5) or p.attempt is null and (p.number ~ ('(^|/)\\s*0*' || e.sequence || '\\s*(/|$)') or (e.register, e.year, e.sequence) = (
        select x.register, x.year, x.sequence from register_entry x
        where x.agency = e.agency and starts_with(x.paper, concat_ws('/', p.case_id, p.turn, p.output, p.version) || '/')
        order by p.number ~ ('(^|/)\\s*0*' || x.sequence || '\\s*(/|$)') desc, p.number ~ ('(^|[^0-9])0*' || x.sequence || '([^0-9]|$)') desc,
          x.void_reason is not null, x.at, x.sequence limit 1))))
  order by e.at, e.agency, e.register, e.sequence limit $2`;

// Numbers that outside parties gave their papers are none of ours.
const hasNumber = `select 1 from paper p where p.agency = $1 and p.number = $2 and (p.attempt is not null or exists (
    select from register_entry e where e.agency = p.agency and starts_with(e.paper || '/', concat_ws('/', p.case_id, p.turn, p.output, p.version) || '/'))) limit 1`;

// A case's first event is its report; nothing changes that.
const agenda = `select e.sequence, e.at, r.agency, r.case_id, r.number, o.event->'report' as report
  from register_entry e join case_row r on r.agency = e.agency and r.case_id = e.paper
  join event o on o.agency = e.agency and o.case_id = e.paper and o.version = 1
  where e.agency = $1 and e.register = $2 and e.year = $3 order by e.sequence`;

const lettersWithout = `select r.agency, r.case_id, r.number, o.event->'report' as report
  from case_row r join event o on o.agency = r.agency and o.case_id = r.case_id and o.version = 1
  where r.channel = 'letter' and ($1::text is null or r.agency = $1) and o.event->'by'->>'kind' in ('officer', 'machine')
    and not exists (select from register_entry e where e.agency = r.agency and e.register = $2 and e.paper = r.case_id)
  order by r.opened_at, r.case_id limit $3`;

/** Letter registers and signed papers in PostgreSQL. */
export const postgresPapers = (pool: pg.Pool): PaperStore => ({
  reserve: async ({ agency, register, year, paper, at }) => {
    const [row] = await ask<{ sequence: number }>(
      pool,
      'reserve-number',
      'select reserve_number($1, $2, $3, $4, $5) as sequence',
      [agency, register, year, paper, at],
    );
    if (row === undefined) throw new Error('the register gave no number');
    return row.sequence;
  },
  giveBack: async (agency, register, year, paper) => {
    await ask(
      pool,
      'give-back',
      'update register_entry set paper = null where agency = $1 and register = $2 and year = $3 and paper = $4 and void_reason is null',
      [agency, register, year, paper],
    );
  },
  void: async (agency, register, year, paper, reason) => {
    await ask(
      pool,
      'void-number',
      'update register_entry set void_reason = $5 where agency = $1 and register = $2 and year = $3 and paper = $4 and void_reason is null',
      [agency, register, year, paper, reason],
    );
  },
  register: async (agency, register, year) => {
    const rows = await ask<EntryRecord>(
      pool,
      'register',
      'select * from register_entry where agency = $1 and register = $2 and year = $3 order by sequence',
      [agency, register, year],
    );
    return rows.map(toEntry);
  },
  holds: async (agency, register, year, paper) =>
    (
      await ask(
        pool,
        'holds-number',
        'select 1 from register_entry where agency = $1 and register = $2 and year = $3 and paper = $4 and void_reason is null',
        [agency, register, year, paper],
      )
    ).length > 0,
  hasNumber: async (agency, number) =>
    (await ask(pool, 'has-number', hasNumber, [agency, number])).length > 0,
  heldSince: async (before, limit) =>
    (await ask<EntryRecord>(pool, 'held-since', heldSince, [before, limit])).map(toEntry),
  letters: async (agency, register, year) =>
    (await ask<LetterRecord & EntryRecord>(pool, 'agenda', agenda, [agency, register, year])).map(
      (row) => ({ ...toLetter(row), sequence: row.sequence, at: instant(row.at) }),
    ),
  lettersWithout: async (agency, register, limit) =>
    (
      await ask<LetterRecord>(pool, 'letters-without', lettersWithout, [agency, register, limit])
    ).map(toLetter),
  issued: async (agency, register, year) =>
    (
      await ask<PaperRecord>(
        pool,
        'register-papers',
        `
    select p.* from (
      select distinct split_part(paper, '/', 1) as case_id, split_part(paper, '/', 2)::integer as turn, split_part(paper, '/', 3) as output, split_part(paper, '/', 4)::integer as version
      from register_entry where agency = $1 and register = $2 and year = $3 and paper like '%/%/%/%') e
    join paper p on p.agency = $1 and p.case_id = e.case_id and p.output = e.output and p.turn = e.turn and p.version = e.version`,
        [agency, register, year],
      )
    ).map(toPaper),
  byCode: async (code) =>
    first(
      await ask<PaperRecord>(pool, 'paper-by-code', 'select * from paper where code = $1', [code]),
    ),
  byHash: async (sha256) => first(await ask<PaperRecord>(pool, 'paper-by-hash', byHash, [sha256])),
});
