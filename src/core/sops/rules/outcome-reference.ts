import { suggestion } from '#core/sops/closest.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { Finding } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { dutyFieldsOf, fieldsOf, outputsOf } from '#core/sops/walk.ts';

const name = 'outcome-reference';

/** A legal duty has no outcomes, so a field of its form that waits for one is never asked. */
const inDuties = (document: SopDocument): readonly Finding[] =>
  dutyFieldsOf(document)
    .filter(({ part }) => part.bila !== undefined)
    .map(({ part, path }) =>
      error(
        name,
        [...path, 'bila'],
        `Bidang "${part.kode}" tidak akan pernah ditanyakan: kewajiban lapor tidak punya hasil. Hapus "bila".`,
        `Field "${part.kode}" would never be asked: a legal duty has no outcomes. Remove "bila".`,
      ),
    );

/** `bila` of a field or an output names outcomes of its own step. */
export const outcomeReference: Rule = {
  name,
  check: (document) => [
    ...[...fieldsOf(document), ...outputsOf(document)].flatMap(({ part, path, step }) => {
      const known = step.hasil.map((outcome) => outcome.kode);
      return (part.bila ?? []).flatMap((code, index) => {
        if (known.includes(code)) return [];
        const hint = suggestion(code, known);
        return [
          error(
            name,
            [...path, 'bila', index],
            `Langkah "${step.kode}" tidak punya hasil "${code}". ${hint.id}`,
            `Step "${step.kode}" has no outcome "${code}". ${hint.en}`,
          ),
        ];
      });
    }),
    ...inDuties(document),
  ],
};
