import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';

const name = 'duty-reference';

/** A legal duty starts from a step that exists, and its code is its own. */
export const dutyReference: Rule = {
  name,
  check: (document) => {
    const steps = document.langkah.map((step) => step.kode);
    const duties = document.kewajiban ?? [];
    return duties.flatMap((duty, index) => {
      const twice = duties.findIndex((other) => other.kode === duty.kode) < index;
      const hint = suggestion(duty.sejak, steps);
      return [
        ...(twice
          ? [
              error(
                name,
                ['kewajiban', index, 'kode'],
                `Kode kewajiban "${duty.kode}" dipakai dua kali. Beri kode lain.`,
                `The duty code "${duty.kode}" is used twice. Give it another code.`,
              ),
            ]
          : []),
        ...(steps.includes(duty.sejak)
          ? []
          : [
              error(
                name,
                ['kewajiban', index, 'sejak'],
                `Tidak ada langkah berkode "${duty.sejak}". ${hint.id}`,
                `There is no step with the code "${duty.sejak}". ${hint.en}`,
              ),
            ]),
      ];
    });
  },
};
