import type { ProofAsked } from '#routes/forms/proof-fields.ts';

/** What every form of the case page carries. */
export interface PageForm {
  /** What forms ask for that block a system or take a block off it; null while the last proof holds. */
  readonly proof: ProofAsked | null;
  /** A fresh key of this drawing of the page. */
  readonly once: string;
  readonly version: number;
  /** The current visit of a step; null when the case is closed. */
  readonly turn: number | null;
  /** Where the page tells what changed while somebody typed. */
  readonly told: string;
  readonly zone: string;
  readonly fileBytes: number;
  /** The work units that can be chosen as the owner of a system. */
  readonly units: {
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly chosen: string;
    /** A way out of the step needs one of them. */
    readonly needed: boolean;
    /** Where units are registered; null for who may not. */
    readonly register: string | null;
  };
}
