import type { SopDocument } from './document.ts';
import type { DocumentPath, Finding } from './findings.ts';

/** A lint rule: one sentence about what an SOP document must be, in a file of its name. */
export interface Rule {
  readonly name: string;
  check(document: SopDocument): readonly Finding[];
}

/** A finding that makes the edition unusable. */
export const error = (rule: string, path: DocumentPath, id: string, en: string): Finding => ({
  rule,
  level: 'error',
  path,
  message: { id, en },
});

/** A finding that is shown and can be lived with. */
export const warning = (rule: string, path: DocumentPath, id: string, en: string): Finding => ({
  rule,
  level: 'warning',
  path,
  message: { id, en },
});
