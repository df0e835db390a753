import { identityIn, eventsWithoutReporter } from '#core/cases/reporter-identity.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { replay } from '#core/cases/evolve.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import type { Actor } from '#core/people/actor.ts';
import { canonical } from '#core/record/canonical.ts';
import type { LoadedCase, ReporterWithheld } from './load-case.ts';

type Read = Pick<LoadedCase, 'sop' | 'stored'>;

const seesAll = (actor: Actor, { sop }: Read): boolean =>
  caseRights.may(actor, 'see-all-cases', { sop });

/** Whether a case says who reported it. */
export const namesReporter = ({ stored }: Read): boolean =>
  identityIn(stored.map(({ event }) => event)).length > 0;

/** Whether somebody who sees all of a case is not shown who reported it. */
export const isKeptFromReporter = (actor: Actor, loaded: Read): boolean =>
  seesAll(actor, loaded) &&
  !caseRights.may(actor, 'see-reporter', { sop: loaded.sop }) &&
  namesReporter(loaded);

/** A case without what says who reported it. It is for showing, and never decided on. */
export const withoutReporter = (loaded: LoadedCase, why: ReporterWithheld | null): LoadedCase => {
  const hidden = eventsWithoutReporter(loaded.stored.map(({ event }) => event));
  const stored = loaded.stored.map((one, index) => ({
    ...one,
    event: readEvent(canonical(hidden[index]), { stream: loaded.state.id, version: one.version }),
  }));
  const state = replay(stored.map(({ event }) => event));
  if (state.status === 'none') throw new Error('a case that was there is gone');
  return { ...loaded, stored, state, reporterWithheld: why };
};

/** A case as somebody who sees all else of it is shown it, where he may not be shown who reported. */
export const asSeenBy = (loaded: LoadedCase, actor: Actor): LoadedCase =>
  isKeptFromReporter(actor, loaded) ? withoutReporter(loaded, 'role') : loaded;

/** The same for outside parties, too: what is left of it they see as their own view has it. */
export const asShownTo = (loaded: LoadedCase, actor: Actor): LoadedCase =>
  seesAll(actor, loaded) || actor.kind === 'system' || !namesReporter(loaded)
    ? asSeenBy(loaded, actor)
    : withoutReporter(loaded, null);
