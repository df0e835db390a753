/** A number with what it should be. */
export interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly aim: string;
  /** null where the design names no aim. */
  readonly kept: boolean | null;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one script measured. */
export interface Claim {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly verdicts: readonly Verdict[];
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

/** A claim that could not be measured, said plainly. */
export const notMeasured = (title: string, reason: string): Claim => ({
  title,
  how: `Not measured: ${reason}`,
  verdicts: [{ what: title, measured: 'not measured', aim: '', kept: false }],
  tables: [],
  notes: [],
});
