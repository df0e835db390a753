import type pg from 'pg';
import type { CaseStore, ProjectedTable, Projection } from '#app/ports.ts';
import { ask } from '#adapters/database/connection/pool.ts';
import { caseJson, figuresJson, keysOf, watchesJson, workJson } from './case-row.ts';

/** A question that answers whether a table holds something else of a case than it should. */
interface Comparison {
  /** With the agency as the first value, the case as the second, what should be there as the third. */
  readonly text: string;
  /** What should be there. */
  wanted(projection: Projection): readonly unknown[];
}

/** Whether what is there and what should be there differ in a row, either way. */
const differing = (kept: string, wanted: string): string =>
  `select exists ((${kept} except ${wanted}) union all (${wanted} except ${kept})) as astray`;

const kept = (table: string, columns: string): string =>
  `(select ${columns} from ${table} where agency = $1 and case_id = $2)`;

/** Which version of the calendar a time rests on is noted without an event; everything else follows from events. */
const caseRow: Comparison = {
  text: `select not exists (
    select from case_row k, json_populate_record(null::case_row, $3) w
    where k.agency = $1 and k.case_id = $2
      and to_jsonb(k) - 'words' - 'calendar_version' = to_jsonb(w) - 'words' - 'calendar_version'
      and k.words = array_to_tsvector($4::text[])) as astray`,
  wanted: (projection) => [caseJson({ ...projection, papers: [] }), keysOf(projection.row)],
};

const workColumns = `item, kind, roles, seats, seat, assignee_id, since,
  case when kind = 'sending' then null else due end as due`;

const work: Comparison = {
  text: differing(
    kept('work_item', workColumns),
    `(select ${workColumns} from json_to_recordset($3) as w (
        item text, kind text, roles text[], seats text[], assignee_id text, since timestamptz, due timestamptz)
      cross join lateral (select distinct unnest(w.seats) as seat) s)`,
  ),
  wanted: ({ work: items }) => [workJson(items)],
};

const paperColumns = (more: string): string =>
  `output, ${more}, version, code, title, number, sha256, attempt,
    signers::jsonb, sent::jsonb, received::jsonb, letter::jsonb`;

const papersWanted = `of ->> 'kind', (of ->> 'number')::integer, "caseNumber", "signedAt", "revokedAt", "printSha256"`;

const papers: Comparison = {
  text: differing(
    kept(
      'paper',
      paperColumns('of_kind, of_number, case_number, signed_at, revoked_at, print_sha256'),
    ),
    `(select ${paperColumns(papersWanted)}
      from json_to_recordset(coalesce($3::json -> 'papers', '[]')) as p (
        output text, of json, version integer, code text, "caseNumber" text, title text, number text,
        "signedAt" timestamptz, signers json, sha256 text, "revokedAt" timestamptz, "printSha256" text,
        attempt text, sent json, received json, letter json))`,
  ),
  wanted: (projection) => [caseJson(projection)],
};

/** A clock whose reminders were all told is gone; one that is there is one of the case's. */
const watches: Comparison = {
  text: `select exists (${kept('watch', `item, watched ->> 'code', watched ->> 'startedAt', watched ->> 'seats'`)}
    except select item, watched ->> 'code', watched ->> 'startedAt', watched ->> 'seats'
    from json_to_recordset($3) as w (item text, watched json)) as astray`,
  wanted: (projection) => [watchesJson(projection.watches)],
};

const figureColumns = 'turn, step, edition, number, roles, started_at, ended_at, due';

const figures: Comparison = {
  text: differing(
    kept('turn_figure', figureColumns),
    `(select ${figureColumns} from json_to_recordset($3) as f (
      turn integer, step text, edition text, number text, roles text[],
      started_at timestamptz, ended_at timestamptz, due timestamptz))`,
  ),
  wanted: (projection) => [figuresJson(projection.figures)],
};

const comparisons: Readonly<Record<ProjectedTable, Comparison>> = {
  case_row: caseRow,
  work_item: work,
  paper: papers,
  watch: watches,
  turn_figure: figures,
};

/**
 * Holds the tables against a projection, table by table. The questions are asked, not functions of the
 * database: those could be altered too.
 */
export const astrayIn =
  (pool: pg.Pool): CaseStore['astray'] =>
  async (projection) => {
    const { agency, caseId } = projection.row;
    const found: ProjectedTable[] = [];
    for (const table of Object.keys(comparisons).filter(isTable)) {
      const { text, wanted } = comparisons[table];
      const [row] = await ask<{ astray: boolean }>(pool, `astray-${table}`, text, [
        agency,
        caseId,
        ...wanted(projection),
      ]);
      if (row?.astray !== false) found.push(table);
    }
    return found;
  };

const isTable = (name: string): name is ProjectedTable => Object.hasOwn(comparisons, name);
