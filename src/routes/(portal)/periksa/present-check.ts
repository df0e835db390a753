import type { PaperRow } from '#app/ports.ts';
import type { PaperCheck } from '#app/papers/answers.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { sourceOf } from '#core/papers/mapping/paper-source.ts';
import { isSignFailure, type SignFailure } from '#core/papers/signing/failures.ts';
import {
  newestSignature,
  verdictOf,
  type FileVerdict,
  type Integrity,
  type LaterChanges,
  type SignatureFinding,
  type Verification,
} from '#core/papers/signing/signature-finding.ts';
import { differenceSentence } from '#core/papers/signing/time-difference.ts';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import { formatDate, formatInstant } from '#core/time/format.ts';
import { momentOf } from '#core/time/instant.ts';
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
  readonly view: {
    readonly agency: { readonly calendar: { readonly zone: string } };
    readonly mapping: PaperMapping;
  } | null;
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

/** A form as it was filled in, which is what it is without a signature. */
const isForm = ({ output }: PaperRow, { view }: Ground): boolean =>
  view !== null && sourceOf(view.mapping, output) === 'form';

/** What strangers may know of a paper: nothing of its content, and not the case it belongs to. */
const presentPaper = (
  { paper, agencyName, byHand, signedAt, dayOnly }: PaperCheck,
  ground: Ground,
) => {
  if (paper === null) return null;
  const kind = kindsBeside[paper.output] ?? ground.view?.mapping.outputs.get(paper.output)?.kind;
  return {
    agency: agencyName,
    /** Of an outside party: the agency keeps it and has not issued it. */
    ofParty: ground.view !== null && sourceOf(ground.view.mapping, paper.output) === 'party',
    kind: kind === undefined ? null : paperKindNames[kind][ground.language],
    number: paper.number,
    date: dayOnly
      ? formatDate(
          momentOf(paper.signedAt).toZonedDateTimeISO(zoneOf(ground)).toPlainDate().toString(),
          ground.language,
        )
      : formatInstant(paper.signedAt, zoneOf(ground), ground.language, 'long'),
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

const paperVerdict = ({ paper, away }: PaperCheck, ground: Ground): Verdict | null => {
  const { language } = ground;
  const revokedAt = paper?.revokedAt ?? null;
  if (paper === null || revokedAt === null) return null;
  const body = (() => {
    if (!isUnsigned(paper) || away) return checkTexts.revokedBody;
    return isForm(paper, ground) ? checkTexts.formRevokedBody : checkTexts.printRevokedBody;
  })();
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
  if (check.away) return say('warn', checkTexts.printed, checkTexts.awayBody, language);
  if (isUnsigned(check.paper) && isForm(check.paper, ground))
    return say('warn', checkTexts.formPrinted, checkTexts.formPrintedBody, language);
  if (isUnsigned(check.paper))
    return say('warn', checkTexts.printed, checkTexts.printedBody, language);
  return check.byHand
    ? say('good', checkTexts.byHand, checkTexts.byHandBody, language)
    : say('good', checkTexts.genuine, checkTexts.genuineBody, language);
};

/** Our own file: a print is no signed paper, a scan holds no certificate. */
const oursVerdict = ({ paper, byHand, away, file }: PaperCheck, ground: Ground): Verdict => {
  const { language } = ground;
  if (away) return say('warn', checkTexts.printed, checkTexts.awayBody, language);
  if (file?.print === true)
    return say('warn', checkTexts.oursSheet, checkTexts.oursSheetBody, language);
  if (paper !== null && isUnsigned(paper) && isForm(paper, ground))
    return say('good', checkTexts.oursForm, checkTexts.oursFormBody, language);
  if (paper !== null && isUnsigned(paper))
    return say('warn', checkTexts.oursPrint, checkTexts.oursPrintBody, language);
  return byHand
    ? say('good', checkTexts.oursScan, checkTexts.oursScanBody, language)
    : say('good', checkTexts.ours, checkTexts.oursBody, language);
};

/** A signed file of somebody else’s, by what was found of it. */
const foreignWords: Readonly<Record<FileVerdict, readonly [Tone, Bilingual, Bilingual]>> = {
  unsigned: ['bad', checkTexts.foreign, checkTexts.foreignUnsigned],
  intact: ['warn', checkTexts.foreign, checkTexts.foreignIntact],
  altered: ['bad', checkTexts.altered, checkTexts.alteredBody],
  unchecked: ['warn', checkTexts.unchecked, checkTexts.uncheckedBody],
};

const foreignVerdict = (verification: Verification, language: Language): Verdict => {
  const verdict = verdictOf(verification);
  if (verdict === 'intact' && newestSignature(verification)?.laterChanges === 'validation-data')
    return say('warn', checkTexts.foreign, checkTexts.foreignExtended, language);
  return say(...foreignWords[verdict], language);
};

/** A file nothing was found out about: told so, with what to do next. */
const notChecked = ({ failure, message }: SignFailure, language: Language): Verdict => ({
  tone: 'warn',
  title: (failure === 'check-busy' ? checkTexts.notYetChecked : checkTexts.unreadable)[language],
  body: [
    message,
    checkTexts.notOnRecord,
    ...(failure === 'check-busy' ? [] : [checkTexts.askOffice]),
  ]
    .map((words) => words[language])
    .join(' '),
});

/** Our paper with something behind it: with further signatures alone it may be in order, else it is altered. */
const addedVerdict = (
  added: number,
  verification: Verification | SignFailure,
  language: Language,
): Verdict => {
  const intact = !isSignFailure(verification) && verdictOf(verification) === 'intact';
  return intact
    ? say('warn', checkTexts.moreSigned, checkTexts.moreSignedBody(added), language)
    : say('bad', checkTexts.added, checkTexts.addedBody(added), language);
};

const fileVerdict = (
  check: PaperCheck,
  file: NonNullable<PaperCheck['file']>,
  ground: Ground,
): Verdict => {
  const { language } = ground;
  const revoked = paperVerdict(check, ground);
  if (revoked !== null) return revoked;
  if (file.ours) return oursVerdict(check, ground);
  if (file.extended) return say('good', checkTexts.extended, checkTexts.extendedBody, language);
  if (file.added > 0) return addedVerdict(file.added, file.verification, language);
  return isSignFailure(file.verification)
    ? notChecked(file.verification, language)
    : foreignVerdict(file.verification, language);
};

const integrityWords: Readonly<Record<Integrity, Bilingual>> = {
  intact: checkTexts.intact,
  altered: checkTexts.broken,
  unchecked: checkTexts.notCheckable,
};

const stampWords: Readonly<Record<Integrity, Bilingual>> = {
  intact: checkTexts.stampIntact,
  altered: checkTexts.broken,
  unchecked: checkTexts.notCheckable,
};

const laterWords: Readonly<Record<LaterChanges, readonly Bilingual[]>> = {
  none: [],
  'validation-data': [checkTexts.laterData],
  'signatures-only': [],
  unclear: [checkTexts.laterUnclear],
  content: [checkTexts.laterContent],
};

/** What was found when the signature was recorded stands where a certificate can no longer be traced. */
const trustWords = (
  { trusted, integrity, fieldName }: SignatureFinding,
  then: PaperCheck['trustedThen'],
  ground: Ground,
): readonly Bilingual[] => {
  if (trusted) return [checkTexts.trusted];
  if (integrity !== 'intact') return [];
  const at = then.get(fieldName);
  return at === undefined
    ? [checkTexts.notTrusted]
    : [checkTexts.trustedThen(formatInstant(at, zoneOf(ground), ground.language, 'long'))];
};

/** Whose certificate it is means nothing where the signature does not hold. */
const signatureWords = (
  finding: SignatureFinding,
  { trustedThen }: PaperCheck,
  ground: Ground,
): readonly Bilingual[] => {
  const { kind, integrity, laterChanges } = finding;
  const difference = differenceSentence(finding);
  return [
    (kind === 'timestamp' ? stampWords : integrityWords)[integrity],
    ...laterWords[laterChanges],
    ...trustWords(finding, trustedThen, ground),
    ...(difference === null ? [] : [difference]),
  ];
};

const toneOf = ({ integrity, laterChanges }: SignatureFinding): Tone => {
  if (integrity === 'altered' || laterChanges === 'content') return 'bad';
  return integrity === 'unchecked' || laterChanges === 'unclear' ? 'warn' : 'good';
};

const signerOf = ({ kind, signerName }: SignatureFinding): Bilingual => {
  if (kind === 'timestamp') return checkTexts.timestamp(signerName);
  return signerName === '' ? checkTexts.unreadableSigner : { id: signerName, en: signerName };
};

const presentSignatures = (check: PaperCheck, ground: Ground) => {
  const { file } = check;
  if (file === null || isSignFailure(file.verification)) return [];
  return file.verification.signatures.map((one) => ({
    signer: signerOf(one)[ground.language],
    issuer: one.issuer,
    at:
      one.signedAt === null
        ? null
        : formatInstant(one.signedAt, zoneOf(ground), ground.language, 'long'),
    tone: toneOf(one),
    words: signatureWords(one, check, ground).map((words) => words[ground.language]),
  }));
};

const verdictOn = (check: PaperCheck, ground: Ground): Verdict => {
  if (check.damaged)
    return say('warn', checkTexts.recordDamaged, checkTexts.recordDamagedBody, ground.language);
  return check.file === null ? codeVerdict(check, ground) : fileVerdict(check, check.file, ground);
};

/** What the check page says of a code or a file. */
export const presentCheck = (check: PaperCheck, ground: Ground) => ({
  verdict: verdictOn(check, ground),
  paper: presentPaper(check, ground),
  signatures: presentSignatures(check, ground),
});

export type ShownCheck = ReturnType<typeof presentCheck>;
