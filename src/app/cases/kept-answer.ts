import { number, object, text, type Shape } from '#core/record/shape.ts';
import type { NotFound, OnceKey } from '#app/answers.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer } from './answers.ts';
import { answered, type KeptAs } from './once.ts';

/** What a command's answer is given again from: which events of which case it led to. */
export interface KeptCommand {
  readonly caseId: string;
  /** Of the case after the command. */
  readonly version: number;
  /** How many events the command led to; the record has their words. */
  readonly events: number;
}

const shape: Shape<KeptCommand> = object<KeptCommand>({
  caseId: text,
  version: number,
  events: number,
});

/** The answer to a command is kept as its place in the record. */
export const keptAsEvents = (
  ground: Ground,
  agency: string,
): KeptAs<KeptCommand, CommandAnswer> => ({
  shape,
  again: async ({ caseId, version, events }) => {
    const stored = await ground.cases.load(agency, caseId);
    return stored.length < version
      ? ({ notFound: 'case' } satisfies NotFound)
      : { version, events: stored.slice(version - events, version).map(({ event }) => event) };
  },
});

/** The answer this very command was given before; undefined when it is new. */
export const commandAnswered = (
  ground: Ground,
  agency: string,
  once: OnceKey | undefined,
): Promise<CommandAnswer | undefined> =>
  answered({ ground, agency, once }, keptAsEvents(ground, agency));
