import type { CommandAnswer } from '#app/cases/answers.ts';
import type { TypesettingFailure } from '#app/ports.ts';

/** A case file on its way out. */
export interface CaseArchive {
  readonly name: string;
  /** A ZIP, packed while it is read. */
  readonly bytes: ReadableStream<Uint8Array>;
  /** SHA-256 of its list of hashes, as the record holds it. */
  readonly manifest: string;
}

/** The case file, or why it was not made. */
export type CaseFileAnswer =
  | CaseArchive
  | { readonly notSet: TypesettingFailure }
  | Exclude<CommandAnswer, { readonly events: unknown }>;
