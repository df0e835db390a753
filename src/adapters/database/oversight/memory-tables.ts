import type { Projection } from '#app/ports.ts';
import { canonical } from '#core/record/canonical.ts';
import { keyOf } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';

/** Replaces the clocks of a case; one that is as it was keeps the time of its next look. */
export const putWatches = (state: State, { row, watches }: Projection): void => {
  const { agency, caseId, number } = row;
  const items = new Set(watches.map((watch) => watch.item));
  for (const [key, kept] of state.watches) {
    if (kept.agency === agency && kept.caseId === caseId && !items.has(kept.item))
      state.watches.delete(key);
  }
  for (const watch of watches) {
    const key = keyOf(agency, caseId, watch.item);
    const kept = state.watches.get(key);
    if (kept === undefined || canonical(kept.watched) !== canonical(watch.watched))
      state.watches.set(key, structuredClone({ ...watch, number }));
  }
};

/** Whoever is no party any more is not told of the case either. */
export const forgetReleased = (
  state: State,
  had: readonly string[],
  { agency, caseId, parties }: Projection['row'],
): void => {
  for (const [key, entry] of state.inbox) {
    if (
      entry.agency === agency &&
      entry.caseId === caseId &&
      had.includes(entry.seat) &&
      !parties.includes(entry.seat)
    )
      state.inbox.delete(key);
  }
};

/** Adds turns that have ended. What an ended turn measured does not change. */
export const putFigures = (state: State, { row, figures }: Projection): void => {
  for (const figure of figures) {
    const key = keyOf(row.agency, row.caseId, figure.time.turn);
    if (figure.time.endedAt !== null && !state.figures.has(key))
      state.figures.set(key, structuredClone(figure));
  }
};

/** Before a case's figures are made anew. */
export const forgetFigures = (state: State, { agency, caseId }: Projection['row']): void => {
  for (const [key, figure] of state.figures) {
    if (figure.agency === agency && figure.caseId === caseId) state.figures.delete(key);
  }
};
