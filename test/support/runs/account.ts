import type { Played, RunEvent } from './play.ts';
import { textOf } from './thirty-steps.ts';

/** A finished paper: what it says, and since when. */
export interface PaperTold {
  readonly name: string;
  readonly turn: number;
  /** When it was signed; of a form, when it was filled in. */
  readonly at: string;
  readonly number: string | null;
  readonly signedBy: readonly string[];
  readonly text: string;
}

/** What a run tells: its record, what the reporter read, and its papers. */
export interface Account {
  readonly zone: string;
  readonly events: readonly RunEvent[];
  readonly messages: Played['messages'];
  readonly papers: readonly PaperTold[];
}

/** Events of a kind, oldest first. */
export const of = (
  { events }: Pick<Account, 'events'>,
  ...types: readonly string[]
): readonly RunEvent[] => events.filter(({ type }) => types.includes(type));

const zones = {
  'maluku-utara': 'Asia/Jayapura',
  denpasar: 'Asia/Makassar',
  batam: 'Asia/Jakarta',
} as const;

/** Which paper an event is about. */
export const paperKey = (data: RunEvent['data']): string =>
  JSON.stringify([data['output'], data['of']]);

/** What a run tells, to be held against what happened. */
export const accountOf = (played: Played): Account => {
  const { run, events, messages, papers } = played;
  return {
    zone: zones[run.agency],
    events,
    messages,
    papers: papers.map((paper) => {
      const { output, of: meant, turn, name, number, signedBy } = paper;
      const own = JSON.stringify([output, meant]);
      const at =
        of(played, 'paper-signed').findLast(({ data }) => paperKey(data) === own)?.happenedAt ??
        of(played, 'step-completed').find(({ data }) => data['turn'] === turn)?.happenedAt ??
        '';
      return { name, turn, at, number, signedBy, text: textOf(paper) };
    }),
  };
};
