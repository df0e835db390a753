import type { FileRef } from './report.ts';

/** The end of a file's name as programs give it, which says what kind of file it is and no more. */
const ending = ({ name }: FileRef): string => /\.[A-Za-z0-9]{1,5}$/u.exec(name)?.[0] ?? '';

/**
 * Files under names that name nobody, `bukti-1.png`: people name files after themselves, and
 * machines after their owners.
 *
 * @param before how many stand before them
 */
export const neutrallyNamed = (files: readonly FileRef[], before = 0): readonly FileRef[] =>
  files.map((file, index) => ({
    ...file,
    name: `bukti-${String(before + index + 1)}${ending(file).toLowerCase()}`,
  }));
