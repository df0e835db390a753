import { paperId, type PaperId } from '#core/cases/paper-id.ts';
import { paperOf } from '#core/cases/papers.ts';
import type { OutputId } from '#core/sops/ids.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { NumberTyped } from '#core/papers/numbers/given-number.ts';
import { sourceName } from '#core/papers/numbers/number-sources.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { LetterLines } from '#core/cases/event-parts.ts';
import { letterOf } from '#core/papers/office/letter-lines.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import { letterNumber } from '#core/papers/numbers/number-pattern.ts';
import { archiveLabel } from '#core/papers/settings/archive.ts';
import { jenisOf } from '#core/papers/settings/paper-settings.ts';
import { numberedBy, sourceOf } from '#core/papers/mapping/paper-source.ts';
import { registerOf, type PaperKey } from '#core/papers/numbers/registers.ts';
import type { Issue, SignatureWay } from '#core/papers/settings/settings.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import { normalCode } from '#app/cases/tracking.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';
import { classificationOf, contentHash, editsOf } from './fingerprint.ts';
import { giveBack, keepOut, type Reserved } from './held-numbers.ts';
import { holdGiven } from './hold-given.ts';

/** A paper numbered, dated and set, with the number held for it. */
export interface IssuedPaper {
  readonly version: number;
  /** Empty on a form, and on a party's paper that states none. */
  readonly number: string;
  readonly code: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** What registers tell of it; undefined for a version of old that told none. */
  readonly letter: LetterLines | undefined;
  /** null for a form and for the paper of an outside party, which are in no register of the agency. */
  readonly register: Reserved | null;
  /** Parts written anew that the bytes hold. */
  readonly edits: Readonly<Record<string, string>>;
  /** Whether the case as it is now would give the same paper, number, date and code being the same. */
  readonly stillSo: (now: LoadedCase) => boolean;
}

/** What a paper still lacks; `later` when it is but the numbers of other papers, these, that are to be signed first. */
export interface Missing {
  readonly missing: readonly Bilingual[];
  readonly later?: readonly OutputId[];
}

/** What keeps a draft from being issued; none of it where nothing is missing. */
export const lacking = ({ missing }: PaperDraft): Missing => {
  const later = missing.filter(({ code }) => code === 'not-signed-yet').map(({ what }) => what);
  return {
    missing: missing.map((one) => one.message),
    ...(later.length > 0 && later.length === missing.length ? { later } : {}),
  };
};

/** What is to be issued, and how. */
export interface ToIssue {
  readonly checkBase: string;
  readonly loaded: LoadedCase;
  readonly meant: PaperId;
  readonly way: SignatureWay;
  /** Who signs it electronically; nobody yet when it is printed. */
  readonly signingAs?: Issue['signingAs'];
  /** Number and date somebody else gave it, as they were typed. */
  readonly given?: NumberTyped;
}

/** Which paper is issued, at which address it will be checked, how it is signed and when. */
interface Issuing extends ToIssue {
  readonly ground: Ground;
  readonly version: number;
  readonly at: Instant;
}

type Settled = Pick<
  IssuedPaper,
  'number' | 'code' | 'title' | 'bytes' | 'letter' | 'register' | 'stillSo'
>;

/** The paper with its number, date and code, set as PDF. */
const settled = async (
  { ground, checkBase, loaded, meant, way, at, signingAs }: Issuing,
  number: string,
  register: Reserved | null,
): Promise<Settled | Missing> => {
  const code = normalCode(ground.world.newTrackingCode());
  const datedAt = register?.datedAt ?? at;
  const of = (now: LoadedCase): PaperDraft =>
    draftOf(
      now,
      meant,
      { number, datedAt, at, signature: way, checkAddress: `${checkBase}/periksa/${code}` },
      undefined,
      signingAs,
    );
  const issued = of(loaded);
  if (issued.data === null || issued.missing.length > 0) return lacking(issued);
  const content = contentHash(ground.world, issued);
  const stillSo = (now: LoadedCase): boolean =>
    contentHash(ground.world, of(now)) === content &&
    classificationOf(now, meant) === classificationOf(loaded, meant);
  return {
    number,
    code,
    title: issued.data.title,
    letter: letterOf(issued.data, editsOf(loaded, meant)),
    register,
    stillSo,
    bytes: await ground.typesetter.pdf(issued.data),
  };
};

/**
 * Holds the next number that no paper carries. After the pattern or the short names were changed
 * during a year, a register comes to numbers that were given in another, or by somebody else: these
 * are passed over.
 */
const holdNumber = async (
  { ground, loaded, meant, version, at }: Issuing,
  kind: PaperData['kind'],
): Promise<{ readonly number: string; readonly register: Reserved } | Missing> => {
  const { agency, state } = loaded;
  const { numbers } = agency.papers;
  const { year, month } = momentOf(at).toZonedDateTimeISO(agency.calendar.zone);
  const name = registerOf(numbers.pattern, kind);
  for (;;) {
    const attempt = ground.world.newId();
    const holder: PaperKey = {
      kind: 'paper',
      caseId: state.id,
      ...paperId(meant),
      version,
      attempt,
    };
    const register: Reserved = { name, year, holder };
    const entry = { agency: agency.id, register: name, year, holder };
    const urut = await ground.papers.reserve({ ...entry, at });
    const made = letterNumber(numbers.pattern, {
      klasifikasi: archiveLabel(
        agency.papers.archive,
        numbers,
        kind,
        classificationOf(loaded, meant),
      ).code,
      urut,
      unit: numbers.unit,
      bulan: month,
      tahun: year,
      jenis: jenisOf(numbers, kind),
    });
    // Settings are checked before they come into force, so a pattern always gives a number.
    if ('findings' in made) {
      await giveBack(ground, agency.id, [register]);
      return { missing: made.findings.map((one) => one.message) };
    }
    if (await ground.papers.take(entry, made.number, false))
      return { number: made.number, register };
    await keepOut(ground, agency.id, register, `Nomor ${made.number} sudah dipakai naskah lain`);
  }
};

/** With its number held: what fails while it is set gives the number back. */
const withHeld = async (
  issuing: Issuing,
  { number, register }: { readonly number: string; readonly register: Reserved },
): Promise<Settled | Missing> => {
  const { ground, loaded } = issuing;
  const set = await settled(issuing, number, register).catch(async (error: unknown) => {
    await giveBack(ground, loaded.agency.id, [register]);
    throw error;
  });
  if ('missing' in set) await giveBack(ground, loaded.agency.id, [register]);
  return set;
};

/** With a number of the agency's register, or with the one its records office gave; SRIKANDI's papers are neither signed nor printed here. */
const numbered = async (
  issuing: Issuing,
  kind: PaperData['kind'],
): Promise<Settled | Missing | Refusal> => {
  const { ground, loaded, meant, version, at, given } = issuing;
  const source = numberedBy(loaded.mapping, loaded.agency.papers.numbers, meant.output, kind);
  if (source === 'srikandi' || (source === 'own' && given !== undefined))
    return refuse('number-source', sourceName(source));
  const held =
    source === 'own'
      ? await holdNumber(issuing, kind)
      : await holdGiven(ground, { loaded, meant, version, at, source }, given);
  return 'register' in held ? withHeld(issuing, held) : held;
};

/**
 * Numbers, dates and sets a paper that nobody has signed yet. Its number is held; whoever asked
 * gives it back (`giveBack`) or keeps it out of use (`keepOut`) where nothing comes of it. A paper
 * of an outside party has the number that party gave it, or none, a form has none; none of ours is
 * held for either.
 *
 * @returns refused where the number somebody else gave is missing, wrong or another paper's, or where papers of its kind are numbered otherwise; no number is held then
 * @throws TypesettingFailed; no number is held then
 */
export const issuePaper = async (
  ground: Ground,
  asked: ToIssue,
): Promise<IssuedPaper | Missing | Refusal> => {
  const { loaded, meant, signingAs } = asked;
  const at = ground.world.now();
  const draft = draftOf(loaded, meant, null, at, signingAs);
  if (draft.data === null || draft.missing.length > 0) return lacking(draft);
  const kept = paperOf(loaded.state.papers, meant);
  const version = (kept?.versions.at(-1)?.version ?? 0) + 1;
  const issuing: Issuing = { ...asked, ground, version, at };
  const set =
    sourceOf(loaded.mapping, meant.output) === 'agency'
      ? await numbered(issuing, draft.data.kind)
      : await settled(issuing, draft.data.number ?? '', null);
  return 'bytes' in set ? { version, edits: editsOf(loaded, meant), ...set } : set;
};

/** A PDF’s name from its paper’s number, or what it is where it has none: "000-6-12-BA.pdf". */
export const paperFileName = ({
  number,
  output,
}: {
  readonly number: string;
  readonly output: string;
}): string =>
  `${(number === '' ? output : number).replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/-$/u, '')}.pdf`;
