import type { RoleId, Sop, Step } from './model.ts';

/** A column of the table by its heading; its id when the edition does not know it. */
export const printedRole = (sop: Sop, id: RoleId): string =>
  sop.roles.find((role) => role.id === id)?.name ?? id;

/** What a step is called where it has no number of its own. */
export const printedStep = (step: Step): string =>
  step.no === null ? `Tambahan: ${step.title.id}` : `Langkah ${step.no}`;
