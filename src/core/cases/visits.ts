import type { Sop } from '#core/sops/model.ts';
import { stepInSentence } from '#core/sops/printed-names.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Turn } from './case.ts';
import { occasionWords, type PaperOccasion } from './paper-id.ts';

/** The way a case took: its SOP and the steps it entered, in order. */
export interface Way {
  readonly sop: Sop;
  readonly turns: readonly Pick<Turn, 'turn' | 'step'>[];
}

type Turns = Way['turns'];

/** How often the step of a turn had been entered with it, from 1; 0 for a turn there is not. */
export const timesEntered = (turns: Turns, turn: number): number => {
  const step = turns.find((one) => one.turn === turn)?.step;
  return turns.filter((one) => one.step === step && one.turn <= turn).length;
};

/** "ke-2 kalinya", as an office says it; undefined at a first time, of which nothing is said. */
export const againWords = (times: number): Bilingual | undefined =>
  times > 1 ? say(`ke-${String(times)} kalinya`, `visit ${String(times)}`) : undefined;

/** A name of a step behind which stands how often it was entered: "7. Tangani kerentanan (ke-2 kalinya)". */
export const withTimes = (name: Bilingual, turns: Turns, turn: number): Bilingual => {
  const again = againWords(timesEntered(turns, turn));
  return again === undefined ? name : say(`${name.id} (${again.id})`, `${name.en} (${again.en})`);
};

const stepOf = ({ turns }: Way, turn: number): string =>
  turns.find((one) => one.turn === turn)?.step ?? '';

/** What a paper is of: "langkah 5", "langkah 5, ke-2 kalinya", "rapat ke-3". */
export const occasionName = (way: Way, { kind, number }: PaperOccasion): Bilingual => {
  if (kind !== 'turn')
    return say(
      `${occasionWords[kind].id} ke-${String(number)}`,
      `${occasionWords[kind].en} ${String(number)}`,
    );
  const step = stepInSentence(way.sop, stepOf(way, number));
  const again = againWords(timesEntered(way.turns, number));
  return again === undefined ? step : say(`${step.id}, ${again.id}`, `${step.en}, ${again.en}`);
};

/** What tells a paper from others of its name; undefined of a step's first time, which needs no telling. */
export const occasionAside = (way: Way, of: PaperOccasion): Bilingual | undefined =>
  of.kind === 'turn' && timesEntered(way.turns, of.number) <= 1 ? undefined : occasionName(way, of);

/** `langkah-5`, `langkah-5-ke-2`, `rapat-3`, in the names of files; a step without a number goes by its id. */
export const occasionInFileName = (way: Way, { kind, number }: PaperOccasion): string => {
  if (kind !== 'turn') return `${occasionWords[kind].id}-${String(number)}`;
  const id = stepOf(way, number);
  const times = timesEntered(way.turns, number);
  return `langkah-${way.sop.steps.get(id)?.no ?? id}${times > 1 ? `-ke-${String(times)}` : ''}`;
};
