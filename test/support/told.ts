import type { SopDocument } from '#core/sops/document.ts';
import { lint } from '#core/sops/lint.ts';

/** What an author reads of a rule's findings. */
export interface Told {
  readonly at: string;
  readonly id: string;
  readonly en: string;
}

/** What one rule tells the author of a document, in both languages and at which places. */
export const told = (rule: string, document: SopDocument): readonly Told[] =>
  lint(document)
    .filter((finding) => finding.rule === rule)
    .map(({ path, message: { id, en } }) => ({ at: path.join('.'), id, en }));
