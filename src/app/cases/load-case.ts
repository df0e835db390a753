import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { replay } from '#core/cases/evolve.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencyRecord, StoredEvent } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';

/** A case read from its record, with the SOP edition it runs under. */
export interface LoadedCase {
  readonly agency: AgencyRecord;
  readonly sop: Sop;
  readonly mapping: PaperMapping;
  readonly state: OpenCase | ClosedCase;
  readonly stored: readonly StoredEvent[];
}

/** Reads a case. What the actor may not see does not exist for the actor. */
export const loadCase = async (
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor | 'reporter',
): Promise<LoadedCase | NotFound> => {
  const stored = await ground.cases.load(agency, caseId);
  const state = replay(stored.map((one) => one.event));
  if (state.status === 'none') return { notFound: 'case' };
  const view = await ground.catalogue.edition(agency, state.edition);
  if ('notFound' in view) return view;
  const thing = { sop: view.sop, parties: partiesOf(state) };
  if (actor !== 'reporter' && !caseRights.may(actor, 'see-case', thing))
    return { notFound: 'case' };
  return { agency: view.agency, sop: view.sop, mapping: view.mapping, state, stored };
};
