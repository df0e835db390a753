import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { Beginning, CopyParts, PassingFile, PdfText } from '#app/ports.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';

/** What goes to a checking process: a file whose signatures are checked, whose beginnings are hashed, whose words are read, or whose pages are copied. */
export type CheckJob =
  | {
      readonly work: 'signatures';
      readonly pdf: Uint8Array | PassingFile;
      readonly trust: TrustAnchors;
    }
  | { readonly work: 'beginnings'; readonly file: PassingFile; readonly upTo: number | null }
  | { readonly work: 'text'; readonly pdf: Uint8Array }
  | { readonly work: 'copy'; readonly parts: CopyParts };

/** The pages of a file behind a sheet. */
export interface Copied {
  readonly copy: Uint8Array;
}

/** What a file could have been before. */
export interface Begun {
  readonly beginnings: readonly Beginning[];
}

/** What is found of a file by the work that was asked. */
export type Finding = Verification | Begun | PdfText | Copied | SignFailure;

/** Whether what a process said is a finding. */
export const isFinding = (value: unknown): value is Finding =>
  typeof value === 'object' &&
  value !== null &&
  ('signatures' in value ||
    'beginnings' in value ||
    'lines' in value ||
    'copy' in value ||
    'failure' in value);
