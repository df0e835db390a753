import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { Printable } from '#core/papers/record/printable.ts';
import { unshownRemark } from '#core/papers/words/unshown.ts';

/**
 * The characters of a paper that no typeface of ours shows, or that would deceive, each once, in
 * their order: they stand on it as their numbers.
 */
export type UnshownCharacters = (paper: Printable) => readonly string[];

/** A draft that says at its top which of its characters are printed as numbers; what leaves the house never tells. */
export const withUnshown = (unshown: UnshownCharacters, data: PaperData): PaperData =>
  data.draft ? { ...data, remarks: [...data.remarks, ...unshownRemark(unshown(data))] } : data;
