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
import { paperOnRecord } from './recorded-paper.ts';

/** Which signatures of a version were found trusted when they were recorded. */
const trustedThen = (version: PaperVersion): ReadonlyMap<string, Instant> =>
  new Map(
    version.signatures.flatMap(({ found, at }) =>
      found?.trusted === true ? [[found.field, at] as const] : [],
    ),
  );

/** What is told of a paper, besides the file it was asked with. */
type Known = Omit<PaperCheck, 'file'>;

const unknownPaper: Known = {
  paper: null,
  damaged: false,
  byHand: false,
  away: false,
  dayOnly: false,
  signedAt: null,
  agencyName: null,
  trustedThen: new Map(),
};

/** How a paper was signed, and when: the record of its case says so, and whether there is one at all. */
const known = async (ground: Ground, row: PaperRow | null): Promise<Known> => {
  if (row === null) return unknownPaper;
  const found = await paperOnRecord(ground, row);
  if (found === 'not-recorded') return unknownPaper;
  if (found === 'damaged') return { ...unknownPaper, damaged: true };
  const { version } = found;
  return {
    paper: found.row,
    damaged: false,
    byHand: version.printed !== null,
    away: version.exported !== null && version.signatures.length === 0,
    dayOnly: version.register?.datedAt !== undefined,
    signedAt: version.signatures[0]?.at ?? null,
    trustedThen: trustedThen(version),
    agencyName: (await ground.sops.agency(found.row.agency))?.name ?? null,
  };
};

/** What is told of the paper these bytes are: the record has to know it by them. */
const knownByHash = async (ground: Ground, sha256: string): Promise<Known> => {
  const answer = await known(ground, await ground.papers.byHash(sha256));
  const { paper } = answer;
  return paper === null || paper.sha256 === sha256 || paper.printSha256 === sha256
    ? answer
    : unknownPaper;
};

/** Whether a paper was found, be it in a record that is damaged. */
const isFound = ({ paper, damaged }: Known): boolean => paper !== null || damaged;

/** Whether a code belongs to a paper of ours: kind, number, date, signers and hash, nothing of the content. */
export const checkCode = async (ground: Ground, code: string): Promise<PaperCheck> => {
  const row = code.length > 40 ? null : await ground.papers.byCode(normalCode(code));
  return { ...(await known(ground, row)), file: null };
};

/** Up to where a file is what was signed, when nothing but data for checking stands behind it; null otherwise. */
const signedUpTo = (verification: Verification | SignFailure): number | null => {
  if (isSignFailure(verification) || verdictOf(verification) !== 'intact') return null;
  const newest = newestSignature(verification);
  return newest?.laterChanges === 'validation-data' ? newest.signedBytes : null;
};

/** Our paper under data for checking that somebody has added: its bytes stand unchanged before them. */
const extendedPaper = async (
  ground: Ground,
  beginnings: readonly Beginning[],
  verification: Verification | SignFailure,
): Promise<Known | null> => {
  const upTo = signedUpTo(verification);
  const signed = upTo === null ? undefined : beginnings.find(({ end }) => end === upTo);
  if (signed === undefined) return null;
  const answer = await knownByHash(ground, signed.sha256);
  return isFound(answer) ? answer : null;
};

/** A paper of ours that a file begins with, and how many bytes somebody has added behind it. */
interface Begun {
  readonly paper: Known;
  readonly added: number;
}

/** Our paper at the beginning of a file, whatever stands behind it and whether or not that can be read; the longest there is. */
const begunPaper = async (
  ground: Ground,
  { size }: PassingFile,
  beginnings: readonly Beginning[],
): Promise<Begun | null> => {
  for (const { end, sha256 } of beginnings.toReversed()) {
    const paper = await knownByHash(ground, sha256);
    if (isFound(paper)) return { paper, added: size - end };
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

/** Of a file that is no paper of ours byte for byte: whether it begins with one. */
const strangeFound = async (
  ground: Ground,
  file: PassingFile,
  verification: Verification | SignFailure | null,
): Promise<PaperCheck> => {
  const read = await ground.pdfReader.beginnings(
    file,
    verification === null ? null : signedUpTo(verification),
  );
  // Whose it is could not be found out: nothing may be told as if it had been.
  if (isSignFailure(read)) return { ...unknownPaper, file: { ...noneFound, verification: read } };
  const { beginnings } = read;
  const under =
    verification === null ? null : await extendedPaper(ground, beginnings, verification);
  const begun = under === null ? await begunPaper(ground, file, beginnings) : null;
  const paper = under ?? begun?.paper ?? unknownPaper;
  const added = begun?.added ?? 0;
  if (verification === null)
    return { ...paper, file: begun === null ? null : { ...noneFound, added } };
  return { ...paper, file: { ...noneFound, verification, extended: under !== null, added } };
};

/**
 * Whose a file is: byte for byte, under data for checking, or with something added behind it; and what
 * the signatures in it are worth. A scan holds none, nor the sheet it was made from.
 */
export const checkFile = async (ground: Ground, file: PassingFile): Promise<PaperCheck> => {
  const answer = await knownByHash(ground, file.sha256);
  if (answer.damaged) return { ...answer, file: null };
  const { paper } = answer;
  // Of a scan nothing but its bytes can be told: an agency without a signing service tells that too.
  if (answer.byHand)
    return {
      ...answer,
      file: { ...noneFound, ours: true, print: paper?.sha256 !== file.sha256 },
    };
  const agency = paper?.agency ?? (await ground.sops.agencies())[0]?.id ?? '';
  const signer = ground.signing.of(agency);
  const verification = signer === undefined ? null : await signer.signer.verify(file);
  if (paper === null) return strangeFound(ground, file, verification);
  return {
    ...answer,
    file: verification === null ? null : { ...noneFound, verification, ours: true },
  };
};
