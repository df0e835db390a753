import { paperId, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { paperTitle } from '#core/cases/names.ts';
import type { Actor } from '#core/people/actor.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { PaperSigner, Signatory } from '#core/cases/event.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { NumberTyped } from '#core/papers/numbers/given-number.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import type { Ground } from '#app/ground.ts';
import { TypesettingFailed, type AgencySigner } from '#app/ports.ts';
import type { SigningAnswer } from './answers.ts';
import { loadToSign, seesCase, type LoadedCase } from '#app/cases/load-case.ts';
import { fingerprintOf } from './fingerprint.ts';
import { giveBack, type Reserved } from './held-numbers.ts';
import { issuePaper, type IssuedPaper, type Missing } from './issue.ts';
import { isPartyOf } from './may-read.ts';
import { signatoriesOf, whoSigns, type HasSigned } from './who-signs.ts';
import { wholeFile } from '#app/cases/whole-file.ts';

/** A paper of a case. */
export type PaperIn = PaperId & { readonly caseId: string };

/** The paper alone of whatever names it. */
export const paperIn = (meant: PaperIn): PaperIn => ({ caseId: meant.caseId, ...paperId(meant) });

/** Whether papers of cases are the same one. */
export const sameIn =
  (one: PaperIn) =>
  (other: PaperIn): boolean =>
    one.caseId === other.caseId && samePaper(one)(other);

/** A paper to be signed, with what whoever signs it has seen of it (`fingerprintOf`). */
export type ToBeSigned = PaperIn & {
  readonly fingerprint: string;
  /** Number and date its records office gave it, as they were typed. */
  readonly given?: NumberTyped;
};

/** A paper set and numbered, waiting for the signature itself. */
export interface Prepared extends Omit<IssuedPaper, 'register'> {
  readonly loaded: LoadedCase;
  readonly meant: ToBeSigned;
  readonly signer: PaperSigner;
  /** Where the signature stands; null for an invisible one, on a file that was set without places to sign. */
  readonly anchor: string | null;
  /** null for a paper that has its number from the first who signed. */
  readonly register: Reserved | null;
  /** SHA-256 of the signed file this signature comes on top of; null for the first. */
  readonly over: string | null;
  /** Whom it names for its roles; told with the first signature. */
  readonly signatories: readonly Signatory[];
}

/** Papers ready to be signed, and those that carry this actor's signature already. */
export interface Ready {
  readonly prepared: readonly Prepared[];
  /** Papers that cite others of the same signing: theirs comes once those have their numbers. */
  readonly later: readonly { readonly meant: ToBeSigned; readonly lacks: Missing }[];
  readonly signedBefore: SigningAnswer['signed'];
  /** Papers that cannot be signed now. */
  readonly hindered: SigningAnswer['unsigned'];
  /** What befell the typesetter while it set papers; they are among the hindered. */
  readonly unset: readonly TypesettingFailed[];
}

/** Why a signature without a place is not made. */
export const noPlace: Missing = {
  missing: [
    {
      id: 'Naskah ini memuat lebih banyak penanda tangan daripada yang dapat menandatangani secara elektronik. Cetak dan tanda tangani basah.',
      en: 'This paper names more signers than can sign it electronically. Print it and have it signed by hand.',
    },
  ],
};

/** Papers first signed before signatures had places, which told no signatories, hold none to find, nor do those signed in SRIKANDI. */
const hasPlaces = (current: PaperVersion | undefined): boolean =>
  current === undefined || (current.signatories !== undefined && current.exported === null);

/** Bytes of a paper others have signed already: a further signature is added to them. */
const further = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: ToBeSigned,
  current: PaperVersion,
): Promise<IssuedPaper | Refusal> => {
  const bytes = await wholeFile(ground, loaded.agency.id, current.file);
  if (bytes === undefined) return refuse('no-paper', paperTitle(loaded.sop, meant.output));
  const { version, code, number, title } = current;
  // Its words are frozen: only the file it is added to may have changed, which the record is asked.
  return {
    version,
    code,
    number,
    title,
    letter: current.letter,
    register: null,
    stillSo: () => true,
    edits: paperOf(loaded.state.papers, meant)?.edits ?? {},
    bytes: new Uint8Array(await new Response(bytes).arrayBuffer()),
  };
};

/** Whether a paper takes signatures at places, and has none for this one. */
export const needsPlace = (current: PaperVersion | undefined, anchor: string | null): boolean =>
  anchor === null && hasPlaces(current);

type Answer = Prepared | (HasSigned & { readonly loaded: LoadedCase }) | Refusal | Missing;

const prepare = async (
  ground: Ground,
  checkBase: string,
  agency: string,
  meant: ToBeSigned,
  actor: Actor,
  via: AgencySigner['via'],
): Promise<Answer> => {
  const loaded = await loadToSign(ground, agency, meant.caseId, actor);
  // Of a case that is not his, somebody named in it signs the papers that name him, and asks about no other.
  if ('notFound' in loaded || !(seesCase(actor, loaded) || isPartyOf(loaded, actor, meant)))
    return refuse('no-case');
  const paper = papersOf(loaded.sop, loaded.mapping, loaded.state).find(samePaper(meant));
  if (paper === undefined) return refuse('no-paper', paperTitle(loaded.sop, meant.output));
  const standing = whoSigns(loaded, paper, actor, ground.world.now());
  if ('signedBefore' in standing) return { ...standing, loaded };
  if (!('signer' in standing)) return standing;
  const { signer } = standing;
  const current = signedVersion(paperOf(loaded.state.papers, meant));
  const anchor = hasPlaces(current) ? standing.anchor : null;
  if (needsPlace(current, standing.anchor)) return noPlace;
  const now = ground.world.now();
  if (fingerprintOf(ground.world, loaded, meant, now, signer) !== meant.fingerprint)
    return refuse('paper-changed');
  const issued =
    current === undefined
      ? await issuePaper(ground, {
          checkBase,
          loaded,
          meant,
          way: via,
          signingAs: signer,
          ...(meant.given === undefined ? {} : { given: meant.given }),
        })
      : await further(ground, loaded, meant, current);
  const signatories = signatoriesOf(loaded, paper, signer, now);
  return 'bytes' in issued
    ? { loaded, meant, signer, anchor, over: current?.file.sha256 ?? null, signatories, ...issued }
    : issued;
};

const notSet: Missing = {
  missing: [
    {
      id: 'Naskah ini sedang tidak dapat disusun menjadi PDF. Coba tanda tangani lagi sebentar lagi.',
      en: 'This paper cannot be set as PDF at present. Sign it again in a moment.',
    },
  ],
};

/** The papers that can be signed now set and numbered, and what stands in the way of each other one. No number is held when this throws. */
export const prepareAll = async (
  ground: Ground,
  checkBase: string,
  agency: string,
  papers: readonly ToBeSigned[],
  actor: Actor,
  via: AgencySigner['via'],
): Promise<Ready> => {
  const prepared: Prepared[] = [];
  const signedBefore: SigningAnswer['signed'][number][] = [];
  const later: Ready['later'][number][] = [];
  const hindered: SigningAnswer['unsigned'][number][] = [];
  const unset: TypesettingFailed[] = [];
  const held = (): readonly (Reserved | null)[] => prepared.map((one) => one.register);
  try {
    for (const meant of papers) {
      const answer = await prepare(ground, checkBase, agency, meant, actor, via).catch(
        (error: unknown) => {
          if (!(error instanceof TypesettingFailed)) throw error;
          unset.push(error);
          return notSet;
        },
      );
      if ('signedBefore' in answer) {
        const { number, code } = answer.signedBefore;
        signedBefore.push({
          caseNumber: answer.loaded.state.number,
          ...paperId(meant),
          number,
          code,
          notes: [],
        });
      } else if ('bytes' in answer) {
        prepared.push(answer);
      } else if ('later' in answer) {
        later.push({ meant, lacks: answer });
      } else {
        hindered.push({ paper: paperIn(meant), why: answer });
      }
    }
    return { prepared, later, signedBefore, hindered, unset };
  } catch (error) {
    await giveBack(ground, agency, held());
    throw error;
  }
};
