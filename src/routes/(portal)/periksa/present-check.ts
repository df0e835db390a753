import type { PaperRow } from '#app/ports.ts';
import type { PaperCheck } from '#app/papers/answers.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { sourceOf } from '#core/papers/mapping/paper-source.ts';
import { isSignFailure } from '#core/papers/signing/failures.ts';
import {
  isUnaltered,
  type SignatureFinding,
  type Verification,
} from '#core/papers/signing/signature-finding.ts';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import { formatInstant } from '#core/time/format.ts';
import { checkTexts } from '#ui/texts/check.ts';
import { paperKindNames } from '#core/papers/record/paper-kinds.ts';

/** How good the news is, for the colour of the message. */
export type Tone = 'good' | 'warn' | 'bad';

/** What is said at the head of the answer. */
export interface Verdict {
  readonly tone: Tone;
  readonly title: string;
  readonly body: string;
}

interface Ground {
  /** The agency that issued the paper; null when there is none. */
  readonly view: Pick<AgencyView, 'agency' | 'mapping' | 'sop'> | null;
  readonly language: Language;
}

/** Jakarta's zone stands in where no agency is known. */
const anyZone = 'Asia/Jakarta';

const zoneOf = ({ view }: Ground): string => view?.agency.calendar.zone ?? anyZone;

const kindsBeside: Readonly<Record<string, PaperKind>> = {
  'rapat.undangan': 'undangan-rapat',
  'rapat.daftar-hadir': 'daftar-hadir',
  'rapat.notula': 'notula',
  'disposisi.lembar': 'lembar-disposisi',
};

/** A print whose hand-signed scan has not come: nobody has signed what it says. */
const isUnsigned = (paper: PaperRow): boolean => paper.signers.length === 0;

/** What strangers may know of a paper: nothing of its content, and not the case it belongs to. */
const presentPaper = ({ paper, agencyName, byHand, signedAt }: PaperCheck, ground: Ground) => {
  if (paper === null) return null;
  const kind = kindsBeside[paper.output] ?? ground.view?.mapping.outputs.get(paper.output)?.kind;
  return {
    agency: agencyName,
    /** Of an outside party: the agency keeps it and has not issued it. */
    ofParty: ground.view !== null && sourceOf(ground.view.mapping, paper.output) === 'party',
    kind: kind === undefined ? null : paperKindNames[kind][ground.language],
    number: paper.number,
    date: formatInstant(paper.signedAt, zoneOf(ground), ground.language, 'long'),
    /** When ink was put on it; a certificate tells its own time, which is the paper's date. */
    signedAt:
      byHand && signedAt !== null
        ? formatInstant(signedAt, zoneOf(ground), ground.language, 'long')
        : null,
    version: paper.version,
    signers: paper.signers,
    unsigned: isUnsigned(paper),
    sha256: paper.sha256,
    code: paper.code,
  };
};

const paperVerdict = ({ paper }: PaperCheck, ground: Ground): Verdict | null => {
  const { language } = ground;
  const revokedAt = paper?.revokedAt ?? null;
  if (paper === null || revokedAt === null) return null;
  const body = isUnsigned(paper) ? checkTexts.printRevokedBody : checkTexts.revokedBody;
  return {
    tone: 'bad',
    title: checkTexts.revoked[language],
    body: body(formatInstant(revokedAt, zoneOf(ground), language, 'long'))[language],
  };
};

const say = (tone: Tone, title: Bilingual, body: Bilingual, language: Language): Verdict => ({
  tone,
  title: title[language],
  body: body[language],
});

const codeVerdict = (check: PaperCheck, ground: Ground): Verdict => {
  const { language } = ground;
  const revoked = paperVerdict(check, ground);
  if (revoked !== null) return revoked;
  if (check.paper === null) return say('bad', checkTexts.unknown, checkTexts.unknownBody, language);
  if (isUnsigned(check.paper))
    return say('warn', checkTexts.printed, checkTexts.printedBody, language);
  return check.byHand
    ? say('good', checkTexts.byHand, checkTexts.byHandBody, language)
    : say('good', checkTexts.genuine, checkTexts.genuineBody, language);
};

/** Our own file: a print is no signed paper, a scan holds no certificate. */
const oursVerdict = ({ paper, byHand, file }: PaperCheck, language: Language): Verdict => {
  if (file?.print === true)
    return say('warn', checkTexts.oursSheet, checkTexts.oursSheetBody, language);
  if (paper !== null && isUnsigned(paper))
    return say('warn', checkTexts.oursPrint, checkTexts.oursPrintBody, language);
  return byHand
    ? say('good', checkTexts.oursScan, checkTexts.oursScanBody, language)
    : say('good', checkTexts.ours, checkTexts.oursBody, language);
};

const foreignVerdict = (verification: Verification, language: Language): Verdict => {
  if (verification.signatures.length === 0)
    return say('bad', checkTexts.foreign, checkTexts.foreignUnsigned, language);
  return isUnaltered(verification)
    ? say('warn', checkTexts.foreign, checkTexts.foreignIntact, language)
    : say('bad', checkTexts.altered, checkTexts.alteredBody, language);
};

const fileVerdict = (
  check: PaperCheck,
  file: NonNullable<PaperCheck['file']>,
  ground: Ground,
): Verdict => {
  const { language } = ground;
  const revoked = paperVerdict(check, ground);
  if (revoked !== null) return revoked;
  if (file.ours) return oursVerdict(check, language);
  if (!isSignFailure(file.verification)) return foreignVerdict(file.verification, language);
  const { title, body, tone } = say(
    'bad',
    checkTexts.unreadable,
    file.verification.message,
    language,
  );
  return { tone, title, body: `${body} ${checkTexts.notOnRecord[language]}` };
};

/** Whose certificate it is means nothing once the content was altered. */
const signatureWords = ({
  intact,
  laterChanges,
  trusted,
}: SignatureFinding): readonly Bilingual[] => [
  intact ? checkTexts.intact : checkTexts.broken,
  ...(laterChanges === 'content'
    ? [checkTexts.laterContent]
    : laterChanges === 'unclear'
      ? [checkTexts.laterUnclear]
      : []),
  ...(trusted ? [checkTexts.trusted] : intact ? [checkTexts.notTrusted] : []),
];

const presentSignatures = (file: PaperCheck['file'], ground: Ground) => {
  if (file === null || isSignFailure(file.verification)) return [];
  return file.verification.signatures.map((one) => ({
    signer: one.signerName === '' ? checkTexts.unreadableSigner[ground.language] : one.signerName,
    issuer: one.issuer,
    at:
      one.signedAt === null
        ? null
        : formatInstant(one.signedAt, zoneOf(ground), ground.language, 'long'),
    good: one.intact && one.laterChanges !== 'content' && one.laterChanges !== 'unclear',
    words: signatureWords(one).map((words) => words[ground.language]),
  }));
};

/** What the check page says of a code or a file. */
export const presentCheck = (check: PaperCheck, ground: Ground) => ({
  verdict:
    check.file === null ? codeVerdict(check, ground) : fileVerdict(check, check.file, ground),
  paper: presentPaper(check, ground),
  signatures: presentSignatures(check.file, ground),
});

export type ShownCheck = ReturnType<typeof presentCheck>;
