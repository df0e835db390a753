import type { Actor } from '#core/people/actor.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Ground } from '#app/ground.ts';
import { answered, remember } from './once.ts';
import type { CommandAnswer } from './answers.ts';
import { loadCase } from './load-case.ts';
import { prepare, type CommandOptions } from './run-command.ts';

const noSuchCase = (number: string): Refusal =>
  refuse('no-case', '', [
    {
      field: 'into',
      message: {
        id: `Tidak ada kasus bernomor ${number}.`,
        en: `There is no case numbered ${number}.`,
      },
    },
  ]);

/** Closes a case as a duplicate and adds its report to the other: both or neither. */
export const mergeDuplicate = async (
  ground: Ground,
  agency: string,
  caseId: string,
  intoNumber: string,
  actor: Actor,
  options: CommandOptions = {},
): Promise<CommandAnswer> => {
  const before = await answered<CommandAnswer>(ground, agency, options.once);
  if (before !== undefined) return before;
  const duplicate = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in duplicate) return duplicate;
  if (options.version !== undefined && options.version !== duplicate.state.version) {
    return { stale: true, version: duplicate.state.version };
  }
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
    },
    actor,
  );
  if ('refused' in closed) return closed;
  const answer = { version: closed.version, events: closed.events };
  const result = await ground.cases.append(
    [closed.append, joined.append],
    remember(ground.world, agency, options.once, answer),
  );
  if (result.ok) return answer;
  if (result.reason === 'key-used')
    return (await answered<CommandAnswer>(ground, agency, options.once)) ?? { keyReused: true };
  return { stale: true, version: (await ground.cases.row(agency, caseId))?.version ?? 0 };
};
