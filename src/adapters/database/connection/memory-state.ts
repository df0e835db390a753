import type {
  CaseRow,
  InboxEntry,
  Once,
  Projection,
  RegisterEntry,
  SetAside,
  StoredLink,
  TreeEntry,
  TurnFigure,
  Watch,
} from '#app/ports.ts';
import type { Instant } from '#core/time/instant.ts';

/** The events of a stream as they are kept. */
export interface KeptStream {
  readonly agency: string;
  readonly stream: string;
  readonly links: readonly StoredLink[];
}

/** What follows from one case. */
export interface KeptCase {
  readonly agency: string;
  readonly caseId: string;
  readonly projection: Projection;
}

export type NumberedWatch = Watch & { readonly number: string };

export interface State {
  /** By agency and stream. */
  readonly streams: Map<string, KeptStream>;
  readonly cases: Map<string, KeptCase>;
  readonly onces: Map<string, Once>;
  /** When each of them was kept. */
  readonly keptAt: Map<string, Instant>;
  readonly registers: Map<string, number>;
  /** By agency, case and item. */
  readonly watches: Map<string, NumberedWatch>;
  /** By agency, role, case, item and kind. */
  readonly inbox: Map<string, InboxEntry>;
  /** Up to when an officer has read, by agency and officer. */
  readonly reads: Map<string, Instant>;
  /** By agency: the entries of the tree over its record, in order. */
  readonly tree: Map<string, readonly TreeEntry[]>;
  /** By agency and block: roots of whole blocks of the tree. */
  readonly treeBlocks: Map<string, ReadonlyMap<number, string>>;
  /** By chore, agency, case and item. */
  readonly setAside: Map<string, SetAside>;
  /** By agency, case and turn. */
  readonly figures: Map<string, TurnFigure>;
  /** By agency, register and year: the entries in order of their numbers. */
  readonly letters: Map<string, readonly RegisterEntry[]>;
}

export const emptyState = (): State => ({
  streams: new Map(),
  tree: new Map(),
  treeBlocks: new Map(),
  cases: new Map(),
  onces: new Map(),
  keptAt: new Map(),
  registers: new Map(),
  watches: new Map(),
  inbox: new Map(),
  reads: new Map(),
  setAside: new Map(),
  figures: new Map(),
  letters: new Map(),
});

/** One key out of several parts, whatever characters they hold. */
export const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** The order of texts everywhere: by code unit. */
export const compare = (left: string, right: string): number =>
  left < right ? -1 : Number(left > right);

export const casesOf = (state: State, agency: string): readonly KeptCase[] =>
  [...state.cases.values()].filter((kept) => kept.agency === agency);

export const rowsOf = (state: State, agency: string): readonly CaseRow[] =>
  casesOf(state, agency).map((kept) => kept.projection.row);
