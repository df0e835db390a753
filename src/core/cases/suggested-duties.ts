import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import type { Duty, Sop } from '#core/sops/model.ts';
import { severitiesOf } from '#core/sops/severities.ts';
import type { ClosedCase, OpenCase } from './case.ts';
import { settledWords } from './cause-words.ts';
import { categoryName } from './names.ts';

type Known = Pick<
  OpenCase | ClosedCase,
  'category' | 'severity' | 'severityReason' | 'severityCause' | 'system'
>;

/** The severity in the words of the edition, with why it was assessed so. */
const severityWords = (
  sop: Pick<Sop, 'steps'>,
  severity: string,
  reason: Bilingual | null,
): Bilingual => {
  const name = severitiesOf(sop).find(({ id }) => id === severity)?.label ?? alike(severity);
  const why = reason === null ? say('', '') : say(` (${reason.id})`, ` (${reason.en})`);
  return say(`Tingkat keparahan: ${name.id}${why.id}`, `Severity: ${name.en}${why.en}`);
};

/**
 * Why a case suggests that a duty applies, by what the edition says of the duty; empty when
 * nothing does. It is a suggestion: a person decides (Peraturan BSSN 1/2024 article 15, UU 27/2022
 * article 46).
 */
export const reasonsFor = (
  sop: Pick<Sop, 'steps'>,
  { suggestedBy }: Pick<Duty, 'suggestedBy'>,
  { category, severity, severityReason, severityCause, system }: Known,
): readonly Bilingual[] => {
  const name = categoryName(category);
  return [
    ...(suggestedBy.categories.includes(category)
      ? [say(`Jenis insiden: ${name.id}`, `Kind of incident: ${name.en}`)]
      : []),
    ...(severity !== null && suggestedBy.severities.includes(severity)
      ? [
          severityWords(
            sop,
            severity,
            severityReason === null ? null : settledWords(sop, severityReason, severityCause),
          ),
        ]
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
