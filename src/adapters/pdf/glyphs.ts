import { join } from 'node:path';
import type { UnshownCharacters } from '#app/ports.ts';
import { coverageOf, covers } from './font-coverage.ts';
import { fontsOf } from './fonts.ts';
import { unshownIn } from './showable.ts';

/**
 * Whether some family of fonts has a character, in all its weights: the same text may stand in a
 * heading and in a line.
 */
export const glyphsOf = (others: readonly (readonly Buffer[])[]): ((point: number) => boolean) => {
  const families = others.map((files) => files.map(coverageOf));
  return (point) =>
    families.some((coverages) => coverages.every((coverage) => covers(coverage, point)));
};

/**
 * Tells what papers cannot show. The fonts are read when a text first has more than Latin letters.
 *
 * @param root the folder of the project, whose fonts papers are set in
 */
export const unshownCharacters = ({ root }: { readonly root: string }): UnshownCharacters => {
  let known: ((point: number) => boolean) | undefined;
  const hasGlyph = (point: number): boolean => {
    known ??= glyphsOf(fontsOf(join(root, 'sop')).others);
    return known(point);
  };
  return ({ letterhead, ...paper }) => {
    const { logo: _picture, ...head } = letterhead;
    return unshownIn({ head, paper }, hasGlyph);
  };
};
