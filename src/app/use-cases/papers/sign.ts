import type { Actor } from '../../../core/case/actor.ts';
import { refuse } from '../../../core/case/refuse.ts';
import type { Refusal } from '../../../core/case/refusal.ts';
import { stampSide } from '../../../core/documents/anchors.ts';
import type { Signed } from '../../../core/signing/sign-request.ts';
import type { SignFailure } from '../../../core/signing/failures.ts';
import { signFailure } from '../../../core/signing/failures.ts';
import type { Ground } from '../../ground.ts';
import { inTurn } from '../../in-turn.ts';
import type { AgencySigner } from '../../ports.ts';
import type { NotFound, SigningAnswer } from '../../product.ts';
import { runCommand } from '../run-command.ts';
import { giveBack, keepOut } from './issue.ts';
import { prepareAll, type Prepared, type Stopped, type ToBeSigned } from './prepare-signing.ts';

interface Secret { readonly nik: string; readonly passphrase: string }

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => new ReadableStream({
  start: (controller) => {
    controller.enqueue(bytes);
    controller.close();
  },
});

/** Keeps the signed bytes and records the signature. */
const record = async (ground: Ground, agency: string, prepared: Prepared, signed: Uint8Array, actor: Actor, via: AgencySigner['via']): Promise<Refusal | null> => {
  const { meant, signer, version, code, number, title, edits } = prepared;
  const file = await ground.files.put(agency, {
    name: `${number.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')}.pdf`, mediaType: 'application/pdf',
    bytes: streamOf(signed), limit: signed.byteLength,
  });
  const answer = await runCommand(ground, agency, meant.caseId, {
    type: 'sign-document', output: meant.output, turn: meant.turn, version, code, number, title, file, via, edits, signer,
  }, actor);
  if ('events' in answer) return null;
  return 'refused' in answer ? answer : refuse('paper-changed');
};

const paperIn = ({ caseId, output, turn }: ToBeSigned): ToBeSigned => ({ caseId, output, turn });

/** The signature itself: each paper's QR code at the place of who signs it. */
const signAll = (signing: AgencySigner, checkBase: string, ready: readonly Prepared[], secret: Secret): Promise<Signed | SignFailure> => {
  const [first] = ready;
  return signing.signer.sign({
    pdfs: ready.map(({ meant, bytes, anchor, code }) => ({ name: `${meant.output}.pdf`, bytes, tag: anchor, qrLink: `${checkBase}/periksa/${code}` })),
    signer: { nik: secret.nik, name: first?.signer.name ?? '', position: first?.signer.position ?? '' },
    passphrase: secret.passphrase,
    appearance: { visible: true, width: stampSide, height: stampSide },
    reason: 'Penandatanganan naskah dinas',
    location: first?.loaded.agency.papers.place ?? '',
  });
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

const signNow = async (ground: Ground, checkBase: string, agency: string, papers: readonly ToBeSigned[], actor: Actor, secret: Secret): Promise<SigningAnswer> => {
  const signing = ground.signing.of(agency);
  if (signing === undefined) return { signed: [], failure: signFailure('unreachable'), stoppedAt: null };
  const all = await prepareAll(ground, checkBase, agency, papers, actor, signing.via);
  if ('failure' in all) return { signed: [], ...all };
  const { prepared, signedBefore } = all;
  if (prepared.length === 0 && signedBefore.length > 0) return { signed: signedBefore, failure: null, stoppedAt: null };
  const result = await signAll(signing, checkBase, prepared, secret);
  const bytes = 'failure' in result ? result.done.map((one) => one.bytes) : result.signed;
  const recorded = await recordAll(ground, agency, prepared, bytes, actor, signing.via);
  const signed = [...signedBefore, ...recorded.signed];
  const unsigned = prepared.slice(bytes.length);
  const [first] = unsigned;
  if (first === undefined) return { ...recorded, signed };
  const failure = 'failure' in result ? result : signFailure('answer-not-signed');
  await afterFailure(ground, agency, unsigned, failure);
  return { signed, failure, stoppedAt: paperIn(first.meant) };
};

const turns = inTurn();

/**
 * Signs papers in one human act. Numbers are given here, not when drafting; the number of a
 * paper that was not signed is given back, that of one whose signature cannot be recorded is
 * kept out of use with the reason. What was signed before a failure stays signed, and a paper
 * whose recording is refused does not keep the ones after it from being recorded. One person's
 * signings follow each other, so that a form sent twice finds its papers signed and says so.
 *
 * @throws TypesettingFailed; nothing is signed then and no number is held
 */
export const signPapers = (
  ground: Ground, checkBase: string, agency: string, papers: readonly ToBeSigned[], actor: Actor, secret: Secret,
): Promise<SigningAnswer | NotFound> =>
  turns(`${agency}/${'id' in actor ? actor.id : actor.kind}`, () => signNow(ground, checkBase, agency, papers, actor, secret));
