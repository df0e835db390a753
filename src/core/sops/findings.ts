import type { Bilingual } from '#core/text/bilingual.ts';

/** Where in the document: keys and indexes from the root, `['langkah', 2, 'hasil', 0, 'ke']`. */
export type DocumentPath = readonly (string | number)[];

/** What a lint rule has to say about a place in an SOP document. */
export interface Finding {
  /** Name of the rule, equal to its file name. */
  readonly rule: string;
  /** An error makes the edition unusable; a warning is shown and can be lived with. */
  readonly level: 'error' | 'warning';
  readonly path: DocumentPath;
  readonly message: Bilingual;
}
