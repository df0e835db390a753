import type { Agency } from '#test/journeys/support/paper-case.ts';
import { editionAt } from '#test/support/papers.ts';
import { pdfTextAsSet } from '#test/support/poppler.ts';
import type { StepPart } from '#core/sops/document.ts';
import type { Asked, AskedRows } from './asked.ts';
import { askedOfBatam } from './asked-batam.ts';
import { askedOfDenpasar } from './asked-denpasar.ts';
import { askedOfMalukuUtara } from './asked-maluku-utara.ts';
import { columnAnswers, type ColumnAnswer } from './columns.ts';
import type { TableRunId } from './five-runs.ts';
import type { Played, RunPaper } from './play.ts';

/** The three SOPs with what each of their rows asks for. */
export const askedOf: Readonly<
  Record<Agency, { readonly edition: string; readonly rows: AskedRows }>
> = {
  'maluku-utara': { edition: 'maluku-utara/2025-08', rows: askedOfMalukuUtara },
  denpasar: { edition: 'denpasar/tanpa-tanggal', rows: askedOfDenpasar },
  batam: { edition: 'batam/2025-08', rows: askedOfBatam },
};

/** All runs, by what they are called. */
export type Runs = ReadonlyMap<TableRunId, Played>;

const runOf = (runs: Runs, id: TableRunId): Played => {
  const played = runs.get(id);
  if (played === undefined) throw new Error(`nobody played ${id}`);
  return played;
};

const texts = new WeakMap<RunPaper, string>();

/** What a finished paper says, in the order it was set. */
export const textOf = (paper: RunPaper): string => {
  const text = texts.get(paper) ?? pdfTextAsSet(paper.final);
  texts.set(paper, text);
  return text;
};

/** Letters and figures of a text: where a line or a word was broken no longer matters. */
const lettersIn = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Whether words stand in a text, wherever a line was broken. */
const stands = (words: string, text: string): boolean => lettersIn(text).includes(lettersIn(words));

const ticketOf = ({ steps }: Played): string => steps.at(-1)?.ticket ?? '';

/** The words that must stand in a run, its own numbers filled in. */
export const wordsIn = ({ says }: Asked, played: Played): string =>
  says.replaceAll('{nomor}', played.number).replaceAll('{tiket}', ticketOf(played));

/** Papers of an output by its name: those of the row itself, else those of other rows. */
const papersCalled = (played: Played, row: string, name: string): readonly RunPaper[] => {
  const turns = played.steps.flatMap(({ turn, step }) => (step.no === row ? [turn] : []));
  const called = played.papers.filter((paper) => paper.name === name);
  const own = called.filter(({ turn }) => turns.includes(turn));
  return own.length > 0 ? own : called;
};

/** Whether a run answers what is asked, where it is asked to. */
export const answers = (played: Played, row: string, asked: Asked): boolean => {
  const words = wordsIn(asked, played);
  const steps = played.steps.filter(({ step }) => step.no === row);
  const { place } = asked;
  if (place === 'record') return played.events.some(({ sentence }) => stands(words, sentence.id));
  if (place === 'reporter') return played.messages.some(({ text }) => stands(words, text));
  if (place === 'executed') return stands(words, pdfTextAsSet(played.executedSop));
  if (place === 'form')
    return played.events.some(
      ({ type, data }) =>
        type === 'step-completed' &&
        steps.some(({ turn }) => turn === data['turn']) &&
        JSON.stringify(data['form']).includes(`"${words}"`),
    );
  if ('paper' in place)
    return papersCalled(played, row, place.paper).some((paper) => stands(words, textOf(paper)));
  return steps.some(({ outputs }) =>
    outputs.some(
      ({ name, files, number }) =>
        name === place.file && (words === '' ? files > 0 : number === words),
    ),
  );
};

const agencies = ['maluku-utara', 'denpasar', 'batam'] as const satisfies readonly Agency[];

/** A row of the table, as it came about. */
export interface StepAnswered {
  readonly agency: Agency;
  readonly step: StepPart;
  readonly asked: readonly {
    readonly asked: Asked;
    readonly played: Played;
    readonly answered: boolean;
  }[];
  /** What its own columns name, held against the runs. */
  readonly columns: readonly ColumnAnswer[];
}

/** Each of the thirty steps with what is asked of it, and whether the runs answer it. */
export const thirtySteps = (runs: Runs): readonly StepAnswered[] =>
  agencies.flatMap((agency) => {
    const { langkah } = editionAt(askedOf[agency].edition).sop.document;
    const own = [...runs.values()].filter(({ run }) => run.agency === agency);
    return langkah.flatMap((step) => {
      const { no } = step;
      if (no === null) return [];
      return [
        {
          agency,
          step,
          asked: (askedOf[agency].rows[no] ?? []).map((asked) => {
            const played = runOf(runs, asked.run ?? agency);
            return { asked, played, answered: answers(played, no, asked) };
          }),
          columns: columnAnswers(step, langkah, own),
        },
      ];
    });
  });

/** "answers fully", or in part, with what it lacks. */
export const verdictOf = ({ asked, columns }: StepAnswered): string => {
  if (asked.length === 0) return 'nothing is asked';
  const lacking = [
    ...asked.filter(({ answered }) => !answered).map((one) => wordsIn(one.asked, one.played)),
    ...columns.flatMap(({ column, words, by }) => (by === null ? [`${column}: ${words}`] : [])),
  ];
  return lacking.length === 0
    ? 'answers fully'
    : `answers in part: lacks ${lacking.map((one) => `"${one}"`).join('; ')}`;
};
