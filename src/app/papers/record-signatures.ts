import { paperId } from '#core/cases/paper-id.ts';
import type { Actor } from '#core/people/actor.ts';
import { paperOf } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { isSignFailure, type SignFailure } from '#core/papers/signing/failures.ts';
import type { SoundFinding } from '#core/papers/signing/frozen-check.ts';
import { signingNotes } from '#core/papers/signing/signing-notes.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Ground } from '#app/ground.ts';
import type { AgencySigner } from '#app/ports.ts';
import type { SigningAnswer } from './answers.ts';
import { loadToSign } from '#app/cases/load-case.ts';
import { giveBack, heldUnder, keepOut } from './held-numbers.ts';
import { paperFileName } from './issue.ts';
import { freezeCheck } from './freeze-check.ts';
import { checkNewest, type Made } from './make-signatures.ts';
import { paperIn, type Prepared } from './prepare-signing.ts';
import { recordWhileSo } from './record-while-so.ts';

/** Who records, for whom, through which service. */
export interface Recording {
  readonly ground: Ground;
  readonly agency: string;
  readonly actor: Actor;
  readonly signing: AgencySigner;
}

/** What became of the papers of one round. */
export interface Recorded extends Pick<SigningAnswer, 'signed' | 'unsigned'> {
  /** Signed over bytes that somebody else has signed meanwhile: to be signed once more. */
  readonly overtaken: readonly Prepared[];
  readonly faults: readonly unknown[];
}

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** Keeps the signed bytes and records the signature. */
const record = async (
  { ground, agency, actor, signing: { via } }: Recording,
  prepared: Prepared,
  signed: Uint8Array,
  finding: SoundFinding,
  codes: ReadonlySet<string>,
): Promise<Refusal | null> => {
  const {
    meant,
    signer,
    version,
    code,
    number,
    title,
    edits,
    over,
    signatories,
    register,
    letter,
  } = prepared;
  const file = await ground.files.put(agency, {
    name: paperFileName({ number, output: meant.output }),
    mediaType: 'application/pdf',
    bytes: streamOf(signed),
    limit: signed.byteLength,
  });
  const kept = await freezeCheck(ground, agency, finding, file);
  const answer = await recordWhileSo(
    ground,
    agency,
    meant.caseId,
    prepared,
    {
      type: 'sign-paper',
      ...paperId(meant),
      version,
      code,
      number,
      title,
      file,
      via,
      edits,
      signer,
      over,
      signatories,
      ...(letter === undefined ? {} : { letter }),
      ...kept,
      ...heldUnder(register),
    },
    actor,
    {},
    codes,
  );
  if ('events' in answer) return null;
  return 'refused' in answer ? answer : refuse('paper-changed');
};

/** After a fault nobody knows whether the signature was written: the record is asked. */
const isRecorded = async (
  { ground, agency, actor }: Recording,
  { meant, code, signer }: Prepared,
): Promise<boolean> => {
  const now = await loadToSign(ground, agency, meant.caseId, actor);
  const version =
    'notFound' in now
      ? undefined
      : paperOf(now.state.papers, meant)?.versions.find((one) => one.code === code);
  return (
    version?.signatures.some((one) => one.role === signer.role && one.name === signer.name) === true
  );
};

type Outcome =
  | { readonly signed: readonly Bilingual[] }
  | 'overtaken'
  | { readonly no: Refusal | SignFailure };

/**
 * A number whose paper could not be recorded stays out of use, because signed bytes with it exist
 * somewhere. Bytes of another's certificate that never left this process are no paper.
 */
const unused = async (
  { ground, agency, signing: { via } }: Recording,
  { register }: Prepared,
  no: Refusal | SignFailure,
): Promise<void> => {
  if ('failure' in no && no.failure === 'other-certificate' && via === 'certificate')
    return giveBack(ground, agency, [register]);
  await keepOut(ground, agency, register, `Ditandatangani tetapi tidak dicatat: ${no.message.id}`);
};

const settle = async (
  recording: Recording,
  prepared: Prepared,
  bytes: Uint8Array,
  codes: ReadonlySet<string>,
): Promise<Outcome> => {
  const finding = await checkNewest(recording.signing, prepared, bytes);
  const no = isSignFailure(finding)
    ? finding
    : await record(recording, prepared, bytes, finding, codes);
  if (no === null)
    return { signed: isSignFailure(finding) ? [] : signingNotes(finding, prepared.signer.name) };
  if (prepared.over !== null && 'refused' in no && no.refused === 'paper-changed')
    return 'overtaken';
  await unused(recording, prepared, no);
  return { no };
};

/** The same, with the record asked after a fault; a number that it does not hold is kept out of use. */
const settleSafely = async (
  recording: Recording,
  prepared: Prepared,
  bytes: Uint8Array,
  codes: ReadonlySet<string>,
): Promise<Outcome | { readonly faults: readonly unknown[] }> => {
  try {
    return await settle(recording, prepared, bytes, codes);
  } catch (error) {
    try {
      if (await isRecorded(recording, prepared)) return { signed: [] };
      await keepOut(
        recording.ground,
        recording.agency,
        prepared.register,
        'Gangguan saat mencatat tanda tangan; nomor tidak dipakai',
      );
      return { faults: [error] };
    } catch (second) {
      // The number stays held until the registers are tidied.
      return { faults: [error, second] };
    }
  }
};

/** Numbers of unsigned papers go back; one that may have been signed after all is kept out of use. */
const release = async (
  { ground, agency }: Recording,
  { prepared: { register }, doubtful }: Made,
): Promise<readonly unknown[]> => {
  try {
    await (doubtful
      ? keepOut(
          ground,
          agency,
          register,
          'Jawaban layanan tanda tangan hilang; naskah mungkin sudah ditandatangani',
        )
      : giveBack(ground, agency, [register]));
    return [];
  } catch (error) {
    return [error];
  }
};

/**
 * Records every signature there is; one that is refused or fails is told, and the others go on.
 *
 * @param ended why the signing ended before the papers without a signature and a reason of their own
 */
export const recordSignatures = async (
  recording: Recording,
  made: readonly Made[],
  ended: SignFailure | null,
): Promise<Recorded> => {
  const signed: SigningAnswer['signed'][number][] = [];
  const overtaken: Prepared[] = [];
  const faults: unknown[] = [];
  const codes = new Set<string>();
  const unsigned: SigningAnswer['unsigned'][number][] = [];
  for (const one of made) {
    const { prepared, bytes } = one;
    const no = one.no ?? ended;
    const { meant, number, code, loaded } = prepared;
    const outcome =
      bytes === null
        ? { faults: await release(recording, one) }
        : await settleSafely(recording, prepared, bytes, codes);
    if (outcome === 'overtaken') {
      overtaken.push(prepared);
    } else if ('signed' in outcome) {
      codes.add(code);
      signed.push({
        caseNumber: loaded.state.number,
        ...paperId(meant),
        number,
        code,
        notes: outcome.signed,
      });
    } else if ('faults' in outcome) {
      faults.push(...outcome.faults);
      if (bytes === null && no !== null) unsigned.push({ paper: paperIn(meant), why: no });
    } else {
      unsigned.push({ paper: paperIn(meant), why: outcome.no });
    }
  }
  return { signed, unsigned, overtaken, faults };
};
