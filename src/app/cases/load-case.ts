import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { accountsNamed } from '#core/cases/named.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { replay } from '#core/cases/evolve.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Ground } from '#app/ground.ts';
import type { StoredEvent } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { KnownAgency } from '#app/sops/answers.ts';

/** Why it is not shown who reported: the role does not see it, or the reading could not be recorded. */
export type ReporterWithheld = 'role' | 'unrecorded';

/** A case read from its record, with the SOP edition it runs under. */
export interface LoadedCase {
  readonly agency: KnownAgency;
  readonly sop: Sop;
  readonly mapping: PaperMapping;
  readonly state: OpenCase | ClosedCase;
  readonly stored: readonly StoredEvent[];
  /** Why this reading does not say who reported; null where it leaves nothing out. */
  readonly reporterWithheld: ReporterWithheld | null;
}

const read = async (
  ground: Ground,
  agency: string,
  caseId: string,
  mayRead: (sop: Sop, state: OpenCase | ClosedCase) => boolean,
): Promise<LoadedCase | NotFound> => {
  const stored = await ground.cases.load(agency, caseId);
  const state = replay(stored.map((one) => one.event));
  if (state.status === 'none') return { notFound: 'case' };
  const view = await ground.catalogue.edition(agency, state.edition);
  if ('notFound' in view) return view;
  if (!mayRead(view.sop, state)) return { notFound: 'case' };
  return {
    agency: view.agency,
    sop: view.sop,
    mapping: view.mapping,
    state,
    stored,
    reporterWithheld: null,
  };
};

/** Whether the actor sees a case. */
export const seesCase = (
  actor: Actor,
  { sop, state }: Pick<LoadedCase, 'sop' | 'state'>,
): boolean => caseRights.may(actor, 'see-case', { sop, parties: partiesOf(state) });

/** Reads a case. What the actor may not see does not exist for the actor. */
export const loadCase = (
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor | 'reporter',
): Promise<LoadedCase | NotFound> =>
  read(
    ground,
    agency,
    caseId,
    (sop, state) => actor === 'reporter' || seesCase(actor, { sop, state }),
  );

/**
 * The same for who need not see the case, but is named in it and signs a paper of it. Whoever asks
 * holds what he shows against that paper: nothing else of the case is for him.
 */
export const loadToSign = (
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor,
): Promise<LoadedCase | NotFound> =>
  read(
    ground,
    agency,
    caseId,
    (sop, state) =>
      seesCase(actor, { sop, state }) ||
      caseRights.may(actor, 'sign-as-party', { sop, named: accountsNamed(sop, state) }),
  );
