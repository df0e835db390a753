import type { Actor } from '#core/people/actor.ts';
import type { PaperOf } from '#core/cases/event.ts';
import { mayApprove } from '#core/cases/permissions.ts';
import { maySeePaper } from '#core/papers/access/paper-access.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import { seesAll } from '#app/cases/visibility.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { isNamed } from './who-signs.ts';

type Ground = Pick<LoadedCase, 'sop' | 'mapping' | 'state'>;

/** Signs a paper for a role, or as one of its parties. */
const signsIt = ({ sop, mapping, state }: Ground, actor: Actor, meant: PaperOf): boolean =>
  (mapping.outputs.get(meant.output)?.signers ?? []).some(({ role }) => mayApprove(actor, role)) ||
  (seesAll(sop, actor) &&
    partiesOfPaper(sop, mapping, state, meant).some(({ name }) => isNamed(actor, name)));

/**
 * Reads a paper: sees all of the case and is not kept from this paper, or is to sign it. Nobody
 * signs unread.
 */
export const mayReadPaper = (loaded: Ground, actor: Actor, meant: PaperOf): boolean =>
  (seesAll(loaded.sop, actor) && maySeePaper(loaded.mapping, actor, meant.output)) ||
  signsIt(loaded, actor, meant);
