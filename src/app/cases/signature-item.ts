import { paperPath, readPaperPath, type PaperId } from '#core/cases/paper-id.ts';

const before = 'sign:';

/** How the worklist names a paper that waits for a signature. */
export const signatureItem = (paper: PaperId): string => `${before}${paperPath(paper)}`;

/** The same of one that somebody it names may sign too, by his account. */
export const partyItem = (paper: PaperId, account: string): string =>
  `${before}${paperPath(paper)}@${account}`;

/** The paper it names; undefined for work of another kind. */
export const paperOfItem = (item: string): PaperId | undefined =>
  item.startsWith(before)
    ? readPaperPath(item.slice(before.length).split('@', 1)[0] ?? '')
    : undefined;
