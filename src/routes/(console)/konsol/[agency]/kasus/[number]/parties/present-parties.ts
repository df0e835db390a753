import type { CaseView } from '#app/cases/answers.ts';
import { activeBodies, bodyKinds, bodyName } from '#core/people/body.ts';
import { seatsOf, isOutside } from '#core/people/seats.ts';
import { roleName } from '#core/cases/gates.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { moment } from '#routes/(console)/case-rows.ts';

/** The bodies a case involves, and those that could be. */
export const presentParties = ({ state, sop, agency, may }: CaseView) => {
  const seen = partiesOf(state);
  const zone = agency.calendar.zone;
  const turn = state.status === 'open' ? state.turns.at(-1) : undefined;
  return {
    list: state.parties.map(({ role, body, name, because, since, ended }) => ({
      role,
      body,
      roleName: roleName(sop, role),
      name: bodyName(agency.bodies, body),
      /** As it was called then, where that is another name. */
      formerly: bodyName(agency.bodies, body) === name ? null : name,
      because,
      /** The flow has not come to it yet. */
      awaits: ended === null && !seen.some((party) => party.role === role && party.body === body),
      since: moment(since, zone),
      ended: ended === null ? null : { at: moment(ended.at, zone), reason: ended.reason },
    })),
    roles: sop.roles
      .filter(({ outside }) => outside !== null)
      .map(({ id }) => ({ id, name: roleName(sop, id) })),
    // Whom the agency knows is not for outside parties to read.
    bodies: (may.team ? activeBodies(agency.bodies) : []).map(({ id, name, kind }) => ({
      id,
      name,
      kind: bodyKinds[kind],
    })),
    /** Outside roles of the current step that nobody holds here. */
    missing: (may.team ? (turn?.roles ?? []) : [])
      .filter((role) => isOutside(sop, role) && seatsOf(sop, [role], seen).length === 0)
      .map((role) => roleName(sop, role)),
  };
};
