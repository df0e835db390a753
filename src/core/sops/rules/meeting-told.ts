import type { FieldContent, FieldPart } from '#core/sops/document.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { formsOf, type Placed } from '#core/sops/walk.ts';

const name = 'meeting-told';

const others: Readonly<Partial<Record<FieldContent, FieldContent>>> = {
  'waktu-rapat': 'peserta-rapat',
  'peserta-rapat': 'waktu-rapat',
};

/** When a field is asked and demanded, to be held against another. */
const demandOf = ({ wajib, wajib_bila: when, bila }: FieldPart): string =>
  JSON.stringify([wajib === true, when?.bidang, when?.jawaban, when?.hasil, bila]);

const isDemanded = ({ wajib, wajib_bila: when }: FieldPart): boolean =>
  wajib === true || when !== undefined;

/** A form that says when a meeting began says who met as well, and demands both whenever it states that there was one. */
export const meetingTold: Rule = {
  name,
  check: (document) =>
    formsOf(document).flatMap(({ part: form, path }: Placed<readonly FieldPart[]>) =>
      form.flatMap((field, index) => {
        const other = field.memuat === undefined ? undefined : others[field.memuat];
        if (field.memuat === undefined || other === undefined) return [];
        const isTold = form.some(
          (one) => one.memuat === other && demandOf(one) === demandOf(field) && isDemanded(one),
        );
        const isFirst = form.findIndex(({ memuat }) => memuat === field.memuat) === index;
        return isTold && isFirst
          ? []
          : [
              error(
                name,
                [...path, index, 'memuat'],
                `Formulir yang menyatakan ada rapat memuat satu bidang waktu-rapat dan satu bidang peserta-rapat, keduanya wajib pada keadaan yang sama (wajib atau wajib_bila).`,
                `A form that states a meeting has one field that holds waktu-rapat and one that holds peserta-rapat, both required in the same case (wajib or wajib_bila).`,
              ),
            ];
      }),
    ),
};
