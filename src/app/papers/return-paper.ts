import { caseRights } from '#core/cases/rights/case-rights.ts';
import { thingOfPaper } from '#core/cases/rights/thing-of-paper.ts';
import { paperTitle } from '#core/cases/names.ts';
import type { Actor } from '#core/people/actor.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { PaperSigner } from '#core/cases/event.ts';
import { paperId, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { exportedVersion, paperOf } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { NumberTyped } from '#core/papers/numbers/given-number.ts';
import { readBack, type ReadBack } from '#core/papers/numbers/read-back.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import { codesIn, groupedCode } from '#core/papers/sheet/document-code.ts';
import { certificateFits } from '#core/papers/signing/certificate-name.ts';
import { isSignFailure } from '#core/papers/signing/failures.ts';
import { isSound, type SoundFinding } from '#core/papers/signing/frozen-check.ts';
import { signingNotes } from '#core/papers/signing/signing-notes.ts';
import { signerNames } from '#core/papers/settings/signer-names.ts';
import { verdictOf, type Verification } from '#core/papers/signing/signature-finding.ts';
import { type Bilingual, say } from '#core/text/bilingual.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from '#app/cases/answers.ts';
import { unknownFile } from '#app/cases/files-in-case.ts';
import { hiddenPaper } from '#app/cases/hidden-paper.ts';
import { loadCase, type LoadedCase } from '#app/cases/load-case.ts';
import { runCommand } from '#app/cases/run-command.ts';
import { normalCode } from '#app/cases/tracking.ts';
import { withCase } from '#app/cases/with-case.ts';
import type { NotFound } from '#app/answers.ts';
import { giveBack, holdOf, keepOut, type Reserved } from './held-numbers.ts';
import { freezeCheck, type KeptCheck } from './freeze-check.ts';
import { holdGiven } from './hold-given.ts';
import { officeOf } from './office.ts';
import { wholeFile } from '#app/cases/whole-file.ts';

type Found = PaperSigner & {
  readonly finding: SoundFinding;
  /** What is to be known of it though it is taken. */
  readonly notes: readonly Bilingual[];
};

/** What was found in a PDF that came back, before anything is recorded. */
export interface ReturnFound extends ReadBack {
  /** Whom the paper names and whose signature is in the file. */
  readonly signers: readonly Found[];
}

/** A PDF that came back, with number and date as an officer confirms them. */
export interface PaperReturn {
  /** The version that was exported. */
  readonly version: number;
  readonly file: FileRef;
  readonly given: NumberTyped;
}

const badFile = (message: Bilingual): Refusal => ({
  refused: 'invalid-answer',
  message,
  fields: [{ field: 'file', message }],
});

const bytesOf = async (
  ground: Ground,
  agency: string,
  file: FileRef,
): Promise<Uint8Array | undefined> => {
  const stray = await unknownFile(ground.files, agency, {
    type: 'attach-evidence',
    files: [file],
    note: '',
  });
  const stream = stray === undefined ? await wholeFile(ground, agency, file) : undefined;
  return stream === undefined
    ? undefined
    : new Uint8Array(await new Response(stream).arrayBuffer());
};

/** Whether the code in the footers is that of the paper; the sentence when it is not. */
const otherPaper = (lines: readonly string[], { code }: PaperVersion): Refusal | undefined => {
  const codes = codesIn(lines.join('\n')).map(normalCode);
  const [first] = codes;
  if (first === undefined)
    return badFile(
      say(
        `Kode naskah ${groupedCode(code)} tidak ditemukan di kaki halaman berkas ini. Pastikan ini PDF dari SRIKANDI yang dibuat dari DOCX naskah ini, bukan hasil pindaian.`,
        `The paper’s code ${groupedCode(code)} does not stand in the footer of this file. Make sure that it is the PDF SRIKANDI made of this paper’s DOCX, and no scan.`,
      ),
    );
  return codes.every((one) => one === code)
    ? undefined
    : badFile(
        say(
          `Berkas ini memuat kode ${groupedCode(codes.find((one) => one !== code) ?? first)}, milik naskah lain; naskah ini berkode ${groupedCode(code)}. Unggah pada halaman naskahnya sendiri.`,
          `This file bears the code ${groupedCode(codes.find((one) => one !== code) ?? first)}, which is another paper’s; this paper’s is ${groupedCode(code)}. Upload it on the page of its own paper.`,
        ),
      );
};

/** What a signature of the file says for whom the paper names; undefined where none is his. */
const foundFor = (
  { signatures }: Verification,
  name: string,
  known: readonly string[],
): SoundFinding | undefined => {
  const own = signatures.findLast(
    ({ kind, signerName }) => kind === 'signature' && certificateFits(signerName, name, known),
  );
  return own === undefined || !isSound(own) ? undefined : own;
};

/** Whom the paper names, with what was found of his signature: the first must have signed, others may sign later. */
const signersIn = (
  verification: Verification,
  { signatories = [] }: PaperVersion,
  known: readonly string[],
): readonly Found[] | Refusal => {
  switch (verdictOf(verification)) {
    case 'unsigned':
      return badFile(
        say(
          'Berkas ini belum memuat tanda tangan elektronik. Unduh lagi dari SRIKANDI setelah naskahnya ditandatangani.',
          'This file holds no electronic signature yet. Download it from SRIKANDI again once the paper is signed.',
        ),
      );
    case 'altered':
      return badFile(
        say(
          'Isi berkas ini berubah setelah ditandatangani. Unduh lagi dari SRIKANDI dan unggah apa adanya.',
          'This file was changed after it was signed. Download it from SRIKANDI again and upload it as it is.',
        ),
      );
    case 'intact':
    case 'unchecked':
  }
  const found = signatories.map(({ role, person }): Found | undefined => {
    const own = person === null ? undefined : foundFor(verification, person.name, known);
    return person === null || own === undefined
      ? undefined
      : { role, ...person, finding: own, notes: signingNotes(own, person.name) };
  });
  const [first] = found;
  if (first !== undefined) return found.filter((one) => one !== undefined);
  const names = verification.signatures
    .filter(({ kind }) => kind === 'signature')
    .map(({ signerName }) => signerName || '?')
    .join(', ');
  const named = signatories[0]?.person?.name ?? '?';
  return badFile(
    say(
      `Berkas ini ditandatangani ${names}, sedangkan naskahnya menyebut ${named}. Bila penanda tangannya memang berganti, tarik DOCX-nya, ubah di Pengaturan naskah, lalu siapkan lagi.`,
      `This file is signed by ${names}, but the paper names ${named}. Where somebody else is to sign, withdraw the DOCX, enter that under the paper settings, and set it again.`,
    ),
  );
};

const exportedOf = (loaded: LoadedCase, meant: PaperId, actor: Actor): PaperVersion | Refusal => {
  const { sop, mapping, state } = loaded;
  const theirs =
    caseRights.mayNot(actor, 'return-paper', thingOfPaper(sop, state, meant)) ??
    hiddenPaper(loaded, actor, meant);
  if (theirs !== undefined) return theirs;
  if (!papersOf(sop, mapping, state).some(samePaper(meant)))
    return refuse('no-paper', paperTitle(sop, meant.output));
  return exportedVersion(paperOf(state.papers, meant)) ?? refuse('paper-not-exported');
};

/** Whose signatures a file holds and what its text says, for the paper that was exported. */
const lookInto = async (
  ground: Ground,
  { agency: known }: LoadedCase,
  exported: PaperVersion,
  file: FileRef,
): Promise<ReturnFound | Refusal> => {
  const bytes = await bytesOf(ground, known.id, file);
  const signing = ground.signing.of(known.id);
  if (bytes === undefined || signing === undefined)
    return badFile(
      say(
        `"${file.name}" tidak dapat diperiksa. Unggah kembali PDF-nya.`,
        `"${file.name}" could not be checked. Upload the PDF again.`,
      ),
    );
  const text = await ground.pdfReader.text(bytes);
  if (isSignFailure(text)) return badFile(text.message);
  const other = otherPaper(text.lines, exported);
  if (other !== undefined) return other;
  const verification = await signing.signer.verify(bytes);
  if (isSignFailure(verification)) return badFile(verification.message);
  const signers = signersIn(verification, exported, signerNames(officeOf(known)));
  return 'refused' in signers ? signers : { ...readBack(text.lines), signers };
};

/**
 * Looks into a PDF that came back from SRIKANDI: number and date as its text gives them, and what
 * checking its signatures found. Nothing is recorded.
 *
 * @returns refused where it is another paper's, unsigned, altered, or signed by nobody the paper names
 */
export const readReturn = async (
  ground: Ground,
  agency: string,
  caseId: string,
  meant: PaperId,
  file: FileRef,
  actor: Actor,
): Promise<ReturnFound | Refusal | NotFound> => {
  const loaded = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in loaded) return loaded;
  const exported = exportedOf(loaded, meant, actor);
  return 'refused' in exported ? exported : lookInto(ground, loaded, exported, file);
};

/** After a fault nobody knows whether it was written: the record is asked, and a number it does not hold is kept out of use. */
const afterFault = async (
  ground: Ground,
  { agency, state }: LoadedCase,
  meant: PaperId,
  register: Reserved,
  actor: Actor,
): Promise<void> => {
  const now = await loadCase(ground, agency.id, state.id, actor);
  const versions = 'notFound' in now ? [] : (paperOf(now.state.papers, meant)?.versions ?? []);
  if (versions.some((one) => one.register?.attempt === register.holder.attempt)) return;
  await keepOut(
    ground,
    agency.id,
    register,
    'Gangguan saat mencatat naskah yang kembali; nomor tidak dipakai',
  );
};

/** The signers as they are recorded, with what was found of each frozen beside the paper. */
const recorded = async (
  ground: Ground,
  agency: string,
  file: FileRef,
  signers: readonly Found[],
): Promise<readonly (PaperSigner & KeptCheck)[]> => {
  const kept: (PaperSigner & KeptCheck)[] = [];
  for (const { role, name, position, finding } of signers)
    kept.push({ role, name, position, ...(await freezeCheck(ground, agency, finding, file)) });
  return kept;
};

const record = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: PaperId,
  { version, file, given }: PaperReturn,
  actor: Actor,
  options: CommandOptions,
): Promise<CommandAnswer> => {
  const { agency, state } = loaded;
  const exported = exportedOf(loaded, meant, actor);
  if ('refused' in exported) return exported;
  if (exported.version !== version) return refuse('paper-not-exported');
  const found = await lookInto(ground, loaded, exported, file);
  if ('refused' in found) return found;
  const at = ground.world.now();
  const held = await holdGiven(ground, { loaded, meant, version, at, source: 'srikandi' }, given);
  if ('refused' in held) return held;
  const { number, register } = held;
  const answer = await runCommand(
    ground,
    agency.id,
    state.id,
    {
      type: 'return-paper',
      ...paperId(meant),
      version,
      number,
      file,
      signers: await recorded(ground, agency.id, file, found.signers),
      register: holdOf(register),
    },
    actor,
    options,
  ).catch(async (error: unknown) => {
    await afterFault(ground, loaded, meant, register, actor);
    throw error;
  });
  const ours =
    'events' in answer &&
    answer.events.some(
      (event) =>
        event.type === 'paper-signed' && event.register?.attempt === register.holder.attempt,
    );
  if (!ours) await giveBack(ground, agency.id, [register]);
  return answer;
};

/**
 * Records a PDF that came back from SRIKANDI as the signed form of its paper, under the number and
 * date an officer confirmed. The file is looked into again: what is recorded is what was found.
 */
export const recordReturn = (
  ground: Ground,
  agency: string,
  caseId: string,
  meant: PaperId,
  returned: PaperReturn,
  actor: Actor,
  options: CommandOptions = {},
): Promise<CommandAnswer> =>
  withCase(ground, agency, caseId, actor, options, (loaded) =>
    record(ground, loaded, meant, returned, actor, options),
  );
