import type {
  AlteredFileStore,
  BackupStore,
  CaseStore,
  FigureStore,
  PaperStore,
  PeopleStore,
  RecordStore,
  ReminderStore,
  SecurityStore,
  SetAsideStore,
  SopStore,
  TreeStore,
} from '#app/ports.ts';
import { memorySecurity } from './people/memory-security.ts';
import { memoryPeople } from './people/memory.ts';
import { memoryAlteredFiles } from './keeping/memory-altered-files.ts';
import { memoryBackups } from './keeping/memory-backups.ts';
import { memoryCases } from './cases/memory.ts';
import { memoryFigures } from './oversight/memory-figures.ts';
import { memoryPapers } from './papers/memory.ts';
import { memoryReminders } from './oversight/memory-reminders.ts';
import { memorySops } from './sops/memory.ts';
import { memorySetAside } from './oversight/memory-set-aside.ts';
import { memoryRecord } from './record/memory.ts';
import { memoryTree } from './record/memory-tree.ts';
import { emptyState } from './connection/memory-state.ts';

/** The stores that share one database. */
export interface MemoryDatabase {
  readonly record: RecordStore;
  readonly tree: TreeStore;
  readonly cases: CaseStore;
  readonly sops: SopStore;
  readonly reminders: ReminderStore;
  readonly setAside: SetAsideStore;
  readonly figures: FigureStore;
  readonly papers: PaperStore;
  readonly people: PeopleStore;
  readonly security: SecurityStore;
  readonly backups: BackupStore;
  readonly alteredFiles: AlteredFileStore;
}

/** A database that is gone when the process ends: the same answers as PostgreSQL's. */
export const memoryDatabase = (): MemoryDatabase => {
  const state = emptyState();
  return {
    record: memoryRecord(state),
    tree: memoryTree(state),
    cases: memoryCases(state),
    sops: memorySops(state),
    reminders: memoryReminders(state),
    setAside: memorySetAside(state),
    figures: memoryFigures(state),
    papers: memoryPapers(state),
    people: memoryPeople(state),
    security: memorySecurity(state),
    backups: memoryBackups(),
    alteredFiles: memoryAlteredFiles(),
  };
};
