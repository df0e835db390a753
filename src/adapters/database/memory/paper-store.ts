import type { PaperRow, PaperStore, RegisterEntry } from '../../../app/ports.ts';
import { keyOf } from './state.ts';
import type { State } from './state.ts';

const rows = (state: State): readonly PaperRow[] => [...state.cases.values()].flatMap((kept) => kept.projection.papers);

/** Letter registers and signed papers in memory. */
export const memoryPapers = (state: State): PaperStore => {
  const change = (agency: string, register: string, year: number, paper: string, to: (entry: RegisterEntry) => RegisterEntry): void => {
    const key = keyOf(agency, register, year);
    state.letters.set(key, (state.letters.get(key) ?? []).map((entry) => (entry.paper === paper && entry.voidReason === null ? to(entry) : entry)));
  };
  return {
    reserve: async ({ agency, register, year, paper, at }) => {
      const key = keyOf(agency, register, year);
      const all = state.letters.get(key) ?? [];
      const held = all.find((entry) => entry.paper === paper && entry.voidReason === null);
      if (held !== undefined) return held.sequence;
      const free = all.find((entry) => entry.paper === null && entry.voidReason === null);
      const entry: RegisterEntry = { agency, register, year, sequence: free?.sequence ?? all.length + 1, paper, at, voidReason: null };
      state.letters.set(key, free === undefined ? [...all, entry] : all.map((one) => (one === free ? entry : one)));
      return entry.sequence;
    },
    giveBack: async (agency, register, year, paper) => { change(agency, register, year, paper, (entry) => ({ ...entry, paper: null })); },
    void: async (agency, register, year, paper, reason) => { change(agency, register, year, paper, (entry) => ({ ...entry, voidReason: reason })); },
    register: async (agency, register, year) => state.letters.get(keyOf(agency, register, year)) ?? [],
    issued: async (agency, register, year) => {
      const named = new Set((state.letters.get(keyOf(agency, register, year)) ?? []).map((entry) => (entry.paper ?? '').split('/').slice(0, 4).join('/')));
      return rows(state).filter((row) => row.agency === agency && named.has([row.caseId, row.turn, row.output, row.version].join('/')));
    },
    byCode: async (code) => rows(state).find((row) => row.code === code) ?? null,
    byHash: async (sha256) => rows(state).find((row) => row.sha256 === sha256) ?? null,
  };
};
