import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { turnOfPaper } from '#core/cases/papers.ts';
import { sidePapersOf } from '#core/cases/side-papers.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import { anchorAt } from '#core/papers/sheet/anchors.ts';
import { asIssued } from '#core/papers/mapping/as-issued.ts';
import { formSigners } from '#core/papers/mapping/filled-in-by.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { partiesOfPaper, partyPosition } from '#core/papers/content/parties.ts';

/** A place to sign on a paper, by whom, and the character it is found by; null where there are more places than characters. */
export interface SigningPlace {
  /** null for a party who is no executor. */
  readonly role: RoleId | null;
  readonly anchor: string | null;
  /** Of a party, as the paper prints it; null for a role: who signs for it changes with the settings. */
  readonly party: {
    readonly name: string;
    readonly position: string;
    /** With which he signs; null for who signs by hand. */
    readonly account: string | null;
  } | null;
}

const rolesOf = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
  paper: PaperId,
): readonly RoleId[] => {
  const own = mapping.outputs.get(paper.output);
  const turn = turnOfPaper(state, paper);
  const step = turn === undefined ? undefined : sop.steps.get(turn.step);
  if (own?.source === 'form' && turn !== undefined && step !== undefined)
    return formSigners(own, step, turn);
  if (own !== undefined && turn !== undefined)
    return asIssued(sop, own, turn).signers.map(({ role }) => role);
  if (own !== undefined) return own.signers.map(({ role }) => role);
  const side = sidePapersOf(state).find(samePaper(paper));
  return side === undefined || side.signer === null ? [] : [side.signer];
};

/**
 * The places to sign of a paper, in its order: first the roles it names, then its parties. Mapping
 * and form of a paper do not change once it is signed, so a place keeps its character for ever.
 */
export const signingPlaces = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
  paper: PaperId,
): readonly SigningPlace[] => {
  const roles = rolesOf(sop, mapping, state, paper).map((role, index): SigningPlace => ({
    role,
    anchor: anchorAt(index),
    party: null,
  }));
  const parties = partiesOfPaper(sop, mapping, state, paper).map((person, index): SigningPlace => ({
    role: null,
    anchor: person.account === null ? null : anchorAt(roles.length + index),
    party: { name: person.name, position: partyPosition(person), account: person.account },
  }));
  return [...roles, ...parties];
};
