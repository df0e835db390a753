import type { OccasionKind } from '#core/cases/paper-id.ts';
import type pg from 'pg';
import type { EnteredLetter, PaperRow, PaperStore, RegisterEntry } from '#app/ports.ts';
import { incomingLetter, letterEventTypes, type LetterEvent } from '#core/cases/incoming-letter.ts';
import type { Report } from '#core/cases/report.ts';
import { numberKey } from '#core/papers/numbers/given-number.ts';
import type { RegisterHolder } from '#core/papers/numbers/registers.ts';
import { instantOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { ask } from '#adapters/database/connection/pool.ts';

interface PaperRecord {
  agency: string;
  case_id: string;
  output: string;
  of_kind: OccasionKind;
  of_number: number;
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
  sent: PaperRow['sent'];
  received: PaperRow['received'];
  letter: PaperRow['letter'];
}

interface EntryRecord {
  agency: string;
  register: string;
  year: number;
  sequence: number;
  case_id: string | null;
  output: string | null;
  of_kind: OccasionKind | null;
  of_number: number | null;
  version: number | null;
  attempt: string | null;
  at: Date;
  number: string | null;
  void_reason: string | null;
}

interface LetterRecord {
  agency: string;
  case_id: string;
  number: string;
  report: Report;
}

interface AgendaRecord extends LetterRecord, Pick<EntryRecord, 'sequence' | 'at'> {
  events: readonly LetterEvent[];
}

const instant = (date: Date): Instant =>
  instantOf(Temporal.Instant.fromEpochMilliseconds(date.getTime()));

const toPaper = (row: PaperRecord): PaperRow => ({
  agency: row.agency,
  code: row.code,
  caseId: row.case_id,
  caseNumber: row.case_number,
  output: row.output,
  of: { kind: row.of_kind, number: row.of_number },
  version: row.version,
  title: row.title,
  number: row.number,
  signedAt: instant(row.signed_at),
  signers: row.signers,
  sha256: row.sha256,
  printSha256: row.print_sha256,
  revokedAt: row.revoked_at === null ? null : instant(row.revoked_at),
  attempt: row.attempt,
  sent: row.sent,
  received: row.received,
  letter: row.letter,
});

const toHolder = ({
  case_id: caseId,
  output,
  of_kind: kind,
  of_number: number,
  version,
  attempt,
}: EntryRecord): RegisterHolder | null => {
  if (caseId === null) return null;
  return output === null || kind === null || number === null || version === null || attempt === null
    ? { kind: 'letter', caseId }
    : { kind: 'paper', caseId, output, of: { kind, number }, version, attempt };
};

const toEntry = (record: EntryRecord): RegisterEntry => ({
  agency: record.agency,
  register: record.register,
  year: record.year,
  sequence: record.sequence,
  holder: toHolder(record),
  at: instant(record.at),
  number: record.number,
  voidReason: record.void_reason,
});

/** What holds a number, in the order of the columns. */
const columnsOf = (holder: RegisterHolder): readonly unknown[] =>
  holder.kind === 'letter'
    ? [holder.caseId, null, null, null, null, null]
    : [
        holder.caseId,
        holder.output,
        holder.of.kind,
        holder.of.number,
        holder.version,
        holder.attempt,
      ];

/** The entry that is held, with the columns of its holder as the fourth to ninth value. */
const heldBy = `where agency = $1 and register = $2 and year = $3 and case_id = $4 and void_reason is null
  and (output, of_kind, of_number, version, attempt) is not distinct from ($5::text, $6::text, $7::integer, $8::integer, $9::text)`;

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

const heldSince = `select e.* from register_entry e
  where e.void_reason is null and e.attempt is not null and e.at < $1 and not exists (
    select from paper p where p.agency = e.agency and p.case_id = e.case_id and p.output = e.output
      and p.of_kind = e.of_kind and p.of_number = e.of_number and p.version = e.version and p.attempt = e.attempt)
  order by e.at, e.agency, e.register, e.sequence limit $2`;

const issued = `select p.* from (
    select distinct case_id, output, of_kind, of_number, version from register_entry
    where agency = $1 and register = $2 and year = $3 and output is not null) e
  join paper p on p.agency = $1 and p.case_id = e.case_id and p.output = e.output
    and p.of_kind = e.of_kind and p.of_number = e.of_number and p.version = e.version`;

// A case's first event is its report; nothing changes that.
const agenda = `select e.sequence, e.at, r.agency, r.case_id, r.number, o.event->'report' as report,
  coalesce((select json_agg(d.event order by d.version) from event d where d.agency = e.agency
    and d.stream = 'case/' || e.case_id and d.event->>'type' = any($4)), '[]') as events
  from register_entry e join case_row r on r.agency = e.agency and r.case_id = e.case_id
  join event o on o.agency = e.agency and o.stream = 'case/' || e.case_id and o.version = 1
  where e.agency = $1 and e.register = $2 and e.year = $3 order by e.sequence`;

const lettersWithout = `select r.agency, r.case_id, r.number, o.event->'report' as report
  from case_row r join event o on o.agency = r.agency and o.stream = 'case/' || r.case_id and o.version = 1
  where r.channel = 'letter' and ($1::text is null or r.agency = $1) and o.event->'by'->>'kind' in ('officer', 'machine')
    and not exists (select from register_entry e where e.agency = r.agency and e.register = $2 and e.case_id = r.case_id)
  order by r.opened_at, r.case_id limit $3`;

type Registers = Pick<
  PaperStore,
  'reserve' | 'giveBack' | 'void' | 'heldNumber' | 'take' | 'heldSince' | 'register'
>;

/** The numbers of letter registers: given, held, given back, kept out of use. */
const postgresRegisters = (pool: pg.Pool): Registers => ({
  reserve: async ({ agency, register, year, holder, at }) => {
    const [row] = await ask<{ sequence: number }>(
      pool,
      'reserve-number',
      'select reserve_number($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as sequence',
      [agency, register, year, ...columnsOf(holder), at],
    );
    if (row === undefined) throw new Error('the register gave no number');
    return row.sequence;
  },
  giveBack: async (agency, register, year, holder) => {
    await ask(
      pool,
      'give-back',
      `update register_entry set case_id = null, output = null, of_kind = null, of_number = null, version = null, attempt = null, number = null, number_key = null ${heldBy}`,
      [agency, register, year, ...columnsOf(holder)],
    );
  },
  void: async (agency, register, year, holder, reason) => {
    await ask(pool, 'void-number', `update register_entry set void_reason = $10 ${heldBy}`, [
      agency,
      register,
      year,
      ...columnsOf(holder),
      reason,
    ]);
  },
  take: async ({ agency, register, year, holder }, number, again) => {
    const [row] = await ask<{ taken: boolean }>(
      pool,
      'take-number',
      'select take_number($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as taken',
      [agency, register, year, ...columnsOf(holder), number, numberKey(number), again],
    );
    return row?.taken === true;
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
  heldNumber: async (agency, register, year, holder) => {
    const [row] = await ask<{ sequence: number }>(
      pool,
      'held-number',
      `select sequence from register_entry ${heldBy}`,
      [agency, register, year, ...columnsOf(holder)],
    );
    return row?.sequence ?? null;
  },
  heldSince: async (before, limit) =>
    (await ask<EntryRecord>(pool, 'held-since', heldSince, [before, limit])).map(toEntry),
});

/** The agenda of incoming letters. */
const postgresAgenda = (pool: pg.Pool): Pick<PaperStore, 'letters' | 'lettersWithout'> => ({
  letters: async (agency, register, year) =>
    (
      await ask<AgendaRecord>(pool, 'agenda', agenda, [agency, register, year, letterEventTypes])
    ).map((row) => ({
      ...toLetter(row),
      ...incomingLetter(row.report, row.events),
      sequence: row.sequence,
      at: instant(row.at),
    })),
  lettersWithout: async (agency, register, limit) =>
    (
      await ask<LetterRecord>(pool, 'letters-without', lettersWithout, [agency, register, limit])
    ).map(toLetter),
});

/** Letter registers and signed papers in PostgreSQL. */
export const postgresPapers = (pool: pg.Pool): PaperStore => ({
  ...postgresRegisters(pool),
  ...postgresAgenda(pool),
  issued: async (agency, register, year) =>
    (await ask<PaperRecord>(pool, 'register-papers', issued, [agency, register, year])).map(
      toPaper,
    ),
  byCode: async (code) =>
    first(
      await ask<PaperRecord>(pool, 'paper-by-code', 'select * from paper where code = $1', [code]),
    ),
  byHash: async (sha256) => first(await ask<PaperRecord>(pool, 'paper-by-hash', byHash, [sha256])),
});
