import type { CaseStore, FigureStore, PaperStore, ReminderStore, SopStore } from '#app/ports.ts';
import { memoryCases } from './case-store.ts';
import { memoryFigures } from './figure-store.ts';
import { memoryPapers } from './paper-store.ts';
import { memoryReminders } from './reminder-store.ts';
import { memorySops } from './sop-store.ts';
import { emptyState } from './state.ts';

/** The stores that share one database. */
export interface MemoryDatabase {
  readonly cases: CaseStore;
  readonly sops: SopStore;
  readonly reminders: ReminderStore;
  readonly figures: FigureStore;
  readonly papers: PaperStore;
}

/** A database that is gone when the process ends: the same answers as PostgreSQL's. */
export const memoryDatabase = (): MemoryDatabase => {
  const state = emptyState();
  return {
    cases: memoryCases(state),
    sops: memorySops(),
    reminders: memoryReminders(state),
    figures: memoryFigures(state),
    papers: memoryPapers(state),
  };
};
