import { paperPath, readPaperPath, type PaperId } from '#core/cases/paper-id.ts';

const before = 'sign:';
const beforeLeft = 'sign-left:';

/**
 * How the worklist names a paper that waits for a signature.
 *
 * @param left whether it went out already, without one made here
 */
export const signatureItem = (paper: PaperId, left: boolean): string =>
  `${left ? beforeLeft : before}${paperPath(paper)}`;

/** Whether the paper an item names went out already, without a signature made here. */
export const hasLeft = (item: string): boolean => item.startsWith(beforeLeft);

/** The same of one that somebody it names may sign too, by his account. */
export const partyItem = (paper: PaperId, account: string): string =>
  `${before}${paperPath(paper)}@${account}`;

/** The paper it names; undefined for work of another kind. */
export const paperOfItem = (item: string): PaperId | undefined =>
  item.startsWith(before) || hasLeft(item)
    ? readPaperPath(item.slice(item.indexOf(':') + 1).split('@', 1)[0] ?? '')
    : undefined;
