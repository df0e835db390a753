import type { CommandType } from './command.ts';

/**
 * Commands that are not given from a desk left open: what blocks a system or takes a block off it by
 * hand. Whoever gives one by a session has proven not long ago who he is (decision 0071).
 */
export const commandsAskingProof = [
  'order-measure',
  'execute-measure',
  'lift-measure',
] as const satisfies readonly CommandType[];

/** Whether a command asks its giver to have proven who he is. */
export const asksForProof = (type: CommandType): boolean =>
  commandsAskingProof.some((one) => one === type);
