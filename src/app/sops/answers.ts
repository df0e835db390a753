import type { NotFound } from '#app/answers.ts';
import type { AgencyRecord, EditionRecord, PlacedFinding } from '#app/ports.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { Profiles } from '#core/people/profile.ts';
import type { Sop } from '#core/sops/model.ts';

/** An agency with what papers print of its people, for `officeOf`. */
export interface KnownAgency extends AgencyRecord {
  readonly profiles: Profiles;
}

/** An agency as the portal and the console need it. */
export interface AgencyView {
  readonly agency: KnownAgency;
  readonly sop: Sop;
  readonly record: EditionRecord;
  /** Which output becomes which paper; compiled with the SOP. */
  readonly mapping: PaperMapping;
}

/** An agency whose edition in force this version cannot run. */
export interface StrandedAgency {
  readonly agency: KnownAgency;
  readonly edition: string;
}

/** What became of a file that was to be adopted: the edition, or everything that is wrong with it. */
export type AdoptAnswer =
  | { readonly adopted: EditionRecord; readonly changed: boolean }
  | { readonly findings: readonly PlacedFinding[] }
  | { readonly mappingFindings: readonly PlacedFinding[] }
  | { readonly differentContent: true }
  | { readonly differentMapping: true };

/** What became of a mapping given to an edition that lacked one. */
export type MappingAnswer =
  | { readonly given: boolean }
  | { readonly mappingFindings: readonly PlacedFinding[] }
  | { readonly differentMapping: true }
  /** Nothing can be held against an SOP that cannot be compiled. */
  | { readonly brokenSop: true }
  | NotFound;
