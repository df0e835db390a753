/** A form that waits until its sender has proven who he is: where it goes, and what it holds. */
export interface CarriedForm {
  readonly target: string;
  /** What was typed, in its order; null where nothing was sent and only a page is gone on to. */
  readonly fields: readonly (readonly [name: string, value: string])[] | null;
  /** Files that do not come along and have to be chosen again: their control, and what they were called. */
  readonly lost: readonly (readonly [name: string, file: string])[];
}

const [fieldMark, fileMark, formMark] = ['isian.', 'berkas.', 'formulir-dibawa'];

/** The hidden controls that carry such a form through the proof. */
export const carrying = ({ fields, lost }: CarriedForm): readonly (readonly [string, string])[] => [
  ...(fields === null ? [] : [[formMark, 'ya'] as const]),
  ...(fields ?? []).map(([name, value]) => [`${fieldMark}${name}`, value] as const),
  ...lost.map(([name, file]) => [`${fileMark}${name}`, file] as const),
];

const marked = (texts: URLSearchParams, mark: string): readonly (readonly [string, string])[] =>
  [...texts]
    .filter(([name]) => name.startsWith(mark))
    .map(([name, value]) => [name.slice(mark.length), value] as const);

/** The form that those controls carried. */
export const carriedIn = (texts: URLSearchParams, target: string): CarriedForm => ({
  target,
  fields: texts.has(formMark) ? marked(texts, fieldMark) : null,
  lost: marked(texts, fileMark),
});
