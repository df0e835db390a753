import type { SopDocument } from './document.ts';
import type { Finding } from './findings.ts';
import { rules } from './rules/index.ts';

/** Everything the rules have to say about a document, rule by rule. */
export const lint = (document: SopDocument): readonly Finding[] =>
  rules.flatMap((rule) => rule.check(document));
