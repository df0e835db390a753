import { seatOf, type Party } from '#core/people/body.ts';
import { wasSentPapers } from './sent-to-bodies.ts';
import type { ClosedCase, OpenCase } from './case.ts';
import type { CaseParty } from './case-party.ts';

type Existing = OpenCase | ClosedCase;

/** The involvements that have not ended. */
export const involved = ({ parties }: Pick<Existing, 'parties'>): readonly CaseParty[] =>
  parties.filter(({ ended }) => ended === null);

/** The involvement of a body in a role that has not ended. */
export const involvementOf = (
  state: Pick<Existing, 'parties'>,
  party: Party,
): CaseParty | undefined => involved(state).find((one) => seatOf(one) === seatOf(party));

/**
 * Bodies whose people see and work the case, each in its outside role: one that an officer named at
 * once, the owner of the system once the flow has come to a step of its role or a paper was sent to it.
 */
export const partiesOf = (
  state: Pick<Existing, 'parties' | 'turns' | 'papers' | 'sendings' | 'sentByHand'>,
): readonly Party[] =>
  involved(state)
    .filter(
      ({ because, role, body }) =>
        because === 'named' ||
        state.turns.some(({ roles }) => roles.includes(role)) ||
        wasSentPapers(state, body),
    )
    .map(({ role, body }) => ({ role, body }));
