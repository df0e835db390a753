import type { Actor } from '../../../core/case/actor.ts';
import { outputName } from '../../../core/case/sentence.ts';
import { papersOf } from '../../../core/documents/papers-of-case.ts';
import { signsFor } from '../../../core/documents/signatures.ts';
import type { Ground } from '../../ground.ts';
import type { ToSign } from '../../product.ts';
import { loadCase } from '../load-case.ts';
import type { ToBeSigned } from './prepare-signing.ts';
import { isNamed, whoSigns } from './who-signs.ts';

/** Most papers shown for one signing. */
const most = 200;

/** A paper asked for by name, when the actor may sign it or has: the worklist knows roles, not a paper's parties. */
const asked = async (ground: Ground, agency: string, meant: ToBeSigned, actor: Actor): Promise<readonly ToSign[]> => {
  const loaded = await loadCase(ground, agency, meant.caseId, actor);
  if ('notFound' in loaded) return [];
  const paper = papersOf(loaded.sop, loaded.mapping, loaded.state).find((one) => one.output === meant.output && one.turn === meant.turn);
  const standing = paper === undefined ? undefined : whoSigns(loaded, paper, actor, ground.world.now());
  if (paper === undefined || standing === undefined || !('signer' in standing || 'signedBefore' in standing)) return [];
  return [{
    caseId: meant.caseId, caseNumber: loaded.state.number, output: paper.output, turn: paper.turn, name: paper.name, since: paper.since,
    signer: 'name' in actor ? actor.name : null, standing: 'signer' in standing ? 'mine' : 'signed',
  }];
};

const same = (one: ToBeSigned) => (other: ToBeSigned): boolean => one.caseId === other.caseId && one.output === other.output && one.turn === other.turn;

/**
 * Papers waiting for a signature of one of the officer's roles, oldest first, each with whose
 * signature that is.
 *
 * @param also papers asked for by name: those that this officer signs as a party, or has signed
 */
export const listToSign = async (ground: Ground, agency: string, actor: Actor, also: readonly ToBeSigned[] = []): Promise<readonly ToSign[]> => {
  if (!('roles' in actor) || actor.roles.length === 0) return [];
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return [];
  const now = ground.world.now();
  const page = await ground.cases.worklist(agency, actor.roles, { cursor: null, limit: most }, 'signature');
  const waiting = page.items.map(({ work, row }): ToSign => {
    const [, turn = '', output = ''] = work.item.split(':');
    const [role = ''] = work.roles;
    const signer = signsFor(view.agency.papers, role, now)?.name ?? null;
    return {
      caseId: work.caseId, caseNumber: row.number, output, turn: Number(turn), name: outputName(view.sop, output), since: work.since,
      signer, standing: signer !== null && isNamed(actor, signer) ? 'mine' : 'others',
    };
  });
  const mine = waiting.filter((one) => one.standing === 'mine');
  const named = await Promise.all(also.slice(0, most).filter((one) => !mine.some(same(one))).map((one) => asked(ground, agency, one, actor)));
  const extra = named.flat();
  return [...waiting.filter((one) => !extra.some(same(one))), ...extra];
};
