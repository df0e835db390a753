import type pg from 'pg';
import type { Append, Once } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { entryFrame } from '#core/record/chain.ts';
import { caseJson, figuresJson, keysOf, watchesJson, workJson } from './case-row.ts';
import { gather } from '#adapters/database/connection/gather.ts';
import { ask, storable } from '#adapters/database/connection/pool.ts';

/** A new case to be written, and the answer kept with it. */
export interface NewCase {
  readonly append: Append;
  readonly once: Once | undefined;
}

/**
 * Two transactions at a time: while one is forced to the disk, the other computes. A batch of
 * this many is written in about ten milliseconds.
 */
const gathering = { atOnce: 2, most: 32 };

const query = `
select count_cases(agency, array[sum(change[1])::integer, sum(change[2])::integer]) from (
  select agency, append_case(
    agency, case_id, stream, 0, start_text, end_text, types, events, happened, recorded, case_row, words, work, watches, figures, scope, key, request_hash, answer
  ) as change
  from json_to_recordset($1) as new_case (
    agency text, case_id text, stream text, start_text text, end_text text, types text[], events text[], happened timestamptz[], recorded timestamptz[],
    case_row json, words text[], work json, watches json, figures json, scope text, key text, request_hash text, answer text)
  offset 0
) written group by agency order by agency`;

/**
 * Writes new cases. Those that come in while others are being written share one transaction and
 * one round trip: a wave of reports costs a few commits, not one each. Nobody is answered before
 * the commit; when anything in a batch is refused nothing of it is written, and every caller is told.
 */
export const appendNewTo = (pool: pg.Pool): ((item: NewCase) => Promise<void>) =>
  gather(async (items: readonly NewCase[]) => {
    await ask(pool, 'append-new', query, [`[${items.toSorted(byKey).map(jsonOf).join(',')}]`]);
    return items.map(() => undefined);
  }, gathering);

/** Keys are taken in one order by everybody, so that no two batches wait for each other. */
const byKey = (left: NewCase, right: NewCase): number => {
  const [one, other] = [left, right].map(
    ({ append, once }) =>
      `${append.agency} ${once?.scope ?? ''} ${once?.key ?? ''} ${append.caseId}`,
  );
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** One case as JSON; the parts that are JSON already stay as they are. */
const jsonOf = ({ append: { agency, caseId, events, projection }, once }: NewCase): string => {
  const stream = caseStream(caseId);
  const { start, end } = entryFrame(agency, stream);
  const plain = JSON.stringify(
    {
      agency,
      case_id: caseId,
      stream,
      start_text: start,
      end_text: end,
      types: events.map((event) => event.type),
      events: events.map(canonical),
      happened: events.map((event) => event.happenedAt),
      recorded: events.map((event) => event.recordedAt),
      words: keysOf(projection.row),
      scope: once?.scope,
      key: once?.key,
      request_hash: once?.requestHash,
      answer: once?.answer,
    },
    (_, value: unknown) => (typeof value === 'string' ? storable(value) : value),
  );
  return `${plain.slice(0, -1)},"case_row":${caseJson(projection)},"work":${workJson(projection.work)},"watches":${watchesJson(projection.watches)},"figures":${figuresJson(projection.figures)}}`;
};
