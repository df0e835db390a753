import type { RoleId } from '#core/sops/model.ts';

/** Whose initials (paraf) a draft gets: those of a role, or (null) of who drafted it and does not sign it himself. */
export interface InitialPlace {
  readonly role: RoleId | null;
}

/** In which order an agency has its drafts initialled, and whether signing waits for it. */
export interface InitialOrder {
  /** Empty: anybody of the team initials, in any order. */
  readonly places: readonly InitialPlace[];
  readonly required: boolean;
}

/** What an agency starts with: no order, and nothing waits. */
export const noInitialOrder: InitialOrder = { places: [], required: false };

export const samePlace =
  (one: InitialPlace) =>
  (other: InitialPlace): boolean =>
    one.role === other.role;
