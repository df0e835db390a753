import { leftUnsigned } from '#core/cases/left-unsigned.ts';
import { type PaperId, paperId, samePaper } from '#core/cases/paper-id.ts';
import { occasionInFileName } from '#core/cases/visits.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { thingOfPaper } from '#core/cases/rights/thing-of-paper.ts';
import { openPlaces, placeAsked, placeFor, placeName, placesOf } from '#core/cases/initials.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { formatInstant } from '#core/time/format.ts';
import type { Actor } from '#core/people/actor.ts';
import { asAsked, awaitedVersion, paperOf, signedVersion } from '#core/cases/papers.ts';
import { roleName } from '#core/cases/gates.ts';
import { accountsThatSign } from '#core/papers/office/accounts-that-sign.ts';
import { linesOf } from '#core/papers/office/letter-lines.ts';
import { freeParts } from '#core/papers/office/free-parts.ts';
import { numberedBy } from '#core/papers/mapping/paper-source.ts';
import { isSidePaper } from '#core/cases/side-papers.ts';
import { papersOf, type PaperOfCase } from '#core/papers/mapping/papers-of-case.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { NotFound } from '#app/answers.ts';
import { officeOf } from './office.ts';
import type { PaperPdf } from './answers.ts';
import type { PaperView } from './answers.ts';
import { loadToSign, seesCase, type LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';
import { mayCopyForFile } from './file-copy.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isPartyOf, mayReadPaper } from './may-read.ts';
import { recordRestricted } from './restricted-read.ts';
import { asSentTo, fetchSent } from './sent-to-party.ts';
import { asSeenBy } from '#app/cases/without-reporter.ts';
import { keptForReporter } from './kept-for-reporter.ts';
import { countSigned, namedOn, partiesWhoSign, signerNow, whoSigns } from './who-signs.ts';
import { paperWarnings } from './paper-warnings.ts';
import { withUnshown } from './unshown-characters.ts';
import { wholeFile } from '#app/cases/whole-file.ts';

/** Where the initials of a draft stand. Forms and papers of outside parties have none of ours. */
const initialsOf = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  actor: Actor,
  now: Instant,
): Pick<PaperView, 'initials' | 'initialsAwaited' | 'signingWaits' | 'mayInitial'> => {
  const { sop, state, agency } = loaded;
  const kept = paperOf(state.papers, paper);
  const { places, required } = agency.papers.initials;
  const signers = accountsThatSign(loaded, paper, officeOf(agency), now);
  const order = { places, signers };
  const isDraft = signedVersion(kept) === undefined && awaitedVersion(kept) === undefined;
  const open =
    paper.source === 'agency' && isDraft
      ? openPlaces(placesOf(sop, state, paper, order), kept)
      : [];
  return {
    initials: (kept?.initials ?? []).map(({ by, at, place }) => ({
      name: 'name' in by ? by.name : '',
      as: place === undefined ? null : placeName(sop, place),
      at,
    })),
    initialsAwaited: open.map((place) => placeAsked(sop, state, paper, place, signers)),
    signingWaits: required && open.length > 0,
    mayInitial:
      isDraft &&
      caseRights.may(actor, 'initial-paper', { sop }) &&
      'place' in placeFor(sop, state, paper, order, actor),
  };
};

/** The draft with whose initials it has; what leaves the house never tells them. */
const withInitials = (loaded: LoadedCase, meant: PaperId, data: PaperData): PaperData => {
  const given = paperOf(loaded.state.papers, meant)?.initials ?? [];
  if (!data.draft || given.length === 0) return data;
  const { zone } = loaded.agency.calendar;
  const lines = given.map(
    ({ by, at, place }) =>
      `Paraf${place === undefined ? '' : ` ${placeName(loaded.sop, place).id}`}: ${'name' in by ? by.name : ''}, ${formatInstant(at, zone, 'id', 'short')}`,
  );
  return { ...data, remarks: [...data.remarks, ...lines] };
};

const viewOf = (
  { world, unshown }: Ground,
  loaded: LoadedCase,
  paper: PaperOfCase,
  actor: Actor,
  now: Instant,
): readonly PaperView[] => {
  const { sop, mapping, state, agency } = loaded;
  const standing = whoSigns(loaded, paper, actor, now);
  const signer = 'signer' in standing ? standing.signer : undefined;
  const draft = draftOf(loaded, paper, null, now, signer);
  if (draft.data === null) return [];
  const kept = paperOf(state.papers, paper);
  const parties = partiesWhoSign(loaded, paper);
  const asItCame = paper.source === 'form' || paper.files.length > 0;
  return [
    {
      ...paperId(paper),
      name: paper.name,
      kind: draft.data.kind,
      numbering:
        paper.source === 'agency'
          ? numberedBy(mapping, agency.papers.numbers, paper.output, draft.data.kind)
          : null,
      source: paper.source,
      files: paper.files,
      to: linesOf(draft.data).recipients,
      missing: paper.files.length > 0 ? [] : draft.missing.map((one) => one.message),
      warnings: paperWarnings(unshown, loaded, paper, draft),
      parts: asItCame ? [] : freeParts(sop, mapping, paper.output, draft),
      edits: kept?.edits ?? {},
      ...initialsOf(loaded, paper, actor, now),
      leftUnsigned: leftUnsigned(state, paper),
      versions: kept?.versions ?? [],
      sentToYou: null,
      waitsFor: namedOn(loaded, paper, awaitedVersion(kept)?.printed?.at ?? now).map(
        ({ role, person }) => ({ role, name: roleName(sop, role), person }),
      ),
      parties,
      signed: countSigned(loaded, paper, now),
      maySign: signer !== undefined,
      mayEdit:
        !asItCame &&
        caseRights.may(actor, 'edit-paper', { sop }) &&
        signedVersion(kept) === undefined &&
        awaitedVersion(kept) === undefined,
      mayKeep: caseRights.may(actor, 'print-paper', thingOfPaper(sop, state, paper)),
      mayCopyForFile: mayCopyForFile(loaded, actor, paper),
      fingerprint: fingerprintOf(world, loaded, paper, now, signer),
    },
  ];
};

/** Somebody the paper names, in a case that is not his, reads it once it is signed. */
const mayReadSigned = (loaded: LoadedCase, actor: Actor, meant: PaperId): boolean =>
  signedVersion(paperOf(loaded.state.papers, meant)) !== undefined &&
  isPartyOf(loaded, actor, meant);

/** Of a paper what its signed sheet says; who worked on its draft, and earlier versions, are not his to know. */
const asSignedOnly = (view: PaperView): PaperView => ({
  ...view,
  to: [],
  warnings: [],
  parts: [],
  edits: {},
  initials: [],
  initialsAwaited: [],
  leftUnsigned: null,
  versions: view.versions.slice(-1).map((one) => ({ ...one, sent: [], received: [], fetched: [] })),
});

const viewsOf = (
  ground: Ground,
  loaded: LoadedCase,
  actor: Actor,
): ((some: readonly PaperOfCase[]) => readonly PaperView[]) => {
  const now = ground.world.now();
  return (some) => some.flatMap((paper) => viewOf(ground, loaded, paper, actor, now));
};

/** Papers of a case the actor sees: all of them for those who see all of it, for an outside party those it signs and those sent to it. */
export const papersSeen = (
  ground: Ground,
  loaded: LoadedCase,
  actor: Actor,
): readonly PaperView[] => {
  const views = viewsOf(ground, loaded, actor);
  return papersOf(loaded.sop, loaded.mapping, loaded.state).flatMap((paper) =>
    mayReadPaper(loaded, actor, paper)
      ? views([paper])
      : views([paper]).flatMap((view) => asSentTo(loaded, actor, view)),
  );
};

/** The same, and for somebody a signed paper of another's case names, that paper. */
export const viewPapers = async (
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor,
): Promise<readonly PaperView[] | NotFound> => {
  const whole = await loadToSign(ground, agency, caseId, actor);
  if ('notFound' in whole) return whole;
  const loaded = asSeenBy(whole, actor);
  if (seesCase(actor, loaded)) {
    const seen = papersSeen(ground, loaded, actor);
    for (const paper of seen) await recordRestricted(ground, loaded, paper, actor);
    return seen;
  }
  const signed = viewsOf(
    ground,
    loaded,
    actor,
  )(
    papersOf(loaded.sop, loaded.mapping, loaded.state).filter((paper) =>
      mayReadSigned(loaded, actor, paper),
    ),
  );
  return signed.length === 0 ? { notFound: 'case' } : signed.map(asSignedOnly);
};

const fileName = ({ sop, state }: LoadedCase, paper: PaperId, suffix: string): string =>
  `${state.number}-${paper.output}-${occasionInFileName({ sop, turns: state.turns }, paper.of)}${suffix}.pdf`;

const signedBytes = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: PaperId,
  version: number,
): Promise<PaperPdf> => {
  const found = paperOf(loaded.state.papers, meant)?.versions.find(
    (one) => one.version === version,
  );
  // A scan may be a picture; the PDF of that version is its print, and the picture a file of the case.
  const file =
    found === undefined || found.file.mediaType === 'application/pdf'
      ? found?.file
      : found.printed?.file;
  const bytes = file === undefined ? undefined : await wholeFile(ground, loaded.agency.id, file);
  if (bytes === undefined) return { notFound: 'file' };
  return {
    name: fileName(loaded, meant, `-v${String(version)}`),
    bytes: new Uint8Array(await new Response(bytes).arrayBuffer()),
  };
};

/** For somebody the paper names in a case that is not his: the version in force, once it is signed, and nothing before. */
const asItIsSigned = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  version: number | undefined,
): Promise<PaperPdf> => {
  const current = asAsked(signedVersion(paperOf(loaded.state.papers, meant)), version);
  return current === undefined || !mayReadSigned(loaded, actor, meant)
    ? { notFound: 'case' }
    : signedBytes(ground, loaded, meant, current.version);
};

/** Whether there is such a paper at all, made in this case by now or not. */
const isNamed = ({ sop }: LoadedCase, { output }: PaperId): boolean =>
  isSidePaper(output) ||
  [...sop.steps.values()].some(({ outputs }) => outputs.some(({ id }) => id === output));

/**
 * A paper as PDF: a signed version's frozen bytes, or the draft set anew from the case.
 *
 * @throws TypesettingFailed
 */
export const paperPdf = async (
  ground: Ground,
  agency: string,
  caseId: string,
  meant: PaperId,
  actor: Actor,
  version?: number,
): Promise<PaperPdf> => {
  const whole = await loadToSign(ground, agency, caseId, actor);
  if ('notFound' in whole) return whole;
  const loaded = asSeenBy(whole, actor);
  if (!seesCase(actor, loaded)) return asItIsSigned(ground, loaded, meant, actor, version);
  if (!mayReadPaper(loaded, actor, meant)) return fetchSent(ground, loaded, meant, actor, version);
  await recordRestricted(ground, loaded, meant, actor);
  const now = ground.world.now();
  if (version !== undefined)
    return (
      keptForReporter(whole, loaded, meant, actor, now) ??
      signedBytes(ground, loaded, meant, version)
    );
  // What the case has not come to has no draft, and what came from elsewhere as a file is that file.
  const found = papersOf(loaded.sop, loaded.mapping, loaded.state).find(samePaper(meant));
  if (found !== undefined && found.files.length > 0) return { notFound: 'file' };
  const draft = draftOf(loaded, meant, null, now, signerNow(loaded, meant, actor, now));
  if (draft.data === null)
    return isNamed(loaded, meant)
      ? { missing: draft.missing.map((one): Bilingual => one.message) }
      : { notFound: 'file' };
  if (found === undefined) return { notFound: 'file' };
  return {
    name: fileName(loaded, meant, draft.data.draft ? '-draf' : ''),
    bytes: await ground.typesetter.pdf(
      withUnshown(ground.unshown, withInitials(loaded, meant, draft.data)),
    ),
  };
};
