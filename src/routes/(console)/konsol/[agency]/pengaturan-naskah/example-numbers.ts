import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { sourceOfKind } from '#core/papers/numbers/number-sources.ts';
import { archiveLabel } from '#core/papers/settings/archive.ts';
import { letterNumber } from '#core/papers/numbers/number-pattern.ts';
import { jenisOf, type PaperSettings } from '#core/papers/settings/paper-settings.ts';
import { registerKinds } from '#ui/texts/paper-settings.ts';

/** What the first number of each kind would look like that counts in a register of ours; none while the pattern is flawed. */
export const exampleNumbers = (
  { numbers, archive }: Pick<PaperSettings, 'numbers' | 'archive'>,
  { month, year }: { readonly month: number; readonly year: number },
): readonly { readonly kind: PaperKind; readonly number: string }[] =>
  registerKinds.flatMap((kind) => {
    if (sourceOfKind(numbers, kind) !== 'own') return [];
    const { pattern, unit } = numbers;
    const made = letterNumber(pattern, {
      klasifikasi: archiveLabel(archive, numbers, kind).code,
      urut: 1,
      unit,
      bulan: month,
      tahun: year,
      jenis: jenisOf(numbers, kind),
    });
    return 'number' in made ? [{ kind, number: made.number }] : [];
  });
