import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { gatesOf } from '#core/sops/walk.ts';

const name = 'gate-unknown-role';

/** Whoever has to approve stands in the list of executors. */
export const gateUnknownRole: Rule = {
  name,
  check: (document) => {
    const known = document.pelaksana.map((executor) => executor.kode);
    return gatesOf(document).flatMap(({ part: gate, path }) => {
      if (typeof gate === 'string' || !('approval' in gate) || known.includes(gate.approval.oleh))
        return [];
      const hint = suggestion(gate.approval.oleh, known);
      return [
        error(
          name,
          [...path, 'approval', 'oleh'],
          `Persetujuan diminta dari "${gate.approval.oleh}" yang tidak ada dalam daftar "pelaksana". ${hint.id}`,
          `Approval is asked of "${gate.approval.oleh}", who is not in the list "pelaksana". ${hint.en}`,
        ),
      ];
    });
  },
};
