import { replay } from '#core/cases/evolve.ts';
import { paperOf } from '#core/cases/papers.ts';
import { isSignFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import { newestSignature, verdictOf } from '#core/papers/signing/signature-finding.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { Beginning, PaperRow, PassingFile } from '#app/ports.ts';
import type { PaperCheck } from './answers.ts';
import { normalCode } from '#app/cases/tracking.ts';

/** Which signatures of a version were found trusted when they were recorded. */
const trustedThen = (version: PaperVersion | undefined): ReadonlyMap<string, Instant> =>
  new Map(
    (version?.signatures ?? []).flatMap(({ found, at }) =>
      found?.trusted === true ? [[found.field, at] as const] : [],
    ),
  );

/** How a paper was signed, and when: the case's record says so. */
const signingOf = async (
  ground: Ground,
  paper: PaperRow,
): Promise<Pick<PaperCheck, 'byHand' | 'away' | 'dayOnly' | 'signedAt' | 'trustedThen'>> => {
  const state = replay(
    (await ground.cases.load(paper.agency, paper.caseId)).map((one) => one.event),
  );
  const papers = state.status === 'none' ? [] : state.papers;
  const version = paperOf(papers, paper)?.versions.find(({ code }) => code === paper.code);
  return {
    byHand: version !== undefined && version.printed !== null,
    away: version !== undefined && version.exported !== null && version.signatures.length === 0,
    dayOnly: version?.register?.datedAt !== undefined,
    signedAt: version?.signatures[0]?.at ?? null,
    trustedThen: trustedThen(version),
  };
};

const known = async (ground: Ground, paper: PaperRow | null): Promise<Omit<PaperCheck, 'file'>> =>
  paper === null
    ? {
        paper,
        byHand: false,
        away: false,
        dayOnly: false,
        signedAt: null,
        agencyName: null,
        trustedThen: new Map(),
      }
    : {
        paper,
        ...(await signingOf(ground, paper)),
        agencyName: (await ground.sops.agency(paper.agency))?.name ?? null,
      };

/** Whether a code belongs to a paper of ours: kind, number, date, signers and hash, nothing of the content. */
export const checkCode = async (ground: Ground, code: string): Promise<PaperCheck> => {
  const paper = code.length > 40 ? null : await ground.papers.byCode(normalCode(code));
  return { ...(await known(ground, paper)), file: null };
};

/** Up to where a file is what was signed, when nothing but data for checking stands behind it; null otherwise. */
const signedUpTo = (verification: Verification | SignFailure): number | null => {
  if (isSignFailure(verification) || verdictOf(verification) !== 'intact') return null;
  const newest = newestSignature(verification);
  return newest?.laterChanges === 'validation-data' ? newest.signedBytes : null;
};

/** Our paper under data for checking that somebody has added: its bytes stand unchanged before them. */
const extendedPaper = async (
  { papers }: Ground,
  beginnings: readonly Beginning[],
  verification: Verification | SignFailure,
): Promise<PaperRow | null> => {
  const upTo = signedUpTo(verification);
  const signed = upTo === null ? undefined : beginnings.find(({ end }) => end === upTo);
  return signed === undefined ? null : papers.byHash(signed.sha256);
};

/** A paper of ours that a file begins with, and how many bytes somebody has added behind it. */
interface Begun {
  readonly paper: PaperRow;
  readonly added: number;
}

/** Our paper at the beginning of a file, whatever stands behind it and whether or not that can be read; the longest there is. */
const begunPaper = async (
  { papers }: Ground,
  { size }: PassingFile,
  beginnings: readonly Beginning[],
): Promise<Begun | null> => {
  for (const { end, sha256 } of beginnings.toReversed()) {
    const paper = await papers.byHash(sha256);
    if (paper !== null) return { paper, added: size - end };
  }
  return null;
};

/** A file as it is told of, with nothing found of it yet. */
const noneFound = {
  verification: { signatures: [] },
  ours: false,
  extended: false,
  added: 0,
  print: false,
} as const satisfies PaperCheck['file'];

/** Whose a file is, and what is told of it. */
interface Found {
  readonly paper: PaperRow | null;
  readonly file: PaperCheck['file'];
}

/** Of a file that is no paper of ours byte for byte: whether it begins with one. */
const strangeFound = async (
  ground: Ground,
  file: PassingFile,
  verification: Verification | SignFailure | null,
): Promise<Found> => {
  const read = await ground.pdfReader.beginnings(
    file,
    verification === null ? null : signedUpTo(verification),
  );
  // Whose it is could not be found out: nothing may be told as if it had been.
  if (isSignFailure(read)) return { paper: null, file: { ...noneFound, verification: read } };
  const { beginnings } = read;
  const under =
    verification === null ? null : await extendedPaper(ground, beginnings, verification);
  const begun = under === null ? await begunPaper(ground, file, beginnings) : null;
  if (verification === null)
    return {
      paper: begun?.paper ?? null,
      file: begun === null ? null : { ...noneFound, added: begun.added },
    };
  return {
    paper: under ?? begun?.paper ?? null,
    file: { ...noneFound, verification, extended: under !== null, added: begun?.added ?? 0 },
  };
};

/** What is told of a file: whose it is comes first, for that holds whatever a checker makes of it. */
const fileFound = async (
  ground: Ground,
  file: PassingFile,
  paper: PaperRow | null,
): Promise<Found> => {
  const agency = paper?.agency ?? (await ground.sops.agencies())[0]?.id ?? '';
  const signer = ground.signing.of(agency);
  const verification = signer === undefined ? null : await signer.signer.verify(file);
  if (paper === null) return strangeFound(ground, file, verification);
  return {
    paper,
    file: verification === null ? null : { ...noneFound, verification, ours: true },
  };
};

/**
 * Whose a file is: byte for byte, under data for checking, or with something added behind it; and what
 * the signatures in it are worth. A scan holds none, nor the sheet it was made from.
 */
export const checkFile = async (ground: Ground, file: PassingFile): Promise<PaperCheck> => {
  const paper = await ground.papers.byHash(file.sha256);
  const answer = await known(ground, paper);
  // Of a scan nothing but its bytes can be told: an agency without a signing service tells that too.
  if (answer.byHand)
    return {
      ...answer,
      file: { ...noneFound, ours: true, print: paper?.sha256 !== file.sha256 },
    };
  const found = await fileFound(ground, file, paper);
  return {
    ...(found.paper === paper ? answer : await known(ground, found.paper)),
    file: found.file,
  };
};
