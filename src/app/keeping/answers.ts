/** What recomputing the hash chains of an agency's cases found. */
export interface RecordVerdict {
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly { readonly caseId: string; readonly version: number }[];
}
