import { error, type Rule } from '#core/sops/rule.ts';
import { outcomesOf } from '#core/sops/walk.ts';

const name = 'valid-names-system';

/** Where a report is found valid the form asks for its system, because a valid report counts for a work unit. */
export const validNamesSystem: Rule = {
  name,
  check: (document) =>
    outcomesOf(document).flatMap(({ part, path, step }) =>
      part.menyatakan !== 'valid' ||
      (step.formulir ?? []).some(
        ({ menetapkan, bila }) =>
          menetapkan === 'system' && (bila === undefined || bila.includes(part.kode)),
      )
        ? []
        : [
            error(
              name,
              [...path, 'menyatakan'],
              `Hasil "${part.kode}" menyatakan laporan valid, tetapi formulirnya tidak menanyakan sistem dan unit kerjanya. Tambahkan bidang "jenis: system" dengan "menetapkan: system".`,
              `The outcome "${part.kode}" states that the report is valid, but its form does not ask for the system and its work unit. Add a field "jenis: system" with "menetapkan: system".`,
            ),
          ],
    ),
};
