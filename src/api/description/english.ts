import { problemKinds } from '#api/problem/kinds.ts';
import { englishOf } from './bilingual.ts';

const problems = new Map(Object.values(problemKinds).map(({ title }) => [title.id, title.en]));

/** `Ditolak (`refused`); Berkas terlalu besar (`file-too-large`)`: each part has a title and its kind. */
const translateProblems = (text: string): string | undefined => {
  const parts = text.split('; ').map((part) => {
    const [, title, kind] = /^(.+) (\(`[a-z-]+`\))$/u.exec(part) ?? [];
    const english = problems.get(title ?? '');
    return english === undefined ? undefined : `${english} ${kind ?? ''}`;
  });
  return parts.includes(undefined) ? undefined : parts.join('; ');
};

/** A text of the description in English; undefined when it was not given in both languages. */
export const english = (text: string): string | undefined =>
  englishOf(text) ?? problems.get(text) ?? translateProblems(text);
