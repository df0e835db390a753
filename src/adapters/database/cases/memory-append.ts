import type { AppendResult, CaseStore, StoredLink } from '#app/ports.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { instantOf } from '#core/time/instant.ts';
import { inOrder, requireEvents } from './order.ts';
import { keyOf } from '#adapters/database/connection/memory-state.ts';
import type { KeptCase, State } from '#adapters/database/connection/memory-state.ts';
import {
  forgetReleased,
  putFigures,
  putWatches,
} from '#adapters/database/oversight/memory-tables.ts';
import { extended, linksOf, putStream } from '#adapters/database/record/memory.ts';

/** A case with its new events, before it is put in place. */
interface Prepared {
  readonly kept: KeptCase;
  readonly links: readonly StoredLink[];
}

/** Writes all or nothing: everything is prepared first and then put in place at once. */
export const appendTo =
  (state: State): CaseStore['append'] =>
  async (appends, once) => {
    requireEvents(appends);
    const onceKey = once === undefined ? undefined : keyOf(once.agency, once.scope, once.key);
    const known = onceKey === undefined ? undefined : state.onces.get(onceKey);
    if (known !== undefined) return { ok: false, reason: 'key-used', once: known };
    const prepared = new Map<string, Prepared>();
    for (const { agency, caseId, expectedVersion, events, projection } of inOrder(appends)) {
      const key = keyOf(agency, caseId);
      const stream = caseStream(caseId);
      const before = prepared.get(key)?.links ?? linksOf(state, agency, stream);
      const links = extended(before, { agency, stream, expectedVersion }, events);
      if (links === undefined) return conflict(caseId);
      prepared.set(key, {
        kept: { agency, caseId, projection: structuredClone(projection) },
        links,
      });
    }
    for (const [key, { kept, links }] of prepared) {
      putStream(state, kept.agency, caseStream(kept.caseId), links);
      const had = state.cases.get(key)?.projection.row.parties ?? [];
      state.cases.set(key, kept);
      putWatches(state, kept.projection);
      forgetReleased(state, had, kept.projection.row);
      putFigures(state, kept.projection);
    }
    if (once !== undefined && onceKey !== undefined) {
      state.onces.set(onceKey, once);
      state.keptAt.set(onceKey, instantOf(Temporal.Now.instant()));
    }
    return { ok: true };
  };

const conflict = (caseId: string): AppendResult => ({
  ok: false,
  reason: 'version-conflict',
  caseId,
});
