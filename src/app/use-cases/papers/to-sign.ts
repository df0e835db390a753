import type { Actor } from '../../../core/case/actor.ts';
import { outputName } from '../../../core/case/sentence.ts';
import type { Ground } from '../../ground.ts';
import type { ToSign } from '../../product.ts';

/** Most papers shown for one signing. */
const most = 200;

/** Papers waiting for a signature of one of the officer's roles, oldest first. */
export const listToSign = async (ground: Ground, agency: string, actor: Actor): Promise<readonly ToSign[]> => {
  if (!('roles' in actor) || actor.roles.length === 0) return [];
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return [];
  const page = await ground.cases.worklist(agency, actor.roles, { cursor: null, limit: most }, 'signature');
  return page.items.map(({ work, row }) => {
    const [, turn = '', output = ''] = work.item.split(':');
    return { caseId: work.caseId, caseNumber: row.number, output, turn: Number(turn), name: outputName(view.sop, output), since: work.since };
  });
};
