import type { CommandData } from '#core/cases/command.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import { partKeys } from '#core/papers/office/part-keys.ts';
import { named } from '#core/text/bilingual.ts';
import type { LoadedCase } from './load-case.ts';

/** Words for a part the paper does not have would be kept and never printed: they are refused. */
export const unknownPart = (
  { mapping }: Pick<LoadedCase, 'mapping'>,
  command: CommandData,
): Refusal | undefined => {
  if (command.type !== 'edit-paper') return undefined;
  const known = partKeys(mapping, command.output);
  const strange = Object.keys(command.edits).find((key) => !known.has(key));
  return strange === undefined ? undefined : refuse('unknown-part', named(strange));
};
