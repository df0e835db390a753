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
export const withoutReporter = (loaded: LoadedCase, why: ReporterWithheld): LoadedCase => {
  const hidden = eventsWithoutReporter(loaded.stored.map(({ event }) => event));
  const stored = loaded.stored.map((one, index) => ({
    ...one,
    event: readEvent(canonical(hidden[index]), { stream: loaded.state.id, version: one.version }),
  }));
  const state = replay(stored.map(({ event }) => event));
  if (state.status === 'none') throw new Error('a case that was there is gone');
  return { ...loaded, stored, state, reporterWithheld: why };
};

/** A case as somebody sees it who may not be shown who reported. Outside parties have a view of their own. */
export const asSeenBy = (loaded: LoadedCase, actor: Actor): LoadedCase =>
  isKeptFromReporter(actor, loaded) ? withoutReporter(loaded, 'role') : loaded;
