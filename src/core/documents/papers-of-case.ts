import type { ClosedCase, OpenCase } from '../case/case.ts';
import type { PaperOf } from '../case/event.ts';
import { paperOf, printedVersion, signedVersion } from '../case/papers.ts';
import { sidePapersOf } from '../case/side-papers.ts';
import { outputName } from '../case/sentence.ts';
import type { OutputId, RoleId, Sop } from '../sop/model.ts';
import type { Instant } from '../time/instant.ts';
import type { DocumentMapping } from './mapping.ts';

/** An official paper the case has come to: an output `dari: dokumen` of a completed turn, or a paper of a meeting or disposition. */
export interface PaperOfCase {
  readonly output: OutputId;
  /** Of the step's visit; for papers beside the flow the number of the meeting or disposition. */
  readonly turn: number;
  readonly name: string;
  /** Since when it can be signed. */
  readonly since: Instant;
  /** Roles that still have to sign, in the order of the paper; empty when it is wholly signed. */
  readonly waitsFor: readonly RoleId[];
}

const waiting = (state: OpenCase | ClosedCase, meant: PaperOf, roles: readonly RoleId[]): readonly RoleId[] => {
  const signed = signedVersion(paperOf(state.papers, meant));
  // A hand-signed scan is whole as it is: whoever had to sign did so on the sheet.
  if (signed !== undefined && signed.printed !== null) return [];
  return [...new Set(roles)].filter((role) => signed?.signatures.some((one) => one.role === role) !== true);
};

const stepPapers = (sop: Sop, mapping: DocumentMapping, state: OpenCase | ClosedCase): readonly PaperOfCase[] =>
  state.turns.flatMap((turn): readonly PaperOfCase[] => {
    const { completed } = turn;
    if (completed === null) return [];
    return (sop.steps.get(turn.step)?.outputs ?? [])
      .filter((output) => output.origin === 'dokumen')
      .filter((output) => state.outputs.some((made) => made.output === output.id && made.turn === turn.turn))
      .map(({ id, name }) => ({
        output: id, turn: turn.turn, name, since: completed.at,
        waitsFor: waiting(state, { output: id, turn: turn.turn }, (mapping.dokumen[id]?.penanda_tangan ?? []).map(({ peran }) => peran)),
      }));
  });

/** Papers a case has come to: those of its steps in the order of its turns, then dispositions and meetings. Forms that were only filled in are not signed. */
export const papersOf = (sop: Sop, mapping: DocumentMapping, state: OpenCase | ClosedCase): readonly PaperOfCase[] => [
  ...stepPapers(sop, mapping, state),
  ...sidePapersOf(state).map(({ output, turn, since, signer }): PaperOfCase => ({
    output, turn, name: outputName(sop, output), since,
    waitsFor: waiting(state, { output, turn }, signer === null ? [] : [signer]),
  })),
];

/** Papers that lie ready for an electronic signature: not those printed to be signed by hand. */
export const papersToSign = (sop: Sop, mapping: DocumentMapping, state: OpenCase | ClosedCase): readonly PaperOfCase[] =>
  papersOf(sop, mapping, state).filter((paper) => paper.waitsFor.length > 0 && printedVersion(paperOf(state.papers, paper)) === undefined);
