import type { Actor } from '../../../core/case/actor.ts';
import type { PaperOf } from '../../../core/case/event.ts';
import { mayApprove } from '../../../core/case/permissions.ts';
import { maySeePaper } from '../../../core/documents/paper-access.ts';
import { seesAll } from '../../visibility.ts';
import type { LoadedCase } from '../load-case.ts';

/**
 * Reads a paper: sees all of the case and is not kept from this paper, or, as an outside party,
 * is to sign it. Nobody signs unread.
 */
export const mayReadPaper = ({ sop, mapping }: Pick<LoadedCase, 'sop' | 'mapping'>, actor: Actor, { output }: Pick<PaperOf, 'output'>): boolean =>
  (seesAll(sop, actor) && maySeePaper(sop, mapping, actor, output))
  || (mapping.dokumen[output]?.penanda_tangan ?? []).some(({ peran }) => mayApprove(actor, peran));
