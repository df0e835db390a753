import type { PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import { canonical } from '#core/record/canonical.ts';
import { chosenClassification, classificationKey } from '#core/papers/settings/archive.ts';
import type { Issue } from '#core/papers/settings/settings.ts';
import type { Instant } from '#core/time/instant.ts';
import type { World } from '#app/ports.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';

type InCase = { readonly state: Pick<LoadedCase['state'], 'papers'> };

/** What was written anew of a paper. */
export const editsOf = ({ state }: InCase, meant: PaperId): Readonly<Record<string, string>> =>
  paperOf(state.papers, meant)?.edits ?? {};

/** The classification code chosen for a paper; undefined where it has that of its kind. */
export const classificationOf = (loaded: InCase, meant: PaperId): string | undefined =>
  chosenClassification(editsOf(loaded, meant));

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
  if (signed !== undefined) return world.hash(`signed/${String(signed.version)}/${signed.code}`);
  const draft = draftOf(citingNothing(loaded, meant), meant, null, at, signingAs);
  const content = contentHash(world, draft);
  const code = classificationOf(loaded, meant);
  // Its number will hold it, though nothing else of the paper does.
  return code === undefined ? content : world.hash(`${content}/${classificationKey}/${code}`);
};
