import type { FieldContent, FieldType } from '#core/sops/document.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { everyField } from '#core/sops/walk.ts';

const name = 'field-content';

/** Types whose answers can hold it: a meeting's words are text, its time a moment, tools are named or chosen. */
const fitting: Readonly<Record<FieldContent, readonly FieldType[]>> = {
  alat: ['text', 'long-text', 'choice', 'choices'],
  pembahasan: ['text', 'long-text'],
  'waktu-rapat': ['date-time'],
  'peserta-rapat': ['people'],
};

/** A field that is marked as holding something is of a type that can hold it. */
export const fieldContent: Rule = {
  name,
  check: (document) =>
    everyField(document).flatMap(({ part: { kode, jenis, memuat }, path }) =>
      memuat === undefined || fitting[memuat].includes(jenis)
        ? []
        : [
            error(
              name,
              [...path, 'memuat'],
              `Bidang "${kode}" berjenis ${jenis} tidak dapat memuat ${memuat}. Jenis yang dapat: ${fitting[memuat].join(', ')}.`,
              `The field "${kode}" of type ${jenis} cannot hold "${memuat}". Types that can: ${fitting[memuat].join(', ')}.`,
            ),
          ],
    ),
};
