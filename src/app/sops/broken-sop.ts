/**
 * An adopted edition can no longer be compiled: written under other rules than this version's. A
 * fault of the installation, not of whoever asks: its agency waits, the others go on.
 */
export class BrokenSop extends Error {
  readonly agency: string;
  readonly edition: string;

  constructor(agency: string, edition: string, cause: unknown) {
    super(
      `the SOP of ${agency}, edition ${edition}, cannot be compiled: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.name = 'BrokenSop';
    this.agency = agency;
    this.edition = edition;
  }
}
