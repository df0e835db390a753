import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'decision-outcomes';

/** A decision has at least two outcomes; a step with more than one is a decision (SOP-AP symbols, domain notes 1.3). */
export const decisionOutcomes: Rule = {
  name,
  check: (document) =>
    stepsOf(document).flatMap(({ part, path }) => {
      const count = part.hasil.length;
      if (part.jenis === 'keputusan' && count === 1) {
        return [
          error(
            name,
            [...path, 'hasil'],
            `Langkah "${part.kode}" adalah keputusan tetapi hanya punya satu hasil. Tulis semua kemungkinan hasilnya, atau jadikan "jenis: proses".`,
            `Step "${part.kode}" is a decision but has only one outcome. Write all of its outcomes, or make it "jenis: proses".`,
          ),
        ];
      }
      if (part.jenis === 'proses' && count > 1) {
        return [
          error(
            name,
            [...path, 'jenis'],
            `Langkah "${part.kode}" punya ${String(count)} hasil, jadi ia keputusan. Tulis "jenis: keputusan", atau sisakan satu hasil.`,
            `Step "${part.kode}" has ${String(count)} outcomes, so it is a decision. Write "jenis: keputusan", or leave one outcome.`,
          ),
        ];
      }
      return [];
    }),
};
