import { paperId, type PaperId } from '#core/cases/paper-id.ts';
import type { RegisterHold } from '#core/cases/event.ts';
import { paperOf } from '#core/cases/papers.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import { letterNumber } from '#core/papers/numbers/number-pattern.ts';
import { jenisOf } from '#core/papers/settings/paper-settings.ts';
import { sourceOf } from '#core/papers/mapping/paper-source.ts';
import { registerOf, type PaperKey } from '#core/papers/numbers/registers.ts';
import type { Issue, SignatureWay } from '#core/papers/settings/settings.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import { normalCode } from '#app/cases/tracking.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';
import { contentHash } from './fingerprint.ts';

/** A number held for one attempt at issuing one paper: what fails gives back only its own. */
export interface Reserved {
  readonly name: string;
  readonly year: number;
  readonly holder: PaperKey;
}

/** A paper numbered, dated and set, with the number held for it. */
export interface IssuedPaper {
  readonly version: number;
  /** Empty on a party's paper that states none. */
  readonly number: string;
  readonly code: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** null for the paper of an outside party, which is in no register of the agency. */
  readonly register: Reserved | null;
  /** Parts written anew that the bytes hold. */
  readonly edits: Readonly<Record<string, string>>;
  /** Whether the case as it is now would give the same paper, number, date and code being the same. */
  readonly stillSo: (now: LoadedCase) => boolean;
}

/** What a paper still lacks; `later` when it is but the number of another paper that is to be signed first. */
export interface Missing {
  readonly missing: readonly Bilingual[];
  readonly later?: true;
}

const lacking = ({ missing }: PaperDraft): Missing => {
  const later = missing.length > 0 && missing.every(({ code }) => code === 'not-signed-yet');
  return { missing: missing.map((one) => one.message), ...(later ? { later } : {}) };
};

/** Gives numbers back that were held and not used. */
export const giveBack = async (
  ground: Ground,
  agency: string,
  reserved: readonly (Reserved | null)[],
): Promise<void> => {
  for (const register of reserved) {
    if (register !== null)
      await ground.papers.giveBack(agency, register.name, register.year, register.holder);
  }
};

/** The entry a number was taken from, as the record keeps it. */
export const heldUnder = (register: Reserved | null): { readonly register?: RegisterHold } =>
  register === null
    ? {}
    : { register: { name: register.name, year: register.year, attempt: register.holder.attempt } };

/** Keeps a number out of use for ever, with the reason. */
export const keepOut = async (
  ground: Ground,
  agency: string,
  register: Reserved | null,
  reason: string,
): Promise<void> => {
  if (register !== null)
    await ground.papers.void(agency, register.name, register.year, register.holder, reason);
};

/** Which paper is issued, at which address it will be checked, how it is signed and when. */
interface Issuing {
  readonly ground: Ground;
  readonly checkBase: string;
  readonly loaded: LoadedCase;
  readonly meant: PaperId;
  readonly way: SignatureWay;
  readonly version: number;
  readonly at: Instant;
  readonly signingAs: Issue['signingAs'];
}

type Settled = Pick<IssuedPaper, 'number' | 'code' | 'title' | 'bytes' | 'register' | 'stillSo'>;

/** The paper with its number, date and code, set as PDF. */
const settled = async (
  { ground, checkBase, loaded, meant, way, at, signingAs }: Issuing,
  number: string,
  register: Reserved | null,
): Promise<Settled | Missing> => {
  const code = normalCode(ground.world.newTrackingCode());
  const of = (now: LoadedCase): PaperDraft =>
    draftOf(
      now,
      meant,
      { number, datedAt: at, signature: way, checkAddress: `${checkBase}/periksa/${code}` },
      undefined,
      signingAs,
    );
  const issued = of(loaded);
  if (issued.data === null || issued.missing.length > 0) return lacking(issued);
  const content = contentHash(ground.world, issued);
  const stillSo = (now: LoadedCase): boolean => contentHash(ground.world, of(now)) === content;
  return {
    number,
    code,
    title: issued.data.title,
    register,
    stillSo,
    bytes: await ground.typesetter.pdf(issued.data),
  };
};

/**
 * Holds the next number that no paper carries. After the pattern or the short names were changed
 * during a year, a register comes to numbers that were given in another: these are passed over.
 */
const holdNumber = async (
  { ground, loaded: { agency, state }, meant, version, at }: Issuing,
  kind: PaperData['kind'],
): Promise<{ readonly number: string; readonly register: Reserved } | Missing> => {
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
    const urut = await ground.papers.reserve({
      agency: agency.id,
      register: name,
      year,
      holder,
      at,
    });
    const made = letterNumber(numbers.pattern, {
      klasifikasi: numbers.klasifikasi,
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
    if (!(await ground.papers.hasNumber(agency.id, made.number)))
      return { number: made.number, register };
    await keepOut(ground, agency.id, register, `Nomor ${made.number} sudah dipakai naskah lain`);
  }
};

/** With a number of the agency's register, held for it. */
const withNumber = async (
  issuing: Issuing,
  kind: PaperData['kind'],
): Promise<Settled | Missing> => {
  const {
    ground,
    loaded: { agency },
  } = issuing;
  const held = await holdNumber(issuing, kind);
  if ('missing' in held) return held;
  const { number, register } = held;
  const set = await settled(issuing, number, register).catch(async (error: unknown) => {
    await giveBack(ground, agency.id, [register]);
    throw error;
  });
  if ('missing' in set) await giveBack(ground, agency.id, [register]);
  return set;
};

/**
 * Numbers, dates and sets a paper that nobody has signed yet. Its number is held; whoever asked
 * gives it back (`giveBack`) or keeps it out of use (`keepOut`) where nothing comes of it. A paper
 * of an outside party has the number that party gave it, or none, and none of ours is held.
 *
 * @param signingAs who signs it electronically; nobody yet when it is printed
 * @throws TypesettingFailed; no number is held then
 */
export const issuePaper = async (
  ground: Ground,
  checkBase: string,
  loaded: LoadedCase,
  meant: PaperId,
  way: SignatureWay,
  signingAs?: Issue['signingAs'],
): Promise<IssuedPaper | Missing> => {
  const at = ground.world.now();
  const draft = draftOf(loaded, meant, null, at, signingAs);
  if (draft.data === null || draft.missing.length > 0) return lacking(draft);
  const kept = paperOf(loaded.state.papers, meant);
  const version = (kept?.versions.at(-1)?.version ?? 0) + 1;
  const issuing: Issuing = { ground, checkBase, loaded, meant, way, version, at, signingAs };
  const set =
    sourceOf(loaded.mapping, meant.output) === 'party'
      ? await settled(issuing, draft.data.number ?? '', null)
      : await withNumber(issuing, draft.data.kind);
  return 'missing' in set ? set : { version, edits: kept?.edits ?? {}, ...set };
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
