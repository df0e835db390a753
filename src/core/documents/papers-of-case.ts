import type { ClosedCase, OpenCase } from '../case/case.ts';
import { paperOf, signedVersion } from '../case/papers.ts';
import type { Output, OutputId, RoleId, Sop } from '../sop/model.ts';
import type { Instant } from '../time/instant.ts';
import type { DocumentMapping } from './mapping.ts';

/** An official paper the case has come to: an output `dari: dokumen` of a completed turn. */
export interface PaperOfCase {
  readonly output: OutputId;
  readonly turn: number;
  readonly definition: Output;
  /** Since when it can be signed: its step was completed. */
  readonly since: Instant;
  /** Roles that still have to sign, in the order of the paper; empty when it is wholly signed. */
  readonly waitsFor: readonly RoleId[];
}

/** Papers a case has come to, in the order of its turns. Forms that were only filled in are not signed. */
export const papersOf = (sop: Sop, mapping: DocumentMapping, state: OpenCase | ClosedCase): readonly PaperOfCase[] =>
  state.turns.flatMap((turn): readonly PaperOfCase[] => {
    const { completed } = turn;
    if (completed === null) return [];
    return (sop.steps.get(turn.step)?.outputs ?? [])
      .filter((output) => output.origin === 'dokumen')
      .filter((output) => state.outputs.some((made) => made.output === output.id && made.turn === turn.turn))
      .map((definition) => {
        const signed = signedVersion(paperOf(state.papers, { output: definition.id, turn: turn.turn }))?.signatures ?? [];
        const roles = (mapping.dokumen[definition.id]?.penanda_tangan ?? []).map(({ peran }) => peran);
        return {
          output: definition.id, turn: turn.turn, definition, since: completed.at,
          waitsFor: [...new Set(roles)].filter((role) => !signed.some((one) => one.role === role)),
        };
      });
  });
