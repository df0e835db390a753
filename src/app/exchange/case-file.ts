import { paperRights } from '#core/papers/access/paper-rights.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { EventOf } from '#core/cases/event.ts';
import { replay } from '#core/cases/evolve.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refOf } from '#core/cases/stamp.ts';
import { wordsOf } from '#core/exchange/case-file/names.ts';
import { holdsWithheld, readersOfAll, withheldFrom } from '#core/papers/access/withheld.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { NotFound, OnceKey } from '#app/answers.ts';
import type { CommandAnswer } from '#app/cases/answers.ts';
import type { CaseFileAnswer } from './answers.ts';
import { contentsOf, type Contents } from './case-file/contents.ts';
import { loadCase, type LoadedCase } from '#app/cases/load-case.ts';
import { isKeptFromReporter } from '#app/cases/without-reporter.ts';
import { runCommand } from '#app/cases/run-command.ts';

interface Asked {
  readonly ground: Ground;
  readonly checkAddress: string;
  readonly agency: string;
  readonly caseId: string;
  readonly actor: Actor;
}

const made = async (
  { ground, checkAddress }: Asked,
  loaded: LoadedCase,
  madeAt: Instant,
  madeBy: string,
): Promise<Contents> => {
  const view = await ground.catalogue.edition(loaded.agency.id, loaded.state.edition);
  if ('notFound' in view) throw new Error(`the edition ${loaded.state.edition} of a case is gone`);
  return contentsOf(ground, { loaded, edition: view.record, madeAt, madeBy, checkAddress });
};

/** The case as it was before its last events. */
const before = (loaded: LoadedCase, version: number): LoadedCase => {
  const stored = loaded.stored.slice(0, version);
  const state = replay(stored.map((one) => one.event));
  if (state.status === 'none') throw new Error('a case file was recorded before its case');
  return { ...loaded, state, stored };
};

const given = (
  { ground }: Asked,
  loaded: LoadedCase,
  { entries, manifest }: Contents,
): CaseFileAnswer => ({
  name: `berkas-kasus-${wordsOf(loaded.state.number)}.zip`,
  bytes: ground.archive.zip(entries),
  manifest,
});

/**
 * A case file is whole or it is not made: its record proves itself by every word, so what is
 * withheld from somebody cannot be left out of it.
 */
const notWhole = (loaded: LoadedCase, actor: Actor): NotFound | Refusal | undefined => {
  const { sop, mapping, state } = loaded;
  if (!caseRights.may(actor, 'make-case-file', { sop })) return { notFound: 'case' };
  if (isKeptFromReporter(actor, loaded)) return caseRights.mayNot(actor, 'see-reporter', { sop });
  return holdsWithheld(state, withheldFrom(sop, mapping, actor, state))
    ? paperRights.mayNot(actor, 'give-out-all-papers', {
        sop,
        readers: readersOfAll(sop, mapping),
      })
    : undefined;
};

/**
 * A request that was answered before: the same case file once more, made anew as of then. null
 * when it would no longer be the same, because settings or stored files have changed since.
 */
const again = async (
  asked: Asked,
  recorded: EventOf<'case-file-made'>,
  version: number,
): Promise<CaseFileAnswer | null> => {
  const loaded = await loadCase(asked.ground, asked.agency, asked.caseId, asked.actor);
  if ('notFound' in loaded) return loaded;
  const no = notWhole(loaded, asked.actor);
  if (no !== undefined) return no;
  const then = before(loaded, version);
  const contents = await made(asked, then, recorded.recordedAt, actorName(recorded.by));
  return contents.manifest === recorded.manifest ? given(asked, then, contents) : null;
};

const recordedIn = (answer: CommandAnswer): EventOf<'case-file-made'> | undefined =>
  'events' in answer ? answer.events.find((event) => event.type === 'case-file-made') : undefined;

const make = async (asked: Asked, once: OnceKey | undefined): Promise<CaseFileAnswer> => {
  const { ground, agency, caseId, actor } = asked;
  const loaded = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in loaded) return loaded;
  const no = notWhole(loaded, actor);
  if (no !== undefined) return no;
  const contents = await made(asked, loaded, ground.world.now(), actorName(refOf(actor)));
  const { manifest, files } = contents;
  const answer = await runCommand(
    ground,
    agency,
    caseId,
    { type: 'make-case-file', manifest, files },
    actor,
    once === undefined ? {} : { once },
  );
  if (!('events' in answer)) return answer;
  const recorded = recordedIn(answer);
  if (recorded === undefined || recorded.manifest === manifest)
    return given(asked, loaded, contents);
  return (
    (await again(asked, recorded, answer.version - answer.events.length)) ?? make(asked, undefined)
  );
};

/**
 * Everything of a case as one ZIP, for those who see all of it. That it was made stands in the
 * record, with the hash of its list, before the first byte is handed out; events that come in
 * meanwhile are not in it.
 */
export const caseArchive = async (
  ground: Ground,
  checkBase: string,
  agency: string,
  caseId: string,
  actor: Actor,
  once?: OnceKey,
): Promise<CaseFileAnswer> => {
  try {
    return await make(
      { ground, checkAddress: `${checkBase}/periksa`, agency, caseId, actor },
      once,
    );
  } catch (error) {
    if (error instanceof TypesettingFailed) return { notSet: error.reason };
    throw error;
  }
};
