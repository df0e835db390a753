import type { CaseStore, SopStore } from '../../../app/ports.ts';
import { memoryCases } from './case-store.ts';
import { memorySops } from './sop-store.ts';

/** A database that is gone when the process ends: the same answers as PostgreSQL's. */
export const memoryDatabase = (): { readonly cases: CaseStore; readonly sops: SopStore } => ({ cases: memoryCases(), sops: memorySops() });
