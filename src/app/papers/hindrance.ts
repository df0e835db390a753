import type { OutputId } from '#core/sops/ids.ts';
import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import type { UnshownCharacters } from '#app/ports.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import type { ToSign } from './answers.ts';
import { draftOf } from './draft.ts';
import { lacking } from './issue.ts';
import { paperWarnings } from './paper-warnings.ts';
import { needsPlace, noPlace } from './prepare-signing.ts';
import { whoSigns } from './who-signs.ts';

/** What stands in the way of signing a paper now. */
export interface Hindrance {
  readonly why: readonly Bilingual[];
  /** It but cites these papers, which are signed first, with it or before it; none where something else stands in its way. */
  readonly later: readonly OutputId[];
  /** What he should know before he signs it. */
  readonly warnings: readonly Bilingual[];
}

const free: Hindrance = { why: [], later: [], warnings: [] };

/** What would keep an actor from signing a paper that waits for him, found as signing finds it, with no number held. */
export const hindranceOf = (
  unshown: UnshownCharacters,
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  at: Instant,
): Hindrance => {
  const { sop, mapping, state } = loaded;
  const paper = papersOf(sop, mapping, state).find(samePaper(meant));
  const standing = paper === undefined ? undefined : whoSigns(loaded, paper, actor, at);
  if (standing === undefined || 'signedBefore' in standing) return free;
  if ('refused' in standing) return { ...free, why: [standing.message] };
  if ('missing' in standing) return { ...free, why: standing.missing };
  const current = signedVersion(paperOf(state.papers, meant));
  if (needsPlace(current, standing.anchor)) return { ...free, why: noPlace.missing };
  if (current !== undefined) return free;
  const draft = draftOf(loaded, meant, null, at, standing.signer);
  const { missing, later = [] } = lacking(draft);
  const warnings = paper === undefined ? [] : paperWarnings(unshown, loaded, paper, draft);
  return { why: missing, later, warnings };
};

/** Names of those a paper has sign it who have no account: they can sign its print only. */
export const signsByHand = (loaded: LoadedCase, meant: PaperId): readonly string[] =>
  partiesOfPaper(loaded.sop, loaded.mapping, loaded.state, meant)
    .filter(({ account }) => account === null)
    .map(({ name }) => name);

type Listed = ToSign & Pick<Hindrance, 'later'>;

/** Of papers whose citing alone is in their way, those whose every cited paper is among some that can be signed. */
const comeAfter = (waiting: readonly Listed[], signable: readonly Listed[]): readonly Listed[] =>
  waiting.filter(({ caseId, later }) =>
    later.every((output) => signable.some((one) => one.caseId === caseId && one.output === output)),
  );

/**
 * Papers with what stands in their way. One that but cites others is free where each of these can be
 * signed by the same person, with it or before it; a paper somebody else signs first stays in its way.
 */
export const withHindrances = (papers: readonly Listed[]): readonly ToSign[] => {
  const mine = papers.filter(({ standing }) => standing === 'mine');
  let signable = mine.filter(({ hindrance }) => hindrance.length === 0);
  let waiting = mine.filter(({ hindrance, later }) => hindrance.length > 0 && later.length > 0);
  for (;;) {
    const more = comeAfter(waiting, signable);
    if (more.length === 0) break;
    signable = [...signable, ...more];
    waiting = waiting.filter((one) => !more.includes(one));
  }
  return papers.map((one) => {
    const { later: _, ...paper } = one;
    return signable.includes(one) ? { ...paper, hindrance: [] } : paper;
  });
};
