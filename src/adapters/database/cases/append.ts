import pg from 'pg';
import type { Append, AppendResult, CaseStore, Once } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { entryFrame } from '#core/record/chain.ts';
import { appendNewTo } from './append-new.ts';
import { caseJson, figuresJson, keysOf, watchesJson, workJson } from './case-row.ts';
import { inOrder, requireEvents } from './order.ts';
import { ask, inTransaction, stateOf } from '#adapters/database/connection/pool.ts';
import { recall } from './recall.ts';

/** SQLSTATEs raised by the functions of the database. */
const versionConflict = 'TG001';
const keyUsed = 'TG002';

const argumentList = Array.from({ length: 19 }, (_, index) => `$${String(index + 1)}`).join(', ');

/**
 * Writes events and what follows from them. One append costs one round trip; its commit is the
 * statement's own, shared between new cases that come in together. Several appends at once go
 * through one transaction.
 */
export const appendTo = (pool: pg.Pool): CaseStore['append'] => {
  const appendNew = appendNewTo(pool);
  return async (appends, once) => {
    requireEvents(appends);
    const ordered = inOrder(appends);
    const [only] = ordered;
    if (ordered.length === 1 && only?.expectedVersion === 0) {
      // Whoever is refused in company tries alone, to be told the reason that is its own.
      const written = await appendNew({ append: only, once }).then(() => true, isRefused);
      if (written) return { ok: true };
    }
    return appendAlone(pool, ordered, once);
  };
};

/** Whether an error of the database may have been caused by another case of the same batch. */
const isRefused = (error: unknown): false => {
  if (error instanceof pg.DatabaseError) return false;
  throw error;
};

const appendAlone = async (
  pool: pg.Pool,
  ordered: readonly Append[],
  once: Once | undefined,
): Promise<AppendResult> => {
  const [only] = ordered;
  try {
    if (ordered.length === 1 && only !== undefined) {
      await ask(
        pool,
        'append',
        `select count_cases($1, append_case(${argumentList}))`,
        values(only, once),
      );
    } else {
      await inTransaction(pool, (client) => appendAll(client, ordered, once));
    }
    return { ok: true };
  } catch (error) {
    return refusalOf(pool, error, once);
  }
};

const appendAll = async (
  client: pg.PoolClient,
  ordered: readonly Append[],
  once: Once | undefined,
): Promise<void> => {
  if (once !== undefined) {
    await ask(client, 'keep-once', 'select keep_once($1, $2, $3, $4, $5)', [
      once.agency,
      once.scope,
      once.key,
      once.requestHash,
      once.answer,
    ]);
  }
  const changes: { readonly agency: string; readonly change: readonly number[] }[] = [];
  for (const append of ordered) {
    const rows = await ask<{ change: number[] }>(
      client,
      'append-one',
      `select append_case(${argumentList}) as change`,
      values(append, undefined),
    );
    for (const { change } of rows) changes.push({ agency: append.agency, change });
  }
  for (const { agency, change } of changes)
    await ask(client, 'count', 'select count_cases($1, $2)', [agency, change]);
};

const values = (
  { agency, caseId, expectedVersion, events, projection }: Append,
  once: Once | undefined,
): readonly unknown[] => [
  agency,
  caseId,
  caseStream(caseId),
  expectedVersion,
  ...Object.values(entryFrame(agency, caseStream(caseId))),
  events.map((event) => event.type),
  events.map(canonical),
  events.map((event) => event.happenedAt),
  events.map((event) => event.recordedAt),
  caseJson(projection),
  keysOf(projection.row),
  workJson(projection.work),
  watchesJson(projection.watches),
  figuresJson(projection.figures),
  once?.scope ?? null,
  once?.key ?? null,
  once?.requestHash ?? null,
  once?.answer ?? null,
];

const refusalOf = async (
  pool: pg.Pool,
  error: unknown,
  once: Once | undefined,
): Promise<AppendResult> => {
  const state = stateOf(error);
  if (error instanceof pg.DatabaseError && state === versionConflict)
    return { ok: false, reason: 'version-conflict', caseId: error.detail ?? '' };
  if (state === keyUsed && once !== undefined) {
    const stored = await recall(pool, once.agency, once.scope, once.key);
    if (stored !== null) return { ok: false, reason: 'key-used', once: stored };
  }
  throw error;
};
