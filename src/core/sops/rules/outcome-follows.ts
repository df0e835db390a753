import { suggestion } from '#core/sops/closest.ts';
import type { FieldPart, OutcomePart, SopDocument, StepPart } from '#core/sops/document.ts';
import { fieldPlace } from '#core/sops/field-place.ts';
import type { DocumentPath, Finding } from '#core/sops/findings.ts';
import { avoids, stepsBefore } from '#core/sops/flow.ts';
import type { FollowsPart } from '#core/sops/gate.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { outcomesOf, stepsOf } from '#core/sops/walk.ts';

const name = 'outcome-follows';

/** The field an outcome follows, or the finding that there is none it can follow. */
const fieldOf = (
  document: SopDocument,
  step: StepPart,
  { bidang }: FollowsPart,
  path: DocumentPath,
): FieldPart | Finding => {
  const at = [...path, 'mengikuti', 'bidang'];
  const place = fieldPlace(bidang, step.kode);
  const asking = [step, ...stepsBefore(document, step.kode)].find(
    ({ kode }) => kode === place.step,
  );
  if (asking === undefined || (asking !== step && avoids(document, place.step, step.kode)))
    return error(
      name,
      at,
      `"${bidang}" bukan bidang langkah ini, atau langkah yang pasti dilalui sebelum "${step.kode}".`,
      `"${bidang}" is a field neither of this step nor of one that is always passed before "${step.kode}".`,
    );
  const fields = (asking.formulir ?? []).filter(({ jenis }) => jenis === 'choice');
  const field = fields.find(({ kode }) => kode === place.field);
  if (field === undefined) {
    const hint = suggestion(
      place.field,
      fields.map(({ kode }) => kode),
    );
    return error(
      name,
      at,
      `Langkah "${asking.kode}" tidak punya bidang choice "${place.field}". ${hint.id}`,
      `Step "${asking.kode}" has no choice field "${place.field}". ${hint.en}`,
    );
  }
  return field.wajib === true && field.bila === undefined
    ? field
    : error(
        name,
        at,
        `Bidang "${place.field}" tidak selalu dijawab. Jadikan "wajib: true" tanpa "bila".`,
        `Field "${place.field}" is not always answered. Make it "wajib: true" without "bila".`,
      );
};

/** Answers an outcome names that its field does not offer. */
const unknownAnswers = (
  field: FieldPart,
  { jawaban }: FollowsPart,
  path: DocumentPath,
): readonly Finding[] => {
  const known = (field.pilihan ?? []).map(({ kode }) => kode);
  return jawaban.flatMap((code, index) => {
    if (known.includes(code)) return [];
    const hint = suggestion(code, known);
    return [
      error(
        name,
        [...path, 'mengikuti', 'jawaban', index],
        `Bidang "${field.kode}" tidak punya pilihan "${code}". ${hint.id}`,
        `Field "${field.kode}" has no option "${code}". ${hint.en}`,
      ),
    ];
  });
};

const answersOf = ({ mengikuti }: OutcomePart): readonly string[] => mengikuti?.jawaban ?? [];

/** Every answer leads to exactly one outcome, so that there is always one to choose and never two. */
const spread = (step: StepPart, field: FieldPart, path: DocumentPath): readonly Finding[] =>
  (field.pilihan ?? []).flatMap(({ kode }) => {
    const ways = step.hasil.filter((outcome) => answersOf(outcome).includes(kode));
    if (ways.length === 1) return [];
    const names = ways.map((outcome) => `"${outcome.kode}"`).join(', ');
    return [
      ways.length === 0
        ? error(
            name,
            [...path, 'hasil'],
            `Jawaban "${kode}" pada bidang "${field.kode}" tidak membawa ke hasil mana pun. Sebut jawaban itu pada satu "mengikuti".`,
            `The answer "${kode}" to the field "${field.kode}" leads to no outcome. Name it in one "mengikuti".`,
          )
        : error(
            name,
            [...path, 'hasil'],
            `Jawaban "${kode}" pada bidang "${field.kode}" membawa ke lebih dari satu hasil: ${names}. Sisakan satu.`,
            `The answer "${kode}" to the field "${field.kode}" leads to more than one outcome: ${names}. Leave one.`,
          ),
    ];
  });

/** A step whose outcomes follow an answer: all of them, and all the same field. */
const ofStep = (document: SopDocument, step: StepPart, path: DocumentPath): readonly Finding[] => {
  const following = outcomesOf(document).flatMap(({ part, path: at, step: of }) =>
    of === step && part.mengikuti !== undefined ? [{ follows: part.mengikuti, at }] : [],
  );
  const [first] = following;
  if (first === undefined) return [];
  if (
    following.length < step.hasil.length ||
    following.some(({ follows }) => follows.bidang !== first.follows.bidang)
  )
    return [
      error(
        name,
        [...path, 'hasil'],
        `Hasil langkah "${step.kode}" tidak semua mengikuti bidang yang sama. Beri setiap hasil "mengikuti" dengan bidang itu, atau hapus semuanya.`,
        `The outcomes of step "${step.kode}" do not all follow the same field. Give each a "mengikuti" with that field, or drop them all.`,
      ),
    ];
  const field = fieldOf(document, step, first.follows, first.at);
  if ('rule' in field) return [field];
  const unknown = following.flatMap(({ follows, at }) => unknownAnswers(field, follows, at));
  return unknown.length > 0 ? unknown : spread(step, field, path);
};

/** A decision that follows an answer: the answer is always given, and leads to exactly one outcome. */
export const outcomeFollows: Rule = {
  name,
  check: (document) =>
    stepsOf(document).flatMap(({ part: step, path }) => ofStep(document, step, path)),
};
