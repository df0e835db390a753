import { cursorOf, placeOf, type PagePlaces } from '#core/cases/page-place.ts';
import { pageSize } from '#adapters/database/connection/page-size.ts';
import { sql } from 'kysely';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { CaseFilter, CaseStore } from '#app/ports.ts';
import { caseColumns, seatKey, toCaseRow, wordKey } from './case-row.ts';
import type { CaseRecord } from './case-row.ts';
import { storable } from '#adapters/database/connection/pool.ts';
import type { Tables } from '#adapters/database/connection/tables.ts';
import { soughtIn } from '#adapters/database/connection/words.ts';

const text = (value: string): string => String(storable(value));

/**
 * How many of the newest cases a search for the beginning of a word walks through before it asks
 * the index. The database cannot guess how many words begin so; where many do, the page is found
 * among the newest cases, and where few do, collecting them all is cheap.
 */
const walked = 2000;

/** Cases newest first; the next page begins after the last case of this one (keyset, not offset). */
export const listFrom =
  (db: Kysely<Tables>): CaseStore['list'] =>
  async (agency, filter, page) => {
    const limit = pageSize(page.limit);
    const wanted = wordQuery(agency, filter);
    if (wanted === 'nothing') return { items: [], next: null };
    const query = after(filtered(db, agency, filter), placeOf('cases', page.cursor));
    const records = await recordsOf(db, query, wanted, limit + 1);
    const rows = records.map(toCaseRow);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      next:
        rows.length > limit && last !== undefined ? cursorOf([last.openedAt, last.caseId]) : null,
    };
  };

type Query = SelectQueryBuilder<Tables, 'case_row', object>;

const recordsOf = async (
  db: Kysely<Tables>,
  query: Query,
  wanted: Wanted | null,
  count: number,
): Promise<readonly CaseRecord[]> => {
  const newest = query.orderBy('opened_at', 'desc').orderBy('case_id', 'desc');
  if (wanted === null)
    return newest
      .select([...caseColumns])
      .limit(count)
      .execute();
  const matching = sql<boolean>`words @@ ${wanted.text}::tsquery`;
  if (wanted.beginning) {
    const found = await db
      .selectFrom(
        newest
          .select([...caseColumns, 'words'])
          .limit(walked)
          .as('newest'),
      )
      .select([...caseColumns])
      .where(matching)
      .orderBy('opened_at', 'desc')
      .orderBy('case_id', 'desc')
      .limit(count)
      .execute();
    if (found.length === count) return found;
  }
  return newest
    .select([...caseColumns])
    .where(matching)
    .limit(count)
    .execute();
};

const after = (query: Query, place: PagePlaces['cases'] | undefined): Query =>
  place === undefined
    ? query
    : query.where(
        sql<boolean>`(opened_at, case_id) < (${place[0]}::timestamptz, ${text(place[1])})`,
      );

const filtered = (db: Kysely<Tables>, agency: string, filter: CaseFilter): Query => {
  let query: Query = db.selectFrom('case_row').where('agency', '=', text(agency));
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.step !== undefined) query = query.where('step', '=', text(filter.step));
  if (filter.category !== undefined) query = query.where('category', '=', text(filter.category));
  if (filter.severity !== undefined) query = query.where('severity', '=', text(filter.severity));
  if (filter.channel !== undefined) query = query.where('channel', '=', text(filter.channel));
  if (filter.unitKeys !== undefined)
    query = query.where('unit_key', 'in', filter.unitKeys.map(text));
  if (filter.assigneeId !== undefined)
    query = query.where('assignee_id', '=', text(filter.assigneeId));
  if (filter.lateAt !== undefined)
    query = query.where(sql<boolean>`due < ${filter.lateAt}::timestamptz`);
  return query;
};

/** Words and parties as a tsquery, and whether it asks for a mere beginning of a word. */
interface Wanted {
  readonly text: string;
  readonly beginning: boolean;
}

/** null when neither words nor parties are asked for; `nothing` when no case can match. */
const wordQuery = (agency: string, { search, parties }: CaseFilter): Wanted | 'nothing' | null => {
  const parts: string[] = [];
  const sought = search === undefined || search.trim() === '' ? null : soughtIn(search);
  const beginning = sought?.beginning ?? null;
  if (sought !== null) {
    if (sought.words.length === 0 && beginning === null) return 'nothing';
    parts.push(...sought.words.map((word) => quoted(wordKey(agency, word))));
    if (beginning !== null) parts.push(`${quoted(wordKey(agency, beginning))}:*`);
  }
  if (parties !== undefined) {
    if (parties.length === 0) return 'nothing';
    parts.push(`(${parties.map((seat) => quoted(seatKey(agency, seat))).join(' | ')})`);
  }
  return parts.length === 0 ? null : { text: parts.join(' & '), beginning: beginning !== null };
};

const quoted = (key: string): string =>
  `'${text(key).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
