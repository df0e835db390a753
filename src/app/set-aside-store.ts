import type { ChoreName } from './chore.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';

/** What a chore does at once: a case, or something of it. */
export interface Thing {
  readonly agency: string;
  readonly caseId: string;
  /** What of the case, in the words of the chore. */
  readonly item: string;
}

/** A thing a chore could not do; it holds up nothing else and is tried again later. */
export interface SetAside extends Thing {
  readonly chore: ChoreName;
  readonly id: string;
  /** The case's number, for people. */
  readonly number: string;
  /** What was thrown, for whoever runs the installation. */
  readonly reason: string;
  readonly tries: number;
  readonly since: Instant;
  readonly retryAt: Instant;
}

/** What background work set aside. */
export interface SetAsideStore {
  /** Of every agency. */
  all(chore: ChoreName): Promise<readonly SetAside[]>;
  /**
   * Sets things aside. Each is told of in the inbox of a role of its agency, once: what was aside
   * before keeps its id and since when, and takes over the rest.
   */
  put(things: readonly SetAside[], tell: RoleId): Promise<void>;
  /** What could be done after all is aside no longer; what was told stays. */
  done(chore: ChoreName, things: readonly Thing[]): Promise<void>;
}
