import type { PaperOf } from '#core/cases/event.ts';

/** The paper an address names; undefined when its visit is no number. */
export const paperAt = ({
  output,
  turn,
}: {
  readonly output: string;
  readonly turn: string;
}): PaperOf | undefined => (/^\d{1,6}$/.test(turn) ? { output, turn: Number(turn) } : undefined);
