import type { StepPart } from '#core/sops/document.ts';
import { pdfTextAsSet } from '#test/support/poppler.ts';
import type { Played } from './play.ts';

/** Something a column of a row names, and what of the runs answers it; null where nothing does. */
export interface ColumnAnswer {
  readonly column: 'Kelengkapan' | 'Waktu' | 'Output';
  readonly words: string;
  readonly by: string | null;
}

const lettersIn = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Words that do not tell one document from another. */
const small = new Set(['dan', 'dari', 'hasil', 'atau', 'tim', 'yang', 'terkait']);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !small.has(word)),
  );

/** Visits of a row in a run, each with what it left behind. */
const visitsOf = (played: Played, no: string | null): Played['steps'] =>
  played.steps.filter(({ step }) => step.no === no);

/** Whether an output of a visit is really there: its file, its number, or its paper as it was signed or filled in. */
const isThere = (
  played: Played,
  turn: number,
  { id, from, files, number }: Played['steps'][number]['outputs'][number],
): boolean => {
  if (from === 'file') return files > 0;
  if (from === 'ticket') return number !== null;
  return played.papers.some((paper) => paper.output === id && paper.turn === turn);
};

const outputAnswers = (step: StepPart, runs: readonly Played[]): readonly ColumnAnswer[] =>
  step.mutu_baku.output
    .filter(({ tambahan }) => tambahan === undefined)
    .map(({ kode, nama }) => {
      const found = runs.find((played) =>
        visitsOf(played, step.no).some(({ turn, outputs }) =>
          outputs.some((one) => one.id === kode && isThere(played, turn, one)),
        ),
      );
      return { column: 'Output', words: nama, by: found?.run.title ?? null };
    });

/**
 * What an item of Kelengkapan is, where the SOP itself says so: an output of an earlier row whose
 * name holds all its words. Of tools, and of documents made elsewhere, nothing is derived.
 */
const producersOf = (
  item: string,
  step: StepPart,
  steps: readonly StepPart[],
): readonly (readonly [step: StepPart, output: string])[] => {
  const words = [...wordsOf(item)];
  return steps
    .slice(0, steps.indexOf(step))
    .flatMap((earlier) =>
      earlier.mutu_baku.output
        .filter(({ nama }) => words.every((word) => wordsOf(nama).has(word)))
        .map(({ kode }) => [earlier, kode] as const),
    );
};

const completenessAnswers = (
  step: StepPart,
  steps: readonly StepPart[],
  runs: readonly Played[],
): readonly ColumnAnswer[] =>
  (step.mutu_baku.kelengkapan ?? []).flatMap((item): readonly ColumnAnswer[] => {
    const producers = producersOf(item, step, steps);
    if (producers.length === 0) return [];
    const lacking = runs.some((played) =>
      visitsOf(played, step.no).some(
        ({ turn }) =>
          !producers.some(([producer, output]) =>
            played.steps.some(
              (before) =>
                before.turn < turn &&
                before.step.id === producer.kode &&
                before.outputs.some(
                  (one) => one.id === output && isThere(played, before.turn, one),
                ),
            ),
          ),
      ),
    );
    const from = [...new Set(producers.map(([{ no }]) => no ?? 'tambahan'))].join(', ');
    return [{ column: 'Kelengkapan', words: item, by: lacking ? null : `dari langkah ${from}` }];
  });

const executed = new WeakMap<Played, string>();

/** What the executed SOP of a run prints, letters and figures only. */
const executedOf = (played: Played): string => {
  const text = executed.get(played) ?? lettersIn(pdfTextAsSet(played.executedSop));
  executed.set(played, text);
  return text;
};

/** The standard time as the executed SOP prints it in the row of the step: behind its name, before the next. */
const timeAnswers = (
  step: StepPart,
  steps: readonly StepPart[],
  runs: readonly Played[],
): readonly ColumnAnswer[] => {
  const { waktu } = step.mutu_baku;
  if (waktu === null) return [];
  const nameOf = ({ no, judul }: StepPart): string => lettersIn(`${no ?? ''} (${judul})`);
  const rowOf = (text: string): string => {
    const at = text.indexOf(nameOf(step));
    const rest = at === -1 ? '' : text.slice(at + nameOf(step).length);
    const ends = steps.flatMap((other) => {
      const end = other === step ? -1 : rest.indexOf(nameOf(other));
      return end === -1 ? [] : [end];
    });
    return rest.slice(0, Math.min(rest.length, ...ends));
  };
  const printed = runs.some((played) => rowOf(executedOf(played)).includes(lettersIn(waktu.teks)));
  return [{ column: 'Waktu', words: waktu.teks, by: printed ? 'SOP terlaksana' : null }];
};

/**
 * What the columns of a row name, held against the runs of its SOP: each output came, each thing it
 * needs from an earlier row was there before, and its standard time is printed.
 */
export const columnAnswers = (
  step: StepPart,
  steps: readonly StepPart[],
  runs: readonly Played[],
): readonly ColumnAnswer[] => [
  ...completenessAnswers(step, steps, runs),
  ...timeAnswers(step, steps, runs),
  ...outputAnswers(step, runs),
];
