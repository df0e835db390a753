import { createHash } from 'node:crypto';
import type { Append, AppendResult, CaseStore } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { firstHash, sealedText } from '#core/record/chain.ts';
import { inOrder, requireEvents } from './order.ts';
import { keyOf } from '#adapters/database/connection/memory-state.ts';
import type { KeptCase, KeptEvent, State } from '#adapters/database/connection/memory-state.ts';
import { putFigures, putWatches } from '#adapters/database/oversight/memory-tables.ts';

/** Writes all or nothing: everything is prepared first and then put in place at once. */
export const appendTo =
  (state: State): CaseStore['append'] =>
  async (appends, once) => {
    requireEvents(appends);
    const onceKey = once === undefined ? undefined : keyOf(once.agency, once.scope, once.key);
    const known = onceKey === undefined ? undefined : state.onces.get(onceKey);
    if (known !== undefined) return { ok: false, reason: 'key-used', once: known };
    const prepared = new Map<string, KeptCase>();
    for (const append of inOrder(appends)) {
      const key = keyOf(append.agency, append.caseId);
      const next = extended(prepared.get(key) ?? state.cases.get(key), append);
      if (next === undefined) return conflict(append.caseId);
      prepared.set(key, next);
    }
    for (const [key, kept] of prepared) {
      state.cases.set(key, kept);
      putWatches(state, kept.projection);
      putFigures(state, kept.projection);
    }
    if (once !== undefined && onceKey !== undefined) state.onces.set(onceKey, once);
    return { ok: true };
  };

const conflict = (caseId: string): AppendResult => ({
  ok: false,
  reason: 'version-conflict',
  caseId,
});

/** The case with the new events; undefined when it is not at the expected version. */
const extended = (
  kept: KeptCase | undefined,
  { agency, caseId, expectedVersion, events, projection }: Append,
): KeptCase | undefined => {
  const before = kept?.events ?? [];
  if (before.length !== expectedVersion) return undefined;
  const all: KeptEvent[] = [...before];
  for (const event of events) {
    const previousHash = all.at(-1)?.hash ?? firstHash;
    const text = canonical(event);
    const hash = createHash('sha256')
      .update(sealedText(agency, caseId, all.length + 1, text, previousHash))
      .digest('hex');
    all.push({ text, hash, previousHash });
  }
  return { agency, caseId, events: all, projection: structuredClone(projection) };
};
