import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Duty } from '#core/sops/model.ts';
import type { ClosedCase, OpenCase } from './case.ts';
import { categoryName } from './names.ts';

type Known = Pick<OpenCase | ClosedCase, 'category' | 'severity' | 'system'>;

/**
 * Why a case suggests that a duty applies, by what the edition says of the duty; empty when
 * nothing does. It is a suggestion: a person decides (Peraturan BSSN 1/2024 article 15, UU 27/2022
 * article 46).
 */
export const reasonsFor = (
  { suggestedBy }: Pick<Duty, 'suggestedBy'>,
  { category, severity, system }: Known,
): readonly Bilingual[] => {
  const name = categoryName(category);
  return [
    ...(suggestedBy.categories.includes(category)
      ? [say(`Jenis insiden: ${name.id}`, `Kind of incident: ${name.en}`)]
      : []),
    ...(severity !== null && suggestedBy.severities.includes(severity)
      ? [say(`Tingkat keparahan: ${severity}`, `Severity: ${severity}`)]
      : []),
    ...(suggestedBy.vitalSystem && system.vital === 'yes'
      ? [
          say(
            `${system.name} ditandai sebagai Infrastruktur Informasi Vital`,
            `${system.name} is marked as vital information infrastructure`,
          ),
        ]
      : []),
  ];
};
