import type { PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import { canonical } from '#core/record/canonical.ts';
import type { Issue } from '#core/papers/settings/settings.ts';
import type { Instant } from '#core/time/instant.ts';
import type { World } from '#app/ports.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';

/** SHA-256 of everything a paper is set from, gaps included. */
export const contentHash = ({ hash }: Pick<World, 'hash'>, { data, missing }: PaperDraft): string =>
  hash(canonical({ data, missing: missing.map(({ code, what }) => [code, what]) }));

/** The case without what is written under other papers: the numbers a paper cites are the record's, and come while a batch is signed. */
const citingNothing = (loaded: LoadedCase, meant: PaperId): LoadedCase => {
  const own = paperOf(loaded.state.papers, meant);
  return { ...loaded, state: { ...loaded.state, papers: own === undefined ? [] : [own] } };
};

/**
 * What somebody has before his eyes who looks at a paper now: whoever signs it states it, so that
 * nobody signs other words. It follows everything the draft is set from but the numbers of papers it cites; a paper that is signed has
 * the words that lie frozen under its code, to which further signatures add nothing.
 *
 * @param at when it is looked at: who signs a draft depends on it
 * @param signingAs as whom he who looks would sign it: a party's paper may go out in his name
 */
export const fingerprintOf = (
  world: Pick<World, 'hash'>,
  loaded: LoadedCase,
  meant: PaperId,
  at: Instant,
  signingAs?: Issue['signingAs'],
): string => {
  const signed = signedVersion(paperOf(loaded.state.papers, meant));
  return signed === undefined
    ? contentHash(world, draftOf(citingNothing(loaded, meant), meant, null, at, signingAs))
    : world.hash(`signed/${String(signed.version)}/${signed.code}`);
};
