import { suggestion } from '#core/sops/closest.ts';
import type { FieldPart, StepPart } from '#core/sops/document.ts';
import type { DocumentPath, Finding } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { everyField, fieldsOf } from '#core/sops/walk.ts';

const name = 'required-when';

/** The choice it depends on stands in the same form and offers these answers. */
const onAnswer = (
  { wajib_bila: when }: FieldPart,
  { kode, formulir }: StepPart,
  path: DocumentPath,
): readonly Finding[] => {
  if (when?.bidang === undefined) return [];
  const choices = (formulir ?? []).filter(({ jenis }) => jenis === 'choice');
  const field = choices.find((one) => one.kode === when.bidang);
  if (field === undefined) {
    const hint = suggestion(
      when.bidang,
      choices.map((one) => one.kode),
    );
    return [
      error(
        name,
        [...path, 'bidang'],
        `Formulir langkah "${kode}" tidak punya bidang choice "${when.bidang}". ${hint.id}`,
        `The form of step "${kode}" has no choice field "${when.bidang}". ${hint.en}`,
      ),
    ];
  }
  const known = (field.pilihan ?? []).map((one) => one.kode);
  return (when.jawaban ?? []).flatMap((code, index) => {
    if (known.includes(code)) return [];
    const hint = suggestion(code, known);
    return [
      error(
        name,
        [...path, 'jawaban', index],
        `Bidang "${field.kode}" tidak punya pilihan "${code}". ${hint.id}`,
        `Field "${field.kode}" has no option "${code}". ${hint.en}`,
      ),
    ];
  });
};

const onOutcomes = (
  { wajib_bila: when }: FieldPart,
  { kode, hasil }: StepPart,
  path: DocumentPath,
): readonly Finding[] =>
  (when?.hasil ?? []).flatMap((code, index) => {
    const known = hasil.map((outcome) => outcome.kode);
    if (known.includes(code)) return [];
    const hint = suggestion(code, known);
    return [
      error(
        name,
        [...path, 'hasil', index],
        `Langkah "${kode}" tidak punya hasil "${code}". ${hint.id}`,
        `Step "${kode}" has no outcome "${code}". ${hint.en}`,
      ),
    ];
  });

/** Says something: an answer with its field, or outcomes; and not beside `wajib`. */
const incomplete = ({ wajib, wajib_bila: when }: FieldPart): boolean =>
  when !== undefined &&
  (wajib === true ||
    (when.bidang === undefined) !== (when.jawaban === undefined) ||
    (when.bidang === undefined && when.hasil === undefined));

/** A field that is required at times says when: by an answer of its own form, by outcomes of its own step. */
export const requiredWhen: Rule = {
  name,
  check: (document) => {
    const inSteps = fieldsOf(document);
    const places = new Set(inSteps.map(({ path }) => path.join('.')));
    return [
      ...everyField(document).flatMap(({ part, path }) =>
        incomplete(part) || (part.wajib_bila !== undefined && !places.has(path.join('.')))
          ? [
              error(
                name,
                [...path, 'wajib_bila'],
                `"wajib_bila" pada bidang "${part.kode}" menyebut bidang bersama jawabannya, atau hasil, pada formulir langkah, dan tidak di samping "wajib: true".`,
                `"wajib_bila" of field "${part.kode}" names a field with its answers, or outcomes, in a step's form, and does not stand beside "wajib: true".`,
              ),
            ]
          : [],
      ),
      ...inSteps.flatMap(({ part, path, step }) => {
        const at = [...path, 'wajib_bila'];
        return [...onAnswer(part, step, at), ...onOutcomes(part, step, at)];
      }),
    ];
  },
};
