import type { OutputKind } from '../../../../../core/documents/mapping.ts';
import { letterNumber } from '../../../../../core/documents/number-pattern.ts';
import type { NumberSettings } from '../../../../../core/documents/paper-settings.ts';
import { registerKinds } from '../../../../../ui/texts/paper-settings.ts';

/** What the first number of each kind would look like; none while the pattern is flawed. */
export const exampleNumbers = ({ pattern, klasifikasi, unit, jenis }: NumberSettings, { month, year }: { readonly month: number; readonly year: number }): readonly { readonly kind: OutputKind; readonly number: string }[] =>
  registerKinds.flatMap((kind) => {
    const made = letterNumber(pattern, { klasifikasi, urut: 1, unit, bulan: month, tahun: year, jenis: jenis[kind] });
    return 'number' in made ? [{ kind, number: made.number }] : [];
  });
