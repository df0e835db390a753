import type { Actor } from '../../../core/case/actor.ts';
import type { PaperVersion } from '../../../core/case/case.ts';
import type { PaperOf, PaperSigner } from '../../../core/case/event.ts';
import { paperOf, signedVersion } from '../../../core/case/papers.ts';
import { refuse } from '../../../core/case/refuse.ts';
import type { Refusal } from '../../../core/case/refusal.ts';
import { papersOf } from '../../../core/documents/papers-of-case.ts';
import type { Ground } from '../../ground.ts';
import type { AgencySigner } from '../../ports.ts';
import type { SigningAnswer } from '../../product.ts';
import { loadCase, type LoadedCase } from '../load-case.ts';
import { giveBack, issuePaper, type IssuedPaper, type Missing, type Reserved } from './issue.ts';
import { whoSigns, type HasSigned } from './who-signs.ts';

export type ToBeSigned = PaperOf & { readonly caseId: string };

/** What stood in the way of a signing, and of which paper. */
export type Stopped = Pick<SigningAnswer, 'failure' | 'stoppedAt'>;

/** A paper set and numbered, waiting for the signature itself. */
export interface Prepared extends Omit<IssuedPaper, 'register'> {
  readonly loaded: LoadedCase;
  readonly meant: ToBeSigned;
  readonly signer: PaperSigner;
  /** Where the signature stands. */
  readonly anchor: string;
  /** null for a paper that has its number from the first who signed. */
  readonly register: Reserved | null;
}

/** Papers ready to be signed, and those that carry this actor's signature already. */
export interface Ready {
  readonly prepared: readonly Prepared[];
  readonly signedBefore: SigningAnswer['signed'];
}

const noPlace: Missing = { missing: [{
  id: 'Naskah ini memuat lebih banyak penanda tangan daripada yang dapat menandatangani secara elektronik. Cetak dan tanda tangani basah.',
  en: 'This paper names more signers than can sign it electronically. Print it and have it signed by hand.',
}] };

/** Bytes of a paper others have signed already: a further signature is added to them. */
const further = async (ground: Ground, loaded: LoadedCase, meant: ToBeSigned, current: PaperVersion): Promise<Omit<IssuedPaper, 'register'> & { readonly register: null } | Refusal> => {
  const bytes = await ground.files.get(loaded.agency.id, current.file.sha256);
  if (bytes === undefined) return refuse('no-paper', meant.output);
  const { version, code, number, title } = current;
  return { version, code, number, title, register: null, edits: paperOf(loaded.state.papers, meant)?.edits ?? {}, bytes: new Uint8Array(await new Response(bytes).arrayBuffer()) };
};

type Answer = Prepared | (HasSigned & { readonly loaded: LoadedCase }) | Refusal | Missing;

const prepare = async (ground: Ground, checkBase: string, agency: string, meant: ToBeSigned, actor: Actor, via: AgencySigner['via']): Promise<Answer> => {
  const loaded = await loadCase(ground, agency, meant.caseId, actor);
  if ('notFound' in loaded) return refuse('no-case');
  const paper = papersOf(loaded.sop, loaded.mapping, loaded.state).find((one) => one.output === meant.output && one.turn === meant.turn);
  if (paper === undefined) return refuse('no-paper', meant.output);
  const standing = whoSigns(loaded, paper, actor, ground.world.now());
  if ('signedBefore' in standing) return { ...standing, loaded };
  if (!('signer' in standing)) return standing;
  const { signer, anchor } = standing;
  if (anchor === null) return noPlace;
  const current = signedVersion(paperOf(loaded.state.papers, meant));
  const issued = current === undefined ? await issuePaper(ground, checkBase, loaded, meant, via) : await further(ground, loaded, meant, current);
  return 'bytes' in issued ? { loaded, meant, signer, anchor, ...issued } : issued;
};

/** All papers set and numbered, or what stood in the way of one; nothing is held then. */
export const prepareAll = async (ground: Ground, checkBase: string, agency: string, papers: readonly ToBeSigned[], actor: Actor, via: AgencySigner['via']): Promise<Ready | Stopped> => {
  const prepared: Prepared[] = [];
  const signedBefore: SigningAnswer['signed'][number][] = [];
  const held = (): readonly (Reserved | null)[] => prepared.map((one) => one.register);
  try {
    for (const meant of papers) {
      const { caseId, output, turn } = meant;
      const answer = await prepare(ground, checkBase, agency, meant, actor, via);
      if ('signedBefore' in answer) {
        const { number, code } = answer.signedBefore;
        signedBefore.push({ caseNumber: answer.loaded.state.number, output, turn, number, code });
      } else if ('bytes' in answer) {
        prepared.push(answer);
      } else {
        await giveBack(ground, agency, held());
        return { failure: answer, stoppedAt: { caseId, output, turn } };
      }
    }
    return { prepared, signedBefore };
  } catch (error) {
    await giveBack(ground, agency, held());
    throw error;
  }
};
