import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseFilter, CaseStore } from '../../app/ports.ts';
import { caseColumns, roleKey, toCaseRow, wordKey } from './case-row.ts';
import { cursorOf, listPlaceOf, pageSize } from './cursor.ts';
import { storable } from './pool.ts';
import type { Tables } from './tables.ts';
import { soughtIn } from './words.ts';

const text = (value: string): string => String(storable(value));

/** Cases newest first; the next page begins after the last case of this one (keyset, not offset). */
export const listFrom = (db: Kysely<Tables>): CaseStore['list'] => async (agency, filter, page) => {
  const limit = pageSize(page.limit);
  const after = listPlaceOf(page.cursor);
  let query = filtered(db, agency, filter)
    .orderBy('opened_at', 'desc').orderBy('case_id', 'desc').limit(limit + 1);
  if (after !== undefined) {
    const [openedAt, caseId] = after;
    query = query.where(sql<boolean>`(opened_at, case_id) < (${openedAt}::timestamptz, ${text(caseId)})`);
  }
  const rows = (await query.execute()).map(toCaseRow);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf([last.openedAt, last.caseId]) : null };
};

const filtered = (db: Kysely<Tables>, agency: string, filter: CaseFilter) => {
  let query = db.selectFrom('case_row').select([...caseColumns]).where('agency', '=', text(agency));
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.step !== undefined) query = query.where('step', '=', text(filter.step));
  if (filter.category !== undefined) query = query.where('category', '=', text(filter.category));
  if (filter.severity !== undefined) query = query.where('severity', '=', text(filter.severity));
  if (filter.channel !== undefined) query = query.where('channel', '=', text(filter.channel));
  if (filter.unitKey !== undefined) query = query.where('unit_key', '=', text(filter.unitKey));
  if (filter.assigneeId !== undefined) query = query.where('assignee_id', '=', text(filter.assigneeId));
  if (filter.lateAt !== undefined) query = query.where(sql<boolean>`due < ${filter.lateAt}::timestamptz`);
  const sought = wordQuery(agency, filter);
  if (sought === undefined) return query;
  return sought === null ? query.where(sql<boolean>`false`) : query.where(sql<boolean>`words @@ ${sought}::tsquery`);
};

/** The words and roles asked for as a tsquery; undefined when none are, null when nothing can match. */
const wordQuery = (agency: string, { search, reachedRoles }: CaseFilter): string | null | undefined => {
  const parts: string[] = [];
  if (search !== undefined && search.trim() !== '') {
    const { words, beginning } = soughtIn(search);
    parts.push(...words.map((word) => quoted(wordKey(agency, word))));
    if (beginning !== null) parts.push(`${quoted(wordKey(agency, beginning))}:*`);
    if (parts.length === 0) return null;
  }
  if (reachedRoles !== undefined) {
    if (reachedRoles.length === 0) return null;
    parts.push(`(${reachedRoles.map((role) => quoted(roleKey(agency, role))).join(' | ')})`);
  }
  return parts.length === 0 ? undefined : parts.join(' & ');
};

const quoted = (key: string): string => `'${text(key).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
