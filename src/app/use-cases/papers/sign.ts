import type { Actor } from '../../../core/case/actor.ts';
import { paperOf, signedVersion } from '../../../core/case/papers.ts';
import { mayApprove } from '../../../core/case/permissions.ts';
import type { PaperVersion } from '../../../core/case/case.ts';
import type { PaperOf } from '../../../core/case/event.ts';
import { roleName } from '../../../core/case/gates.ts';
import { refuse } from '../../../core/case/refuse.ts';
import type { Refusal } from '../../../core/case/refusal.ts';
import { letterNumber } from '../../../core/documents/number-pattern.ts';
import { papersOf } from '../../../core/documents/papers-of-case.ts';
import type { SignFailure } from '../../../core/signing/failures.ts';
import { signFailure } from '../../../core/signing/failures.ts';
import type { Bilingual } from '../../../core/text/bilingual.ts';
import { momentOf } from '../../../core/time/instant.ts';
import type { Ground } from '../../ground.ts';
import type { AgencySigner } from '../../ports.ts';
import type { NotFound, SigningAnswer } from '../../product.ts';
import { normalCode } from '../../tracking.ts';
import { loadCase, type LoadedCase } from '../load-case.ts';
import { runCommand } from '../run-command.ts';
import { draftOf } from './draft.ts';

export type ToBeSigned = PaperOf & { readonly caseId: string };

type Hindrance = Refusal | SignFailure | { readonly missing: readonly Bilingual[] };

/** A paper set and numbered, waiting for the signature itself. */
interface Prepared {
  readonly loaded: LoadedCase;
  readonly meant: ToBeSigned;
  readonly role: string;
  readonly version: number;
  readonly code: string;
  readonly number: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly register: { readonly name: string; readonly year: number; readonly paper: string } | null;
}

const isHindrance = (value: Prepared | Hindrance): value is Hindrance => !('bytes' in value);

/** Bytes of a paper others have signed already: a further signature is added to them. */
const further = async (ground: Ground, loaded: LoadedCase, meant: ToBeSigned, role: string, current: PaperVersion): Promise<Prepared | Hindrance> => {
  const bytes = await ground.files.get(loaded.agency.id, current.file.sha256);
  if (bytes === undefined) return refuse('no-paper', meant.output);
  const { version, code, number, title } = current;
  return { loaded, meant, role, version, code, number, title, register: null, bytes: new Uint8Array(await new Response(bytes).arrayBuffer()) };
};

/** Numbers, dates and sets a paper that nobody has signed yet. */
const first = async (ground: Ground, checkBase: string, loaded: LoadedCase, meant: ToBeSigned, role: string, signer: AgencySigner): Promise<Prepared | Hindrance> => {
  const draft = draftOf(loaded, meant, null);
  if (draft.data === null || draft.missing.length > 0) return { missing: draft.missing.map((one) => one.message) };
  const { agency, state } = loaded;
  const at = ground.world.now();
  const { year, month } = momentOf(at).toZonedDateTimeISO(agency.calendar.zone);
  const version = (paperOf(state.papers, meant)?.versions.at(-1)?.version ?? 0) + 1;
  const kind = loaded.mapping.dokumen[meant.output]?.jenis ?? 'laporan';
  const register = { name: kind, year, paper: `${state.id}/${String(meant.turn)}/${meant.output}/${String(version)}` };
  const sequence = await ground.papers.reserve({ agency: agency.id, register: kind, year, paper: register.paper, at });
  const { numbers } = agency.papers;
  const made = letterNumber(numbers.pattern, { klasifikasi: numbers.klasifikasi, urut: sequence, unit: numbers.unit, bulan: month, tahun: year, jenis: numbers.jenis[kind] });
  // Settings are checked before they come into force, so a pattern always gives a number.
  if ('findings' in made) return { missing: made.findings.map((one) => one.message) };
  const { number } = made;
  const code = normalCode(ground.world.newTrackingCode());
  const issued = draftOf(loaded, meant, { number, datedAt: at, signature: signer.via, checkAddress: `${checkBase}/periksa/${code}` });
  if (issued.data === null || issued.missing.length > 0) return { missing: issued.missing.map((one) => one.message) };
  return { loaded, meant, role, version, code, number, title: issued.data.title, register, bytes: await ground.typesetter.pdf(issued.data) };
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
  return current === undefined ? first(ground, checkBase, loaded, meant, role, signer) : further(ground, loaded, meant, role, current);
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
    number: prepared.number, title: prepared.title, file, via,
    signer: { role, name: holder?.name ?? '', position: holder?.position ?? roleName(loaded.sop, role) },
  }, actor);
  if ('events' in answer) return null;
  return 'refused' in answer ? answer : refuse('paper-changed');
};

const giveBack = async (ground: Ground, agency: string, prepared: readonly Prepared[]): Promise<void> => {
  for (const { register } of prepared) {
    if (register !== null) await ground.papers.giveBack(agency, register.name, register.year, register.paper);
  }
};

const nameOf = (prepared: readonly Prepared[]): { readonly name: string; readonly position: string } => {
  const [one] = prepared;
  const holder = one === undefined ? undefined : one.loaded.agency.papers.signers[one.role]?.officeholder;
  return { name: holder?.name ?? '', position: holder?.position ?? '' };
};

/**
 * Signs papers in one human act. Numbers are given here, not when drafting; a number whose paper
 * was not signed is given back. Papers are signed and recorded one after another, so that what
 * was signed before a failure stays signed and the rest is untouched.
 *
 * @throws TypesettingFailed
 */
export const signPapers = async (
  ground: Ground, checkBase: string, agency: string, papers: readonly ToBeSigned[], actor: Actor, secret: { readonly nik: string; readonly passphrase: string },
): Promise<SigningAnswer | NotFound> => {
  const signing = ground.signing.of(agency);
  if (signing === undefined) return { signed: [], failure: signFailure('unreachable') };
  const ready: Prepared[] = [];
  for (const meant of papers) {
    const prepared = await prepare(ground, checkBase, agency, meant, actor, signing);
    if (isHindrance(prepared)) {
      await giveBack(ground, agency, ready);
      return { signed: [], failure: prepared };
    }
    ready.push(prepared);
  }
  const result = await signing.signer.sign({
    pdfs: ready.map((one) => ({ name: `${one.meant.output}.pdf`, bytes: one.bytes })),
    signer: { nik: secret.nik, ...nameOf(ready) },
    passphrase: secret.passphrase,
    appearance: { visible: false },
    reason: 'Penandatanganan naskah dinas',
    location: ready[0]?.loaded.agency.papers.place ?? '',
  });
  const bytes = 'failure' in result ? result.done.map((one) => one.bytes) : result.signed;
  const done: SigningAnswer['signed'][number][] = [];
  for (const [index, prepared] of ready.entries()) {
    const signed = bytes[index];
    if (signed === undefined) {
      await afterFailure(ground, agency, ready.slice(index), 'failure' in result ? result : signFailure('answer-not-signed'));
      break;
    }
    const refused = await record(ground, agency, prepared, signed, actor, signing.via);
    if (refused !== null) return { signed: done, failure: refused };
    done.push({ caseNumber: prepared.loaded.state.number, output: prepared.meant.output, turn: prepared.meant.turn, number: prepared.number, code: prepared.code });
  }
  return { signed: done, failure: 'failure' in result ? result : null };
};

/** Numbers of unsigned papers go back; one that may have been signed after all is kept out of use. */
const afterFailure = async (ground: Ground, agency: string, unsigned: readonly Prepared[], failure: SignFailure): Promise<void> => {
  if (failure.failure !== 'maybe-signed') return giveBack(ground, agency, unsigned);
  for (const { register } of unsigned) {
    if (register !== null) await ground.papers.void(agency, register.name, register.year, register.paper, 'Jawaban layanan tanda tangan hilang; naskah mungkin sudah ditandatangani');
  }
};
