import type { Actor } from '../../../core/case/actor.ts';
import { paperOf, signedVersion } from '../../../core/case/papers.ts';
import { mayApprove } from '../../../core/case/permissions.ts';
import type { PaperVersion } from '../../../core/case/case.ts';
import type { PaperOf } from '../../../core/case/event.ts';
import { roleName } from '../../../core/case/gates.ts';
import { refuse } from '../../../core/case/refuse.ts';
import type { Refusal } from '../../../core/case/refusal.ts';
import { papersOf } from '../../../core/documents/papers-of-case.ts';
import type { SignFailure } from '../../../core/signing/failures.ts';
import { signFailure } from '../../../core/signing/failures.ts';
import type { Ground } from '../../ground.ts';
import type { AgencySigner } from '../../ports.ts';
import type { NotFound, SigningAnswer } from '../../product.ts';
import { loadCase, type LoadedCase } from '../load-case.ts';
import { runCommand } from '../run-command.ts';
import { giveBack, issuePaper, keepOut, type IssuedPaper, type Missing, type Reserved } from './issue.ts';

export type ToBeSigned = PaperOf & { readonly caseId: string };

type Hindrance = Refusal | SignFailure | Missing;

/** A paper set and numbered, waiting for the signature itself. */
interface Prepared extends Omit<IssuedPaper, 'register'> {
  readonly loaded: LoadedCase;
  readonly meant: ToBeSigned;
  readonly role: string;
  /** null for a paper that has its number from the first who signed. */
  readonly register: Reserved | null;
}

const isHindrance = (value: Prepared | Hindrance): value is Hindrance => !('bytes' in value);

/** Bytes of a paper others have signed already: a further signature is added to them. */
const further = async (ground: Ground, loaded: LoadedCase, meant: ToBeSigned, role: string, current: PaperVersion): Promise<Prepared | Hindrance> => {
  const bytes = await ground.files.get(loaded.agency.id, current.file.sha256);
  if (bytes === undefined) return refuse('no-paper', meant.output);
  const { version, code, number, title } = current;
  return { loaded, meant, role, version, code, number, title, register: null, edits: paperOf(loaded.state.papers, meant)?.edits ?? {}, bytes: new Uint8Array(await new Response(bytes).arrayBuffer()) };
};

const prepare = async (ground: Ground, checkBase: string, agency: string, meant: ToBeSigned, actor: Actor, signer: AgencySigner): Promise<Prepared | Hindrance> => {
  const loaded = await loadCase(ground, agency, meant.caseId, actor);
  if ('notFound' in loaded) return refuse('no-case');
  const paper = papersOf(loaded.sop, loaded.mapping, loaded.state).find((one) => one.output === meant.output && one.turn === meant.turn);
  if (paper === undefined) return refuse('no-paper', meant.output);
  const [role] = paper.waitsFor;
  if (role === undefined) return refuse('paper-signed');
  if (!mayApprove(actor, role)) return refuse('not-permitted', roleName(loaded.sop, role));
  const current = signedVersion(paperOf(loaded.state.papers, meant));
  if (current !== undefined) return further(ground, loaded, meant, role, current);
  const issued = await issuePaper(ground, checkBase, loaded, meant, signer.via);
  return 'missing' in issued ? issued : { loaded, meant, role, ...issued };
};

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => new ReadableStream({
  start: (controller) => {
    controller.enqueue(bytes);
    controller.close();
  },
});

/** Keeps the signed bytes and records the signature. */
const record = async (ground: Ground, agency: string, prepared: Prepared, signed: Uint8Array, actor: Actor, via: AgencySigner['via']): Promise<Refusal | null> => {
  const { meant, role, loaded } = prepared;
  const file = await ground.files.put(agency, {
    name: `${prepared.number.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')}.pdf`, mediaType: 'application/pdf',
    bytes: streamOf(signed), limit: signed.byteLength,
  });
  const holder = loaded.agency.papers.signers[role]?.officeholder;
  const answer = await runCommand(ground, agency, meant.caseId, {
    type: 'sign-document', output: meant.output, turn: meant.turn, version: prepared.version, code: prepared.code,
    number: prepared.number, title: prepared.title, file, via, edits: prepared.edits,
    signer: { role, name: holder?.name ?? '', position: holder?.position ?? roleName(loaded.sop, role) },
  }, actor);
  if ('events' in answer) return null;
  return 'refused' in answer ? answer : refuse('paper-changed');
};

const paperIn = ({ caseId, output, turn }: ToBeSigned): ToBeSigned => ({ caseId, output, turn });

const nameOf = (prepared: readonly Prepared[]): { readonly name: string; readonly position: string } => {
  const [one] = prepared;
  const holder = one === undefined ? undefined : one.loaded.agency.papers.signers[one.role]?.officeholder;
  return { name: holder?.name ?? '', position: holder?.position ?? '' };
};

type Stopped = Pick<SigningAnswer, 'failure' | 'stoppedAt'>;

/** All papers set and numbered, or what stood in the way of one; nothing is held then. */
const prepareAll = async (ground: Ground, checkBase: string, agency: string, papers: readonly ToBeSigned[], actor: Actor, signer: AgencySigner): Promise<readonly Prepared[] | Stopped> => {
  const ready: Prepared[] = [];
  const held = (): readonly (Reserved | null)[] => ready.map((one) => one.register);
  try {
    for (const meant of papers) {
      const prepared = await prepare(ground, checkBase, agency, meant, actor, signer);
      if (isHindrance(prepared)) {
        await giveBack(ground, agency, held());
        return { failure: prepared, stoppedAt: paperIn(meant) };
      }
      ready.push(prepared);
    }
    return ready;
  } catch (error) {
    await giveBack(ground, agency, held());
    throw error;
  }
};

/**
 * Signs papers in one human act. Numbers are given here, not when drafting; the number of a
 * paper that was not signed is given back, that of one whose signature cannot be recorded is
 * kept out of use with the reason. What was signed before a failure stays signed, and a paper
 * whose recording is refused does not keep the ones after it from being recorded.
 *
 * @throws TypesettingFailed; nothing is signed then and no number is held
 */
export const signPapers = async (
  ground: Ground, checkBase: string, agency: string, papers: readonly ToBeSigned[], actor: Actor, secret: { readonly nik: string; readonly passphrase: string },
): Promise<SigningAnswer | NotFound> => {
  const signing = ground.signing.of(agency);
  if (signing === undefined) return { signed: [], failure: signFailure('unreachable'), stoppedAt: null };
  const ready = await prepareAll(ground, checkBase, agency, papers, actor, signing);
  if ('failure' in ready) return { signed: [], ...ready };
  const result = await signing.signer.sign({
    pdfs: ready.map((one) => ({ name: `${one.meant.output}.pdf`, bytes: one.bytes })),
    signer: { nik: secret.nik, ...nameOf(ready) },
    passphrase: secret.passphrase,
    appearance: { visible: false },
    reason: 'Penandatanganan naskah dinas',
    location: ready[0]?.loaded.agency.papers.place ?? '',
  });
  const bytes = 'failure' in result ? result.done.map((one) => one.bytes) : result.signed;
  const recorded = await recordAll(ground, agency, ready, bytes, actor, signing.via);
  const unsigned = ready.slice(bytes.length);
  const [first] = unsigned;
  if (first === undefined) return recorded;
  const failure = 'failure' in result ? result : signFailure('answer-not-signed');
  await afterFailure(ground, agency, unsigned, failure);
  return { signed: recorded.signed, failure, stoppedAt: paperIn(first.meant) };
};

/** Records every signature there is; a refused one is told and the others go on. */
const recordAll = async (ground: Ground, agency: string, ready: readonly Prepared[], bytes: readonly Uint8Array[], actor: Actor, via: AgencySigner['via']): Promise<SigningAnswer> => {
  const done: SigningAnswer['signed'][number][] = [];
  let stopped: Stopped = { failure: null, stoppedAt: null };
  for (const [index, prepared] of ready.entries()) {
    const signed = bytes[index];
    if (signed === undefined) break;
    const refused = await record(ground, agency, prepared, signed, actor, via);
    if (refused === null) {
      done.push({ caseNumber: prepared.loaded.state.number, output: prepared.meant.output, turn: prepared.meant.turn, number: prepared.number, code: prepared.code });
    } else {
      await keepOut(ground, agency, prepared.register, `Ditandatangani tetapi tidak dicatat: ${refused.message.id}`);
      if (stopped.failure === null) stopped = { failure: refused, stoppedAt: paperIn(prepared.meant) };
    }
  }
  return { signed: done, ...stopped };
};

/** Numbers of unsigned papers go back; one that may have been signed after all is kept out of use. */
const afterFailure = async (ground: Ground, agency: string, unsigned: readonly Prepared[], failure: SignFailure): Promise<void> => {
  if (failure.failure !== 'maybe-signed') return giveBack(ground, agency, unsigned.map((one) => one.register));
  for (const prepared of unsigned) await keepOut(ground, agency, prepared.register, 'Jawaban layanan tanda tangan hilang; naskah mungkin sudah ditandatangani');
};
