import type { CommandData } from '#core/cases/command.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { refuse } from '#core/cases/refuse.ts';
import { partKeys } from '#core/papers/office/part-keys.ts';
import { tlpChoices } from '#core/papers/sheet/tlp.ts';
import { named, say } from '#core/text/bilingual.ts';
import type { LoadedCase } from './load-case.ts';

/** A label nobody can read off a paper would be kept and never printed. */
const unknownLabel = (label: string | null | undefined): Refusal | undefined =>
  label === undefined || label === null || tlpChoices.includes(label)
    ? undefined
    : refuse('invalid-answer', say(`penanda TLP "${label}"`, `the TLP label "${label}"`), [
        { field: 'tlp', message: say('Pilih salah satu penanda.', 'Choose one of the labels.') },
      ]);

/** Words for a part the paper does not have would be kept and never printed: they are refused. */
export const unknownPart = (
  { mapping }: Pick<LoadedCase, 'mapping'>,
  command: CommandData,
): Refusal | undefined => {
  if (command.type !== 'edit-paper') return undefined;
  const known = partKeys(mapping, command.output);
  const strange = Object.keys(command.edits).find((key) => !known.has(key));
  return strange === undefined
    ? unknownLabel(command.edits['tlp'])
    : refuse('unknown-part', named(strange));
};
