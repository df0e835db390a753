import type { PaperId } from '#core/cases/paper-id.ts';

/** The paper an address names; undefined when its visit is no number. */
export const paperAt = ({
  output,
  turn,
}: {
  readonly output: string;
  readonly turn: string;
}): PaperId | undefined => (/^\d{1,6}$/.test(turn) ? { output, turn: Number(turn) } : undefined);
