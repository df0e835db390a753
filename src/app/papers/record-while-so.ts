import { named } from '#core/text/bilingual.ts';
import type { Actor } from '#core/people/actor.ts';
import type { CommandData } from '#core/cases/command.ts';
import { replay } from '#core/cases/evolve.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from '#app/cases/answers.ts';
import { loadToSign, type LoadedCase } from '#app/cases/load-case.ts';
import { runCommand } from '#app/cases/run-command.ts';
import type { IssuedPaper } from './issue.ts';

/** How often a case that others change meanwhile is looked at again. */
const tries = 5;

type Issued = Pick<IssuedPaper, 'number' | 'register' | 'stillSo'>;

/** The case without the papers signed in the same act: these were set beside each other, none from the others. */
const without = (loaded: LoadedCase, codes: ReadonlySet<string>): LoadedCase => {
  const stored = loaded.stored.filter(
    ({ event }) => event.type !== 'paper-signed' || !codes.has(event.code),
  );
  const state = replay(stored.map(({ event }) => event));
  return stored.length === loaded.stored.length || state.status === 'none'
    ? loaded
    : { ...loaded, stored, state };
};

/** A number that was meanwhile kept out of use is on no paper. That no other has it, its register sees to. */
const isFree = async ({ papers }: Ground, agency: string, { register }: Issued): Promise<boolean> =>
  register === null ||
  (await papers.heldNumber(agency, register.name, register.year, register.holder)) !== null;

/**
 * Records a paper that was set before: only on a case that would still give the same paper, under a
 * number that is still its own. Setting and signing take a while; others go on working.
 *
 * @param codes of papers recorded in the same act
 * @returns refused `paper-changed` or `number-taken` when it is no longer so; nothing is recorded then
 */
export const recordWhileSo = async (
  ground: Ground,
  agency: string,
  caseId: string,
  issued: Issued,
  command: CommandData,
  actor: Actor,
  options: CommandOptions = {},
  codes: ReadonlySet<string> = new Set(),
): Promise<CommandAnswer> => {
  for (let round = 0; round < tries; round += 1) {
    const now = await loadToSign(ground, agency, caseId, actor);
    if ('notFound' in now) return now;
    if (!issued.stillSo(without(now, codes))) return refuse('paper-changed');
    if (!(await isFree(ground, agency, issued)))
      return refuse('number-taken', named(issued.number));
    const answer = await runCommand(ground, agency, caseId, command, actor, {
      ...options,
      version: options.version ?? now.state.version,
    });
    if (!('stale' in answer) || options.version !== undefined) return answer;
  }
  return refuse('paper-changed');
};
