import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { paperKinds } from '#core/papers/record/paper-kinds.ts';
import { namesKind } from './registers.ts';

/** Those present sign the attendance list by hand; it gets no number. */
const numbered: readonly PaperKind[] = paperKinds.filter((kind) => kind !== 'daftar-hadir');

/**
 * What would give two papers one number, or a number that does not say what it is of: where
 * `{jenis}` keeps the registers of the kinds apart, two kinds of one short name, or one without.
 * Without `{jenis}` all kinds count in one register (`registerOf`), whatever they are called.
 *
 * @param shortName what `{jenis}` stands for in the number of a kind
 */
export const numberFindings = (
  pattern: string,
  shortName: (kind: PaperKind) => string,
): readonly SettingFinding[] => {
  if (!namesKind(pattern)) return [];
  const names = numbered.map((kind) => ({ kind, name: shortName(kind).trim() }));
  return names.flatMap(({ kind, name }, index): readonly SettingFinding[] => {
    if (
      name !== '' &&
      !names.slice(0, index).some((one) => one.name.toUpperCase() === name.toUpperCase())
    )
      return [];
    return [
      {
        path: ['numbers', 'jenis', kind],
        message: {
          id:
            name === ''
              ? 'Isi singkatan jenis naskah ini; pola nomor memuat {jenis}.'
              : `Singkatan "${name}" sudah dipakai jenis naskah lain, sehingga dua naskah mendapat nomor yang sama.`,
          en:
            name === ''
              ? 'Give this kind of paper a short name; the number pattern holds {jenis}.'
              : `Another kind of paper has the short name "${name}" already, so two papers would get the same number.`,
        },
      },
    ];
  });
};
