import type { OutputId } from '#core/sops/model.ts';

/** Which paper is meant: an output of one turn, or a paper beside the flow (`side-papers.ts`) with the number of its meeting or disposition as `turn`. */
export interface PaperId {
  readonly output: OutputId;
  readonly turn: number;
}

/** Whether two speak of the same paper. Of one case: papers of different cases may be called alike. */
export const samePaper =
  (meant: PaperId) =>
  (one: PaperId): boolean =>
    one.output === meant.output && one.turn === meant.turn;

/** A paper within its case, as addresses name it and lists tell it from others. */
export const paperPath = ({ output, turn }: PaperId): string =>
  `${encodeURIComponent(output)}/${String(turn)}`;
