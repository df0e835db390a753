import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { MissingData } from '#core/papers/content/material.ts';

/** A paper's values, and what it still lacks. `data` is null when there is nothing to make it of. */
export interface PaperDraft {
  readonly data: PaperData | null;
  /** Empty when the paper may be signed. Gaps stand as dots on the draft. */
  readonly missing: readonly MissingData[];
}
