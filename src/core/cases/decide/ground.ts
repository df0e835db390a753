import { inRow, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import { isBlank } from '#core/text/plain.ts';
import { saysSomething } from '#core/text/says-something.ts';
import { nameTooLong, tooLong } from '#core/text/too-long.ts';
import type { Case, ClosedCase, OpenCase, Turn } from '#core/cases/case.ts';
import { currentTurn } from '#core/cases/case.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';

/** What deciding gives: the events that follow, or why none do. */
export type Decision = readonly CaseEvent[] | Refusal;

/** An open case, or the refusal that it is not one. */
export const openCase = (state: Case): OpenCase | Refusal => {
  switch (state.status) {
    case 'none':
      return refuse('no-case');
    case 'closed':
      return refuse('case-closed');
    case 'open':
      return state;
  }
};

/** A case, open or closed, or the refusal that there is none: what happened before it closed is told when it is known. */
export const knownCase = (state: Case): OpenCase | ClosedCase | Refusal =>
  state.status === 'none' ? refuse('no-case') : state;

export interface AtTurn {
  readonly turn: Turn;
  readonly step: Step;
}

/** The current turn and its step, when the caller means that one. */
export const atTurn = (sop: Sop, state: OpenCase, turn: number): AtTurn | Refusal => {
  const current = currentTurn(state);
  if (current === undefined || current.turn !== turn) return refuse('not-current-turn');
  const step = sop.steps.get(current.step);
  return step === undefined ? refuse('unknown-step', named(current.step)) : { turn: current, step };
};

/** A text that must be there and not be too long. */
interface TextAsked {
  /** The part of the command, so that a form can mark its control. */
  readonly field: string;
  readonly name: Bilingual;
  readonly text: string;
  /** Most characters; 5,000 where it is left out. */
  readonly max?: number;
  /** Of a reason, which has to say something: what is to be written, "mengapa perintahnya dibatalkan". */
  readonly what?: Bilingual;
}

const required = ({ what }: TextAsked): Bilingual =>
  what === undefined
    ? say('Bagian ini wajib diisi.', 'This is required.')
    : say(`Tulis ${what.id}.`, `Write ${what.en}.`);

/** What to write instead of a text that says nothing; undefined of one that says something, need not, or has to be cut first. */
const mute = (asked: TextAsked): Bilingual | undefined => {
  const { what, text } = asked;
  return what === undefined ||
    isBlank(text) ||
    saysSomething(text) ||
    tooLong(text, mostOf(asked)) !== undefined
    ? undefined
    : say(
        `Ini belum mengatakan apa-apa. Tulis ${what.id}.`,
        `This says nothing yet. Write ${what.en}.`,
      );
};

const mostOf = ({ max = 5_000 }: TextAsked): number => max;

/**
 * Which of these texts are blank, say nothing where a reason is asked, or are too long, as one
 * refusal that tells all of them at once.
 */
export const badText = (texts: readonly TextAsked[]): Refusal | undefined => {
  const blank = texts.filter(({ text }) => isBlank(text));
  const long = texts.flatMap((asked) => {
    const message = isBlank(asked.text) ? undefined : tooLong(asked.text, mostOf(asked));
    return message === undefined ? [] : [{ asked, message }];
  });
  const silent = texts.flatMap((asked) => {
    const message = mute(asked);
    return message === undefined ? [] : [{ asked, message }];
  });
  const fields = [
    ...blank.map((asked) => ({ field: asked.field, message: required(asked) })),
    ...silent.map(({ asked: { field }, message }) => ({ field, message })),
    ...long.map(({ asked: { field }, message }) => ({ field, message })),
  ];
  if (blank.length > 0)
    return refuse('empty-text', inRow(distinct(blank.map(({ name }) => name))), fields);
  if (silent.length > 0)
    return refuse('says-nothing', inRow(distinct(silent.map(({ asked }) => asked.name))), fields);
  return long.length === 0
    ? undefined
    : refuse(
        'too-long',
        inRow(long.map(({ asked }) => nameTooLong(asked.name, asked.text, mostOf(asked)))),
        fields,
      );
};

const distinct = (names: readonly Bilingual[]): readonly Bilingual[] =>
  names.filter((name, index) => names.findIndex(({ id }) => id === name.id) === index);

/** Several refusals of one command as the first of them that tells the fields of all; undefined where there is none. */
export const together = (...refusals: readonly (Refusal | undefined)[]): Refusal | undefined => {
  const all = refusals.filter((one) => one !== undefined);
  const [first, ...others] = all;
  return first === undefined || others.length === 0
    ? first
    : { ...first, fields: all.flatMap(({ fields = [] }) => fields) };
};
