import type { OpenPaper } from '#core/cases/event-parts.ts';
import { paperId, paperOfTurn, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import { awaitedVersion, paperOf, signedVersion } from '#core/cases/papers.ts';
import type { FileRef } from '#core/cases/report.ts';
import { isRequestPaper, sidePapersOf, type SidePaper } from '#core/cases/side-papers.ts';
import { outputName } from '#core/cases/names.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { PaperMapping, PaperSource } from './mapping.ts';
import { asIssued } from './as-issued.ts';
import { formSigners } from './filled-in-by.ts';
import { sourceOf } from './paper-source.ts';

/** A paper the case has come to: a form or an output `dari: naskah` of a completed turn, or a paper of a meeting or disposition. */
export interface PaperOfCase extends PaperId {
  readonly name: string;
  /** Since when it can be signed. */
  readonly since: Instant;
  readonly source: PaperSource;
  /** A party's paper that came as its own file: that is the paper then, and nothing is set or signed here. */
  readonly files: readonly FileRef[];
  /** Roles that have not signed yet, in the order of the paper; of a form who filled it in, whom nobody asks to sign. */
  readonly waitsFor: readonly RoleId[];
}

const waiting = (
  state: OpenCase | ClosedCase,
  meant: PaperId,
  roles: readonly RoleId[],
): readonly RoleId[] => {
  const signed = signedVersion(paperOf(state.papers, meant));
  // A hand-signed scan is whole as it is: whoever had to sign did so on the sheet.
  if (signed !== undefined && signed.printed !== null) return [];
  return [...new Set(roles)].filter(
    (role) => signed?.signatures.some((one) => one.role === role) !== true,
  );
};

const stepPapers = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly PaperOfCase[] =>
  state.turns.flatMap((turn): readonly PaperOfCase[] => {
    const { completed } = turn;
    if (completed === null) return [];
    const step = sop.steps.get(turn.step);
    if (step === undefined) return [];
    return step.outputs
      .filter(({ origin }) => origin === 'naskah' || origin === 'formulir')
      .flatMap(({ id, name }): readonly PaperOfCase[] => {
        const meant = paperOfTurn({ output: id, turn: turn.turn });
        const made = state.outputs.find((one) => samePaper(meant)(paperOfTurn(one)));
        if (made === undefined) return [];
        const source = sourceOf(mapping, id);
        const files = source === 'party' ? made.files : [];
        const own = mapping.outputs.get(id);
        const named =
          own === undefined ? [] : asIssued(sop, own, turn).signers.map(({ role }) => role);
        const roles = source === 'form' ? formSigners(own, step, turn) : named;
        return [
          {
            ...meant,
            name,
            since: completed.at,
            source,
            files,
            waitsFor: files.length > 0 ? [] : waiting(state, meant, roles),
          },
        ];
      });
  });

/** Papers a case has come to: those of its steps in the order of its turns, then dispositions, requests and meetings. */
export const papersOf = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly PaperOfCase[] => [
  ...stepPapers(sop, mapping, state),
  ...sidePapersOf(state)
    .filter(({ output }) => !isRequestPaper(output) || mapping.outputs.has(output))
    .map((paper): PaperOfCase => ({
      ...paperId(paper),
      name: outputName(sop, paper.output),
      since: paper.since,
      source: 'agency',
      files: [],
      waitsFor: waiting(state, paper, signersBeside(mapping, paper)),
    })),
];

/** Who signs a paper beside the flow: of a request whom the mapping names. */
const signersBeside = (
  { outputs }: PaperMapping,
  { output, signer }: SidePaper,
): readonly RoleId[] =>
  outputs.get(output)?.signers.map(({ role }) => role) ?? (signer === null ? [] : [signer]);

/** Papers that wait for a signature, wherever it is to be made; a form is what it is without one. */
export const unsignedPapers = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly PaperOfCase[] =>
  papersOf(sop, mapping, state).filter(
    ({ source, waitsFor }) => source !== 'form' && waitsFor.length > 0,
  );

/** Those papers as a closing tells them, with how many of their roles have signed where any has. */
export const openPapers = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly OpenPaper[] =>
  unsignedPapers(sop, mapping, state).map((paper): OpenPaper => {
    const by = (signedVersion(paperOf(state.papers, paper))?.signatures ?? []).filter(
      ({ role }) => role !== null,
    ).length;
    return {
      ...paperId(paper),
      ...(by === 0 ? {} : { signed: { by, of: by + paper.waitsFor.length } }),
    };
  });

/** Papers that wait for an electronic signature: not those that lie outside to be signed. */
export const papersToSign = (
  sop: Sop,
  mapping: PaperMapping,
  state: OpenCase | ClosedCase,
): readonly PaperOfCase[] =>
  unsignedPapers(sop, mapping, state).filter(
    (paper) => awaitedVersion(paperOf(state.papers, paper)) === undefined,
  );
