import type { DocumentPath, Finding } from '#core/sops/findings.ts';
import { lint } from '#core/sops/lint.ts';
import { sopSchema } from './schema.ts';
import type { ShapeFinding } from './shape-findings.ts';

/** Keys the flow hangs on: with one of them unreadable, what the rules say would be noise. */
const essential: readonly unknown[] = ['kode', 'ke', 'hasil', 'langkah', 'pelaksana'];

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

const holderOf = (data: unknown, path: DocumentPath): unknown =>
  path
    .slice(0, -1)
    .reduce<unknown>(
      (part, key) =>
        isPart(part) && Object.hasOwn(part, key) ? Reflect.get(part, key) : undefined,
      data,
    );

/** Puts right one place of the copy. */
const mend = (data: unknown, { path, remedy }: ShapeFinding): void => {
  const key = path.at(-1);
  const holder = holderOf(data, path);
  if (key === undefined || remedy === null || !isPart(holder)) return;
  if ('value' in remedy) {
    Reflect.set(holder, key, remedy.value);
    return;
  }
  if (remedy.rename !== null) Reflect.set(holder, remedy.rename, Reflect.get(holder, key));
  Reflect.deleteProperty(holder, key);
};

const within = (path: DocumentPath, part: DocumentPath): boolean =>
  part.every((key, index) => path[index] === key);

/**
 * What the rules say about a file whose shape is wrong in places, so that all findings come at
 * once: the wrong places are mended in a copy, and what the rules say about those is left out.
 *
 * @returns nothing when too little is left to say anything.
 */
export const readLeniently = (
  data: unknown,
  wrong: readonly ShapeFinding[],
): readonly Finding[] => {
  const lost = wrong.some(
    ({ path, remedy }) => remedy === null || ('value' in remedy && essential.includes(path.at(-1))),
  );
  if (lost) return [];
  const copy: unknown = structuredClone(data);
  for (const finding of wrong) mend(copy, finding);
  const mended = sopSchema.safeParse(copy);
  if (!mended.success) return [];
  return lint(mended.data).filter(
    (finding) => !wrong.some((place) => within(finding.path, place.path)),
  );
};
