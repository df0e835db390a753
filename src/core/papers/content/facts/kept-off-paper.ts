import type { OutputId } from '#core/sops/model.ts';
import type { PaperMaterial } from '#core/papers/content/material.ts';
import { isRestricted } from '#core/papers/access/paper-access.ts';
import { fieldsOnlyOf, type FieldKey } from '#core/papers/mapping/paper-fields.ts';

/** What a paper does not tell of its case. */
export interface KeptOff {
  readonly outputs: ReadonlySet<OutputId>;
  readonly fields: ReadonlySet<FieldKey>;
}

/**
 * Restricted papers other than this one, and what only they print: whoever reads this paper may
 * not be among those who read them.
 */
export const keptOffPaper = ({
  sop,
  mapping,
  output: own,
}: Pick<PaperMaterial, 'sop' | 'mapping' | 'output'>): KeptOff => {
  const outputs = new Set(
    [...mapping.outputs.keys()].filter(
      (output) => output !== own.id && isRestricted(mapping, output),
    ),
  );
  return {
    outputs,
    fields:
      outputs.size === 0 ? new Set() : fieldsOnlyOf(sop, mapping, (output) => outputs.has(output)),
  };
};
