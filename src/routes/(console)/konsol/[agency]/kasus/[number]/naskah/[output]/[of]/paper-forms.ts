import { paperId } from '#core/cases/paper-id.ts';
import type { PaperScan, PaperView } from '#app/papers/answers.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { PaperSigner } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { NumberTyped } from '#core/papers/numbers/given-number.ts';
import { unproven } from '#core/cases/decide/known-how.ts';
import { printedVersion } from '#core/cases/papers.ts';
import { sendingWayOf } from '#core/cases/sending-ways.ts';
import type { FreePart } from '#core/papers/office/free-parts.ts';
import type { Instant } from '#core/time/instant.ts';
import { parseLocal } from '#core/time/instant.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { draftTexts, inkTexts, paperTexts, sendTexts } from '#ui/texts/papers.ts';
import { srikandiTexts } from '#ui/texts/srikandi.ts';
import { refusalProblems } from '#routes/forms/result-problems.ts';
import {
  sentFiles,
  textOf,
  textsOf,
  type FieldProblem,
  type SentForm,
} from '#routes/forms/sent-form.ts';
import { signerControls } from './ink-signers.ts';

/** Name of the control of a free part. */
export const partName = (key: string): string => `bagian.${key}`;

/** What has to be put right first. */
export interface Problems {
  readonly problems: readonly FieldProblem[];
}

/** A PDF that came back from SRIKANDI; `given` is null until somebody has seen what its text says. */
export interface SentReturn {
  readonly version: number;
  readonly file: FileRef;
  readonly given: NumberTyped | null;
}

/** What a form of a paper’s page asks for: a command of the case, its print, its scan, its DOCX or what came back of it. */
export type PaperCommand =
  | OfficerCommand
  | { readonly print: { readonly given?: NumberTyped } }
  | { readonly export: true }
  | { readonly returned: SentReturn }
  | { readonly scan: PaperScan }
  | Problems;

/** What a form is read against. */
export interface PaperGround {
  /** The agency's time zone, in which date-times were typed. */
  readonly zone: string;
  /** Who is to sign the print, in the order of the form. */
  readonly signers: readonly PaperSigner[];
}

/** Makes the command a form of a paper’s page asks for. */
export type PaperPrepare = (form: SentForm, paper: PaperView, ground: PaperGround) => PaperCommand;

/** What a part says now: as written anew, else as it follows from the case; empty for what only the preview shows. */
export const partText = ({ edits }: Pick<PaperView, 'edits'>, { key, text }: FreePart): string =>
  edits[key] ?? text ?? '';

/** The parts that were changed; the others keep following the case. */
export const editPaper: PaperPrepare = (form, paper) => {
  const changed = paper.parts.flatMap((part) => {
    const sent = form.texts[partName(part.key)]?.[0];
    return sent === undefined || sent.trim() === partText(paper, part).trim()
      ? []
      : [[part.key, sent.trim()] as const];
  });
  return changed.length === 0
    ? { problems: [{ message: paperTexts.nothingEdited }] }
    : { type: 'edit-paper', ...paperId(paper), edits: Object.fromEntries(changed) };
};

/** One part follows the case again. */
export const followCase: PaperPrepare = (form, paper) => {
  const key = textOf(form, 'bagian');
  return Object.hasOwn(paper.edits, key)
    ? { type: 'edit-paper', ...paperId(paper), edits: { [key]: null } }
    : { problems: [{ message: draftTexts.notEdited }] };
};

/** The TLP label; left empty it follows the case. */
export const labelPaper: PaperPrepare = (form, paper) => {
  const chosen = textOf(form, 'tlp');
  if (chosen === (paper.edits['tlp'] ?? ''))
    return { problems: [{ field: 'tlp', message: paperTexts.nothingEdited }] };
  return { type: 'edit-paper', ...paperId(paper), edits: { tlp: chosen === '' ? null : chosen } };
};

export const initialPaper: PaperPrepare = (_form, paper) => ({
  type: 'initial-paper',
  ...paperId(paper),
});

const typedNumber = (form: SentForm): NumberTyped => ({
  number: textOf(form, 'nomor'),
  date: textOf(form, 'tanggal'),
});

/** What the records office gave is asked where it numbers papers of this kind; what is wrong with it, the product says. */
export const printPaper: PaperPrepare = (form, { numbering }) => ({
  print: numbering === 'records-office' ? { given: typedNumber(form) } : {},
});

export const exportPaper: PaperPrepare = () => ({ export: true });

/** The PDF that came back: first only the file, then with number and date as they were read and confirmed. */
export const returnPaper: PaperPrepare = (form, paper) => {
  const [file] = sentFiles(form, 'berkas');
  if (file === undefined)
    return { problems: [{ field: 'berkas', message: srikandiTexts.fileMissing }] };
  const { number, date } = typedNumber(form);
  const version = paper.versions.at(-1)?.version ?? 0;
  return {
    returned: { version, file, given: number === '' && date === '' ? null : { number, date } },
  };
};

export const revokePaper: PaperPrepare = (form, paper) => ({
  type: 'revoke-paper',
  ...paperId(paper),
  reason: textOf(form, 'alasan'),
});

/** A print is withdrawn by the same command; only its words on the page differ. */
export const withdrawPrint: PaperPrepare = (form, paper, ground) =>
  textOf(form, 'alasan') === ''
    ? { problems: [{ field: 'alasan', message: inkTexts.withdrawMissing }] }
    : revokePaper(form, paper, ground);

/** A time that may be left as offered, which means just now. */
const happenedAt = (form: SentForm, zone: string): { readonly happenedAt?: Instant } | Problems => {
  const text = textOf(form, 'terjadi');
  if (text === '' || text === textOf(form, 'terjadi-awal')) return {};
  const at = parseLocal(text, zone);
  return at === undefined
    ? { problems: [{ field: 'terjadi', message: caseActions.badTime }] }
    : { happenedAt: at };
};

export const receivePaper: PaperPrepare = (form, paper, { zone }) => {
  const when = happenedAt(form, zone);
  if ('problems' in when) return when;
  return {
    type: 'receive-paper',
    ...paperId(paper),
    receivedBy: textOf(form, 'penerima'),
    note: textOf(form, 'keterangan'),
    proof: sentFiles(form, 'bukti'),
    ...when,
  };
};

export const sendPaper: PaperPrepare = (form, paper, { zone }) => {
  const to = textOf(form, 'kepada')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const way = sendingWayOf(textOf(form, 'cara'));
  const when = happenedAt(form, zone);
  const proof = sentFiles(form, 'bukti');
  const unknown = unproven(textOf(form, 'keterangan'), proof);
  const problems = [
    ...(to.length > 0 ? [] : [{ field: 'kepada', message: sendTexts.toMissing }]),
    ...(way === undefined ? [{ field: 'cara', message: sendTexts.wayMissing }] : []),
    ...('problems' in when ? when.problems : []),
    ...(unknown === undefined ? [] : refusalProblems(unknown, paperControl)),
  ];
  if (problems.length > 0 || way === undefined || 'problems' in when) return { problems };
  return {
    type: 'send-paper',
    ...paperId(paper),
    to,
    reaches: textsOf(form, 'mencapai'),
    bodies: textsOf(form, 'pihak'),
    way,
    note: textOf(form, 'keterangan'),
    proof,
    ...when,
  };
};

/** Those ticked, under the names and positions as they were left; the roles are the paper's to say. */
const tickedOf = (
  form: SentForm,
  signers: readonly PaperSigner[],
): { readonly signers: readonly PaperSigner[] } & Problems => {
  const ticked = signers
    .map((one, index) => ({ one, controls: signerControls(index) }))
    .filter(({ controls }) => textOf(form, controls.signed) !== '');
  return {
    signers: ticked.map(({ one, controls }) => ({
      role: one.role,
      name: textOf(form, controls.name),
      position: textOf(form, controls.position),
    })),
    problems: ticked
      .filter(({ controls }) => textOf(form, controls.name) === '')
      .map(({ controls }) => ({ field: controls.name, message: inkTexts.nameMissing })),
  };
};

/** When it was signed: never offered, because nobody but the officer knows. */
const signedAt = (form: SentForm, zone: string): Instant | Problems => {
  const text = textOf(form, 'terjadi');
  const at = parseLocal(text, zone);
  return (
    at ?? {
      problems: [
        { field: 'terjadi', message: text === '' ? inkTexts.whenMissing : caseActions.badTime },
      ],
    }
  );
};

/** The scan of the print, with everybody ticked; who is missing is told by the product, which knows whom the paper waits for. */
export const scanPaper: PaperPrepare = (form, paper, { zone, signers }) => {
  const [file] = sentFiles(form, 'pindaian');
  const who = tickedOf(form, signers);
  const place = textOf(form, 'tempat');
  const at = signedAt(form, zone);
  const problems = [
    ...(file === undefined ? [{ field: 'pindaian', message: inkTexts.scanMissing }] : []),
    ...who.problems,
    ...(place === '' ? [{ field: 'tempat', message: inkTexts.placeMissing }] : []),
    ...(typeof at === 'object' ? at.problems : []),
  ];
  if (problems.length > 0 || file === undefined || typeof at === 'object') return { problems };
  const version =
    printedVersion({
      ...paperId(paper),
      edits: {},
      writers: [],
      initials: [],
      versions: paper.versions,
    })?.version ?? 0;
  return {
    scan: {
      version,
      file,
      signers: who.signers,
      place,
      note: textOf(form, 'keterangan'),
      happenedAt: at,
    },
  };
};

/** The control of a field that a refusal names. */
export const paperControl = (field: string): string =>
  ({
    signers: signerControls(0).signed,
    file: 'pindaian',
    happenedAt: 'terjadi',
    number: 'nomor',
    date: 'tanggal',
    note: 'keterangan',
    place: 'tempat',
    reason: 'alasan',
    receivedBy: 'penerima',
    to: 'kepada',
    proof: 'bukti',
  })[field] ?? field;
