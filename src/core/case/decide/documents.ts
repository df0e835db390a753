import type { Sop } from '../../sop/model.ts';
import type { Case, CasePaper, ClosedCase, OpenCase } from '../case.ts';
import type { CommandOf } from '../command.ts';
import type { PaperOf } from '../event.ts';
import { happened } from '../happened.ts';
import { paperOf, signedVersion } from '../papers.ts';
import { isOfTeam, mayApprove, mayCoordinate } from '../permissions.ts';
import { roleName } from '../gates.ts';
import { refuse } from '../refuse.ts';
import type { Refusal } from '../refusal.ts';
import { outputName } from '../sentence.ts';
import { stamp } from '../stamp.ts';
import { badText, controllerNames, type Decision } from './ground.ts';

/** Most characters of a part of a paper written anew: sixty pages. */
const longestPart = 200_000;

interface AtPaper {
  readonly state: OpenCase | ClosedCase;
  /** undefined for a draft nobody touched yet. */
  readonly paper: CasePaper | undefined;
}

/** The paper meant, when the case has come to make it. Papers outlive the flow: a final report is signed after the case closed. */
const atPaper = (sop: Sop, state: Case, meant: PaperOf): AtPaper | Refusal => {
  if (state.status === 'none') return refuse('no-case');
  const made = state.outputs.some((one) => one.output === meant.output && one.turn === meant.turn);
  return made ? { state, paper: paperOf(state.papers, meant) } : refuse('no-paper', outputName(sop, meant.output));
};

const unsigned = (at: AtPaper): Refusal | undefined => (signedVersion(at.paper) === undefined ? undefined : refuse('paper-signed'));

/** The team writes parts of a draft anew. Initials given before fall: they were for other words. */
export const editDocument = (sop: Sop, state: Case, command: CommandOf<'edit-document'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  if (!isOfTeam(sop, command.meta.by)) return refuse('not-permitted', sop.document.instansi.tim);
  const long = Object.entries(command.edits).find(([, text]) => text.length > longestPart);
  if (long !== undefined) return refuse('too-long', long[0]);
  return unsigned(at) ?? [stamp(command.meta, { type: 'document-edited', output: command.output, turn: command.turn, edits: command.edits })];
};

/** Somebody of the team puts his initials (paraf) under a draft. */
export const initialDocument = (sop: Sop, state: Case, command: CommandOf<'initial-document'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  if (!isOfTeam(sop, command.meta.by)) return refuse('not-permitted', sop.document.instansi.tim);
  return unsigned(at) ?? [stamp(command.meta, { type: 'document-initialled', output: command.output, turn: command.turn })];
};

const sameEdits = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};

/** A signature that was made is recorded: by who holds the role, on the version that follows. */
export const signDocument = (sop: Sop, state: Case, command: CommandOf<'sign-document'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  if (!mayApprove(command.meta.by, command.signer.role)) return refuse('not-permitted', roleName(sop, command.signer.role));
  const last = at.paper?.versions.at(-1);
  const current = signedVersion(at.paper);
  if (command.version !== (current?.version ?? (last?.version ?? 0) + 1)) return refuse('paper-changed');
  if (!sameEdits(at.paper?.edits ?? {}, command.edits)) return refuse('paper-changed');
  if (current?.signatures.some((one) => one.role === command.signer.role) === true) return refuse('already-signed', command.signer.position);
  const { output, turn, version, code, number, title, file, signer, via } = command;
  return [stamp(command.meta, { type: 'document-signed', output, turn, version, code, number, title, file, signer, via })];
};

/** A signed paper is taken back; it stays readable, marked as revoked, and a new version can be made. */
export const revokeDocument = (sop: Sop, state: Case, command: CommandOf<'revoke-document'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  const current = signedVersion(at.paper);
  if (current === undefined) return refuse('paper-not-signed');
  const signer = current.signatures.some((one) => mayApprove(command.meta.by, one.role));
  if (!signer && !mayCoordinate(sop, command.meta.by)) return refuse('not-permitted', controllerNames(sop));
  return badText([{ name: 'Alasan pembatalan', text: command.reason }])
    ?? [stamp(command.meta, { type: 'document-revoked', output: command.output, turn: command.turn, version: current.version, reason: command.reason.trim() })];
};

/** Somebody has confirmed that a signed paper reached him. */
export const receiveDocument = (sop: Sop, state: Case, command: CommandOf<'receive-document'>): Decision => {
  const at = atPaper(sop, state, command);
  if ('refused' in at) return at;
  if (!isOfTeam(sop, command.meta.by)) return refuse('not-permitted', sop.document.instansi.tim);
  const current = signedVersion(at.paper);
  if (current === undefined) return refuse('paper-not-signed');
  const bad = badText([{ name: 'Penerima', text: command.receivedBy, max: 300 }]);
  if (bad !== undefined) return bad;
  const moment = happened(command.happenedAt, command.note, { now: command.meta.at, reportReceived: at.state.report.receivedAt });
  if (typeof moment === 'object') return moment;
  return [stamp(command.meta, {
    type: 'document-received', output: command.output, turn: command.turn, version: current.version,
    receivedBy: command.receivedBy.trim(), note: command.note.trim(),
  }, moment)];
};
