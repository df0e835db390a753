import type { Actor } from '#core/people/actor.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from './answers.ts';
import { keptAsEvents } from './kept-answer.ts';
import { loadCase, type LoadedCase } from './load-case.ts';
import { appendOnce } from './once.ts';
import { prepare } from './run-command.ts';
import { withCase } from './with-case.ts';

/** Into which case, by its number, and why this one closes while something in it is still open. */
export interface Merge {
  readonly into: string;
  readonly leavingOpen?: string;
}

const noSuchCase = (number: string): Refusal =>
  refuse('no-case', undefined, [
    {
      field: 'into',
      message: {
        id: `Tidak ada kasus bernomor ${number}.`,
        en: `There is no case numbered ${number}.`,
      },
    },
  ]);

const merged = async (
  ground: Ground,
  duplicate: LoadedCase,
  { into: intoNumber, leavingOpen }: Merge,
  actor: Actor,
  { once }: CommandOptions,
): Promise<CommandAnswer> => {
  const agency = duplicate.agency.id;
  const row = await ground.cases.byNumber(agency, intoNumber.trim());
  const target =
    row === null
      ? { notFound: 'case' as const }
      : await loadCase(ground, agency, row.caseId, actor);
  if ('notFound' in target) {
    return noSuchCase(intoNumber.trim());
  }
  const { id, number, report } = duplicate.state;
  const joined = await prepare(
    ground,
    target,
    { type: 'join-duplicate', duplicate: { caseId: id, number, report } },
    actor,
  );
  if ('refused' in joined) return joined;
  const closed = await prepare(
    ground,
    duplicate,
    {
      type: 'close',
      reason: 'duplicate',
      note: target.state.number,
      into: { caseId: target.state.id, number: target.state.number },
      ...(leavingOpen === undefined ? {} : { leavingOpen }),
    },
    actor,
  );
  if ('refused' in closed) return closed;
  const { version, events } = closed;
  const written = await appendOnce(
    { ground, agency, once },
    [closed.append, joined.append],
    { caseId: id, version, events: events.length },
    keptAsEvents(ground, agency),
  );
  if (written === 'written') return { version, events };
  return written === 'overtaken'
    ? { stale: true, version: (await ground.cases.row(agency, id))?.version ?? 0 }
    : written;
};

/** Closes a case as a duplicate and adds its report to the other: both or neither. */
export const mergeDuplicate = (
  ground: Ground,
  agency: string,
  caseId: string,
  merge: Merge,
  actor: Actor,
  options: CommandOptions = {},
): Promise<CommandAnswer> =>
  withCase(ground, agency, caseId, actor, options, (duplicate) =>
    merged(ground, duplicate, merge, actor, options),
  );
