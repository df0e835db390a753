import { paperOfTurn, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { OutputId, Sop } from '#core/sops/model.ts';
import type { Facts } from '#core/cases/facts.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Case, CasePaper, ClosedCase, OpenCase, PaperVersion } from '#core/cases/case.ts';
import {
  exportedVersion,
  paperOf,
  printedVersion,
  rolesLacking,
  signedVersion,
} from '#core/cases/papers.ts';
import { roleName } from '#core/cases/gates.ts';
import { signedOf } from '#core/cases/sendings.ts';
import { inRow, named, say } from '#core/text/bilingual.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { paperTitle } from '#core/cases/names.ts';
import { sidePapersOf } from '#core/cases/side-papers.ts';

export interface AtPaper {
  readonly state: OpenCase | ClosedCase;
  /** undefined for a draft nobody touched yet. */
  readonly paper: CasePaper | undefined;
}

/** Whether a case has come to a paper. */
const isMade = (state: OpenCase | ClosedCase, meant: PaperId): boolean =>
  [...state.outputs.map(paperOfTurn), ...sidePapersOf(state)].some(samePaper(meant));

/** The paper meant, when the case has come to make it. Papers outlive the flow: a final report is signed after the case closed. */
export const atPaper = (sop: Sop, state: Case, meant: PaperId): AtPaper | Refusal => {
  if (state.status === 'none') return refuse('no-case');
  const made = isMade(state, meant);
  return made
    ? { state, paper: paperOf(state.papers, meant) }
    : refuse('no-paper', paperTitle(sop, meant.output));
};

/** Why a version cannot leave yet: a role it names has not signed it. */
export const lacking = (sop: Sop, version: PaperVersion): Refusal | undefined => {
  const roles = rolesLacking(version);
  return roles.length === 0
    ? undefined
    : refuse('signature-lacking', inRow(roles.map((role) => named(roleName(sop, role)))));
};

/** Why some papers cannot be recorded as sent: one of them is signed by some and not by all. */
export const partlySigned = (
  sop: Sop,
  state: Pick<OpenCase, 'papers'>,
  items: readonly PaperId[],
): Refusal | undefined =>
  items
    .map((item) => {
      const signed = signedOf(state, item);
      return signed === undefined ? undefined : lacking(sop, signed);
    })
    .find((no) => no !== undefined);

/** Papers of what is sent that the product makes and nobody has signed here; a form or a file that came from elsewhere is none. */
export const unsignedHere = (
  state: Pick<OpenCase, 'papers'>,
  items: readonly PaperId[],
  { unsigned }: Pick<Facts, 'unsigned'>,
): readonly PaperId[] =>
  items.filter((item) => signedOf(state, item) === undefined && unsigned.some(samePaper(item)));

/** Why papers cannot be recorded as sent: nobody signed them here, and no file shows what was sent. */
export const unsignedUnproven = (
  sop: Sop,
  papers: readonly PaperId[],
  proof: readonly FileRef[],
): Refusal | undefined => {
  if (papers.length === 0 || proof.length > 0) return undefined;
  const names = inRow(papers.map(({ output }) => paperTitle(sop, output)));
  return refuse('sending-unsigned', names, [
    {
      field: 'proof',
      message: say(
        `Lampirkan pindaian yang dikirim, atau tanda tangani dahulu: ${names.id}.`,
        `Attach a scan of what was sent, or have it signed first: ${names.en}.`,
      ),
    },
  ]);
};

/** What the event says of such papers; nothing where there is none. */
export const unsignedNamed = (
  papers: readonly PaperId[],
): { readonly unsignedHere?: readonly OutputId[] } =>
  papers.length === 0 ? {} : { unsignedHere: papers.map(({ output }) => output) };

/** Why a paper's words can no longer be changed; undefined while it is a draft. */
export const fixed = ({ paper }: AtPaper): Refusal | undefined => {
  if (signedVersion(paper) !== undefined) return refuse('paper-signed');
  return outside(paper);
};

/** Why a paper that lies outside to be signed is not signed or changed here. */
export const outside = (paper: CasePaper | undefined): Refusal | undefined => {
  if (printedVersion(paper) !== undefined) return refuse('paper-printed');
  return exportedVersion(paper) === undefined ? undefined : refuse('paper-exported');
};
