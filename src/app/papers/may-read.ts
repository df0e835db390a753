import type { PaperId } from '#core/cases/paper-id.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { maySeePaper } from '#core/papers/access/paper-access.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import { asIssued } from '#core/papers/mapping/as-issued.ts';
import { turnOfPaper } from '#core/cases/papers.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';

type Ground = Pick<LoadedCase, 'sop' | 'mapping' | 'state'>;

/** Whether a paper names the actor's account among those who took part. */
export const isPartyOf = ({ sop, mapping, state }: Ground, actor: Actor, meant: PaperId): boolean =>
  'id' in actor &&
  partiesOfPaper(sop, mapping, state, meant).some(({ account }) => account === actor.id);

/** The roles a paper is signed for, as it goes out. */
const signersOf = ({ sop, mapping, state }: Ground, meant: PaperId): readonly RoleId[] => {
  const own = mapping.outputs.get(meant.output);
  const turn = turnOfPaper(state, meant);
  const issued = own === undefined || turn === undefined ? own : asIssued(sop, own, turn);
  return (issued?.signers ?? []).map(({ role }) => role);
};

/** Signs a paper for a role, or as one of its parties. */
const signsIt = ({ sop, mapping, state }: Ground, actor: Actor, meant: PaperId): boolean =>
  caseRights.may(actor, 'sign-paper', {
    sop,
    parties: partiesOf(state),
    signers: signersOf({ sop, mapping, state }, meant),
  }) || isPartyOf({ sop, mapping, state }, actor, meant);

/**
 * Reads a paper: sees all of the case and is not kept from this paper, or is to sign it. Nobody
 * signs unread.
 */
export const mayReadPaper = (loaded: Ground, actor: Actor, meant: PaperId): boolean =>
  (paperRights.may(actor, 'read-papers', { sop: loaded.sop }) &&
    maySeePaper(loaded.sop, loaded.mapping, actor, meant.output, partiesOf(loaded.state))) ||
  signsIt(loaded, actor, meant);
