import { paperId, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { thingOfPaper } from '#core/cases/rights/thing-of-paper.ts';
import { paperTitle } from '#core/cases/names.ts';
import { alike, inRow, named, say } from '#core/text/bilingual.ts';
import { nameTooLong } from '#core/text/too-long.ts';
import type { Actor } from '#core/people/actor.ts';
import { roleName } from '#core/cases/gates.ts';
import type { PaperSigner } from '#core/cases/event.ts';
import { paperOf, printedVersion } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import { papersOf, type PaperOfCase } from '#core/papers/mapping/papers-of-case.ts';
import { scanTypeOf } from '#core/papers/record/scan-type.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';
import { unknownFile } from '#app/cases/files-in-case.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from '#app/cases/answers.ts';
import type { PaperScan } from './answers.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { runCommand } from '#app/cases/run-command.ts';
import { withCase } from '#app/cases/with-case.ts';
import { hiddenPaper } from '#app/cases/hidden-paper.ts';
import { wholeFile } from '#app/cases/whole-file.ts';

const longestPosition = 300;

/** Bytes that tell what a file is. */
const headLength = 2_048;

const headOf = async (ground: Ground, agency: string, file: FileRef): Promise<Uint8Array> => {
  const stream = await wholeFile(ground, agency, file);
  const head: number[] = [];
  if (stream === undefined) return new Uint8Array();
  const reader = stream.getReader();
  while (head.length < headLength) {
    const { done, value } = await reader.read();
    if (done) break;
    head.push(...value.subarray(0, headLength - head.length));
  }
  await reader.cancel();
  return new Uint8Array(head);
};

const noScan = (name: string): Refusal => {
  const message = {
    id: `"${name}" bukan pindaian yang dapat dibaca. Unggah PDF, PNG, atau JPEG.`,
    en: `"${name}" is no scan that can be read. Upload a PDF, PNG or JPEG.`,
  };
  return { refused: 'invalid-answer', message, fields: [{ field: 'file', message }] };
};

/** One signs once: for a role, or as a party under one’s name. */
const twice = (signers: readonly PaperSigner[]): PaperSigner | undefined =>
  signers.find(
    (one, index) =>
      signers.findIndex(
        (other) =>
          other.role === one.role && (one.role !== null || other.name.trim() === one.name.trim()),
      ) < index,
  );

/** What is wrong with the names under a scan, held against the roles the paper waits for. */
const badSigners = (
  { sop }: LoadedCase,
  { waitsFor }: PaperOfCase,
  signers: readonly PaperSigner[],
): Refusal | undefined => {
  const lacking = waitsFor.filter((role) => !signers.some((one) => one.role === role));
  if (lacking.length > 0) {
    const names = inRow(lacking.map((role) => named(roleName(sop, role))));
    return refuse('missing-answer', names, [
      {
        field: 'signers',
        message: {
          id: `Belum ditandatangani: ${names.id}. Pindaian dicatat setelah semua penanda tangan naskah ini membubuhkan tanda tangan.`,
          en: `Not signed yet: ${names.en}. The scan is recorded once everybody this paper names has signed.`,
        },
      },
    ]);
  }
  const stranger = signers.find(({ role }) => role !== null && !waitsFor.includes(role));
  if (stranger !== undefined) return refuse('invalid-answer', named(stranger.position));
  const again = twice(signers);
  if (again !== undefined) return refuse('already-signed', alike(again.name));
  const long = signers.find(({ position }) => position.length > longestPosition)?.position;
  return long === undefined
    ? undefined
    : refuse(
        'too-long',
        nameTooLong(say('Jabatan penanda tangan', 'Position of the signer'), long, longestPosition),
      );
};

/** Nobody signs a sheet before it is printed; people tell the time by the minute. */
const tooEarly = (signedAt: Instant, printedAt: Instant): Refusal | undefined => {
  const printed = momentOf(printedAt).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  if (Temporal.Instant.compare(momentOf(signedAt), printed) >= 0) return undefined;
  const message = {
    id: 'Waktu penandatanganan mendahului pencetakannya. Periksa tanggal dan jamnya.',
    en: 'It was signed before it was printed. Check date and time.',
  };
  return { refused: 'happened-too-early', message, fields: [{ field: 'happenedAt', message }] };
};

const refused = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: PaperId,
  scan: PaperScan,
  actor: Actor,
): Promise<Refusal | undefined> => {
  const { sop, mapping, state, agency } = loaded;
  const theirs = caseRights.mayNot(actor, 'sign-on-paper', thingOfPaper(sop, state, meant));
  if (theirs !== undefined) return theirs;
  const hidden = hiddenPaper(loaded, actor, meant);
  if (hidden !== undefined) return hidden;
  const paper = papersOf(sop, mapping, state).find(samePaper(meant));
  if (paper === undefined) return refuse('no-paper', paperTitle(sop, meant.output));
  const print = printedVersion(paperOf(state.papers, meant));
  if (print === undefined || print.printed === null || print.version !== scan.version)
    return refuse('paper-not-printed');
  const bad =
    badSigners(loaded, paper, scan.signers) ?? tooEarly(scan.happenedAt, print.printed.at);
  if (bad !== undefined) return bad;
  const stray = await unknownFile(ground.files, agency.id, {
    type: 'attach-evidence',
    files: [scan.file],
    note: '',
  });
  return stray === undefined && scanTypeOf(await headOf(ground, agency.id, scan.file)) !== undefined
    ? undefined
    : noScan(scan.file.name);
};

const record = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: PaperId,
  scan: PaperScan,
  actor: Actor,
  options: CommandOptions,
): Promise<CommandAnswer> => {
  const no = await refused(ground, loaded, meant, scan, actor);
  if (no !== undefined) return no;
  const { version, file, place, note, happenedAt } = scan;
  const signers = scan.signers.map(({ role, name, position }) => ({
    role,
    name,
    position:
      position.trim() === '' && role !== null ? roleName(loaded.sop, role) : position.trim(),
  }));
  return runCommand(
    ground,
    loaded.agency.id,
    loaded.state.id,
    { type: 'sign-on-paper', ...paperId(meant), version, file, signers, place, note, happenedAt },
    actor,
    options,
  );
};

/** Records the scan of a printed paper that was signed by hand: who signed it, when and where. */
export const recordScan = (
  ground: Ground,
  agency: string,
  caseId: string,
  meant: PaperId,
  scan: PaperScan,
  actor: Actor,
  options: CommandOptions = {},
): Promise<CommandAnswer> =>
  withCase(ground, agency, caseId, actor, options, (loaded) =>
    record(ground, loaded, meant, scan, actor, options),
  );
