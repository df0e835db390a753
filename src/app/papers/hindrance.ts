import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import type { ToSign } from './answers.ts';
import { draftOf } from './draft.ts';
import { lacking } from './issue.ts';
import { needsPlace, noPlace } from './prepare-signing.ts';
import { whoSigns } from './who-signs.ts';

/** What stands in the way of signing a paper now. */
export interface Hindrance {
  readonly why: readonly Bilingual[];
  /** It but cites papers that are signed first, with it or before it. */
  readonly later: boolean;
}

const free: Hindrance = { why: [], later: false };

/** What would keep an actor from signing a paper that waits for him, found as signing finds it, with no number held. */
export const hindranceOf = (
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  at: Instant,
): Hindrance => {
  const { sop, mapping, state } = loaded;
  const paper = papersOf(sop, mapping, state).find(samePaper(meant));
  const standing = paper === undefined ? undefined : whoSigns(loaded, paper, actor, at);
  if (standing === undefined || 'signedBefore' in standing) return free;
  if ('refused' in standing) return { why: [standing.message], later: false };
  if ('missing' in standing) return { why: standing.missing, later: false };
  const current = signedVersion(paperOf(state.papers, meant));
  if (needsPlace(current, standing.anchor)) return { why: noPlace.missing, later: false };
  if (current !== undefined) return free;
  const { missing, later = false } = lacking(draftOf(loaded, meant, null, at, standing.signer));
  return { why: missing, later };
};

/** Names of those a paper has sign it who have no account: they can sign its print only. */
export const signsByHand = (loaded: LoadedCase, meant: PaperId): readonly string[] =>
  partiesOfPaper(loaded.sop, loaded.mapping, loaded.state, meant)
    .filter(({ account }) => account === null)
    .map(({ name }) => name);

/** Papers with what stands in their way; one that cites others is in nobody's way where one of its case can be signed with it. */
export const withHindrances = (
  papers: readonly (ToSign & { readonly later: boolean })[],
): readonly ToSign[] =>
  papers.map(({ later, ...paper }) => {
    const goesWith = papers.some(
      (other) =>
        other.caseId === paper.caseId && other.standing === 'mine' && other.hindrance.length === 0,
    );
    return later && goesWith ? { ...paper, hindrance: [] } : paper;
  });
