import { replay } from '#core/cases/evolve.ts';
import { paperOf } from '#core/cases/papers.ts';
import { isSignFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import { newestSignature, verdictOf } from '#core/papers/signing/signature-finding.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { PaperRow } from '#app/ports.ts';
import type { PaperCheck } from './answers.ts';
import { earlierEnds } from '#core/papers/signing/file-ends.ts';
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

/** Our paper under data for checking that somebody has added: its bytes stand unchanged before them. */
const extendedPaper = async (
  { papers, world }: Ground,
  bytes: Uint8Array,
  verification: Verification | SignFailure,
): Promise<PaperRow | null> => {
  if (isSignFailure(verification) || verdictOf(verification) !== 'intact') return null;
  const newest = newestSignature(verification);
  return newest?.laterChanges === 'validation-data' && newest.signedBytes !== null
    ? papers.byHash(world.hashBytes(bytes.slice(0, newest.signedBytes)))
    : null;
};

/** A paper of ours that a file begins with, and how many bytes somebody has added behind it. */
interface Begun {
  readonly paper: PaperRow;
  readonly added: number;
}

/** Our paper at the beginning of a file, whatever stands behind it and whether or not that can be read; the longest there is. */
const begunPaper = async ({ papers, world }: Ground, bytes: Uint8Array): Promise<Begun | null> => {
  const ends = earlierEnds(bytes);
  const hashes = world.hashBeginnings(bytes, ends);
  for (const [index, end] of [...ends.entries()].toReversed()) {
    const paper = await papers.byHash(hashes[index] ?? '');
    if (paper !== null) return { paper, added: bytes.byteLength - end };
  }
  return null;
};

/** What is told of a file: whose it is comes first, for that holds whatever a checker makes of it. */
const fileFound = async (
  ground: Ground,
  bytes: Uint8Array,
  paper: PaperRow | null,
  agency: string,
): Promise<{ readonly paper: PaperRow | null; readonly file: PaperCheck['file'] }> => {
  const signer = ground.signing.of(agency);
  const verification = signer === undefined ? null : await signer.signer.verify(bytes, 'anybody');
  const ours = paper !== null;
  if (ours || verification === null) {
    const begun = ours ? null : await begunPaper(ground, bytes);
    if (begun === null)
      return {
        paper,
        file:
          verification === null
            ? null
            : { verification, ours, extended: false, added: 0, print: false },
      };
    return {
      paper: begun.paper,
      file: {
        verification: { signatures: [] },
        ours: false,
        extended: false,
        added: begun.added,
        print: false,
      },
    };
  }
  const under = await extendedPaper(ground, bytes, verification);
  const begun = under === null ? await begunPaper(ground, bytes) : null;
  return {
    paper: under ?? begun?.paper ?? null,
    file: {
      verification,
      ours: false,
      extended: under !== null,
      added: begun?.added ?? 0,
      print: false,
    },
  };
};

/**
 * Whose a file is: byte for byte, under data for checking, or with something added behind it; and what
 * the signatures in it are worth. A scan holds none, nor the sheet it was made from.
 */
export const checkFile = async (ground: Ground, bytes: Uint8Array): Promise<PaperCheck> => {
  const sha256 = ground.world.hashBytes(bytes);
  const paper = await ground.papers.byHash(sha256);
  const agencies = await ground.sops.agencies();
  const answer = await known(ground, paper);
  // Of a scan nothing but its bytes can be told: an agency without a signing service tells that too.
  if (answer.byHand)
    return {
      ...answer,
      file: {
        verification: { signatures: [] },
        ours: true,
        extended: false,
        added: 0,
        print: paper?.sha256 !== sha256,
      },
    };
  const found = await fileFound(ground, bytes, paper, paper?.agency ?? agencies[0]?.id ?? '');
  return {
    ...(found.paper === paper ? answer : await known(ground, found.paper)),
    file: found.file,
  };
};
