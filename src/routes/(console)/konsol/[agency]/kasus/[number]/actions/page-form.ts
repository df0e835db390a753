/** What every form of the case page carries. */
export interface PageForm {
  /** A fresh key of this drawing of the page. */
  readonly once: string;
  readonly version: number;
  /** The current visit of a step; null when the case is closed. */
  readonly turn: number | null;
  readonly zone: string;
  readonly fileBytes: number;
}
