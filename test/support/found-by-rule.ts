import type { SopDocument } from '#core/sops/document.ts';
import { lint } from '#core/sops/lint.ts';

/** `level path` of what one rule finds in a document, in the order it finds it. */
export const foundBy = (rule: string, document: SopDocument): readonly string[] =>
  lint(document)
    .filter((finding) => finding.rule === rule)
    .map(({ level, path }) => `${level} ${path.join('.')}`);

/** What one rule says of a document, in Indonesian. */
export const saidBy = (rule: string, document: SopDocument): readonly string[] =>
  lint(document)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message.id);
