/** Codes of an edition, as its file gives them. */
export type StepId = string;
export type RoleId = string;
export type OutcomeId = string;
export type OutputId = string;
export type FieldId = string;
export type DutyId = string;
