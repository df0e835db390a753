import type { Printable } from '#core/papers/record/printable.ts';

/** Sets papers as PDF/A-2 with tags. Same values, same bytes. */
export interface Typesetter {
  /** @throws TypesettingFailed */
  pdf(paper: Printable): Promise<Uint8Array>;
  /** Ends what runs; papers in the making are refused. */
  close(): Promise<void>;
}

/** `refused`: the paper itself cannot be set, for instance a logo that is no picture. */
export type TypesettingFailure = 'refused' | 'too-slow' | 'crashed' | 'busy' | 'closed';

/** Why a paper could not be set. Nothing was kept. */
export class TypesettingFailed extends Error {
  readonly reason: TypesettingFailure;
  constructor(reason: TypesettingFailure, detail: string) {
    super(detail);
    this.name = 'TypesettingFailed';
    this.reason = reason;
  }
}
