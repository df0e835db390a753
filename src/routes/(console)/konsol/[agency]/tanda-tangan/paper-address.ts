import { paperPath } from '#core/cases/paper-id.ts';
import type { ToSign } from '#app/papers/answers.ts';

/** Where a paper that waits is read: on its page of the case, or as the paper alone where the case is not its reader's. */
export const readPaper = (
  base: string,
  paper: Pick<ToSign, 'caseId' | 'caseNumber' | 'output' | 'of' | 'opens'>,
): string =>
  paper.opens === 'paper'
    ? `${base}/tanda-tangan/${paper.caseId}/${paperPath(paper)}/pdf`
    : `${base}/kasus/${encodeURIComponent(paper.caseNumber)}/naskah/${paperPath(paper)}`;
