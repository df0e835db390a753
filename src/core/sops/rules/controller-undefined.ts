import { suggestion } from '#core/sops/closest.ts';
import { error, type Rule } from '#core/sops/rule.ts';

const name = 'controller-undefined';

/** Somebody coordinates, and whoever does is an executor of the agency's own. */
export const controllerUndefined: Rule = {
  name,
  check: (document) => {
    if (document.pengendali.length === 0) {
      return [
        error(
          name,
          ['pengendali'],
          'Tidak ada pengendali. Sebut sedikitnya satu pelaksana yang boleh menugaskan, menggabung, dan membuka kembali kasus.',
          'There is no controller. Name at least one executor who may assign, merge and reopen cases.',
        ),
      ];
    }
    const known = document.pelaksana.map((executor) => executor.kode);
    return document.pengendali.flatMap((code, index) => {
      const executor = document.pelaksana.find((candidate) => candidate.kode === code);
      if (executor === undefined) {
        const hint = suggestion(code, known);
        return [
          error(
            name,
            ['pengendali', index],
            `Pengendali "${code}" tidak ada dalam daftar "pelaksana". ${hint.id}`,
            `Controller "${code}" is not in the list "pelaksana". ${hint.en}`,
          ),
        ];
      }
      if (executor.luar === undefined) return [];
      return [
        error(
          name,
          ['pengendali', index],
          `Pengendali "${code}" adalah pihak luar. Pihak luar tidak boleh mengendalikan kasus; pilih pelaksana dari dalam.`,
          `Controller "${code}" is an outside party. Outside parties may not control cases; choose an executor from inside.`,
        ),
      ];
    });
  },
};
