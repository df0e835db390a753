import { error, type Rule } from '#core/sops/rule.ts';
import { gatesOf } from '#core/sops/walk.ts';

const name = 'gate-condition';

/** `hitung` says which reports count, so it stands beside the number they must exceed. */
export const gateCondition: Rule = {
  name,
  check: (document) =>
    gatesOf(document).flatMap(({ part: gate, path }) => {
      if (typeof gate === 'string' || !('approval' in gate)) return [];
      const { bila } = gate.approval;
      if (bila?.hitung === undefined || bila['reports-of-unit-exceed'] !== undefined) return [];
      return [
        error(
          name,
          [...path, 'approval', 'bila', 'hitung'],
          '"hitung" tidak berarti tanpa "reports-of-unit-exceed". Tulis batas jumlah laporannya, atau hapus "hitung".',
          '"hitung" means nothing without "reports-of-unit-exceed". Write the number of reports, or remove "hitung".',
        ),
      ];
    }),
};
