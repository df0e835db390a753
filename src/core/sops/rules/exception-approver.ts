import { suggestion } from '#core/sops/closest.ts';
import type { SopDocument, StepPart } from '#core/sops/document.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { gatesOf, hasEffect, outcomesOf } from '#core/sops/walk.ts';

const name = 'exception-approver';

/** Who approves that a system works again, wherever the edition asks for it. */
const reactivators = (document: SopDocument): readonly string[] =>
  gatesOf(document).flatMap(({ part }) =>
    typeof part !== 'string' &&
    'approval' in part &&
    part.approval.bila?.['measures-were-in-force'] === true
      ? [part.approval.oleh]
      : [],
  );

const blocks = ({ hasil }: StepPart): boolean =>
  hasil.some((outcome) => hasEffect(outcome, 'block'));

/**
 * Whoever approves an exception is listed. Where the exception decides whether a system is blocked,
 * it is somebody whose approval its reactivation needs: else not blocking would lead around him.
 */
export const exceptionApprover: Rule = {
  name,
  check: (document) => {
    const known = document.pelaksana.map(({ kode }) => kode);
    const guards = reactivators(document);
    return outcomesOf(document).flatMap(({ part, path, step }) => {
      const by = part.mengikuti?.pengecualian?.oleh;
      if (by === undefined) return [];
      const at = [...path, 'mengikuti', 'pengecualian', 'oleh'];
      if (!known.includes(by)) {
        const hint = suggestion(by, known);
        return [
          error(
            name,
            at,
            `Pengecualian disetujui "${by}" yang tidak ada dalam daftar "pelaksana". ${hint.id}`,
            `The exception is approved by "${by}", who is not in the list "pelaksana". ${hint.en}`,
          ),
        ];
      }
      return blocks(step) && guards.length > 0 && !guards.includes(by)
        ? [
            error(
              name,
              at,
              `Pengecualian ini menentukan apakah sistem diblokir, padahal sistem aktif kembali hanya dengan persetujuan ${guards.join(', ')}. Yang menyetujui pengecualian harus salah satunya.`,
              `This exception decides whether a system is blocked, but a system works again only with the approval of ${guards.join(', ')}. Whoever approves the exception must be one of them.`,
            ),
          ]
        : [];
    });
  },
};
