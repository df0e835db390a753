import type { Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { ReminderRules } from './rules.ts';

/** What is wrong with a setting, and where. */
export interface SettingFinding {
  readonly path: readonly (string | number)[];
  readonly message: Bilingual;
}

/** Most working minutes after the due time that a rung can wait: a quarter of a year. */
const longestRung = 30_000;

/** Everything that is wrong with an agency's reminder rules. */
export const reminderFindings = (rules: ReminderRules, sop: Sop): readonly SettingFinding[] => {
  // An outside role is held for a body, and which, only a case says: the ladder names nobody there.
  const roles = new Set(sop.roles.filter((role) => role.outside === null).map((role) => role.id));
  const codes = new Set([...sop.steps.keys(), ...sop.duties.map((duty) => duty.id)]);
  return [
    ...rules.rungs.flatMap((rung, index): readonly SettingFinding[] => {
      const before = rules.rungs[index - 1];
      const unknown = rung.roles.filter((role) => !roles.has(role));
      return [
        ...(Number.isInteger(rung.afterMinutes) &&
        rung.afterMinutes > 0 &&
        rung.afterMinutes <= longestRung
          ? []
          : [
              {
                path: ['rungs', index, 'afterMinutes'],
                message: {
                  id: `Anak tangga ${String(index + 1)}: isi menit bulat dari 1 sampai ${String(longestRung)}.`,
                  en: `Rung ${String(index + 1)}: give whole minutes from 1 to ${String(longestRung)}.`,
                },
              },
            ]),
        ...(before !== undefined && before.afterMinutes >= rung.afterMinutes
          ? [
              {
                path: ['rungs', index, 'afterMinutes'],
                message: {
                  id: `Anak tangga ${String(index + 1)} harus lebih lama daripada yang sebelumnya.`,
                  en: `Rung ${String(index + 1)} must wait longer than the one before.`,
                },
              },
            ]
          : []),
        ...(rung.roles.length === 0 || unknown.length > 0
          ? [
              {
                path: ['rungs', index, 'roles'],
                message: {
                  id: `Anak tangga ${String(index + 1)}: pilih pelaksana yang ada dalam SOP, bukan pihak luar.`,
                  en: `Rung ${String(index + 1)}: choose executors the SOP has, no outside parties.`,
                },
              },
            ]
          : []),
      ];
    }),
    ...rules.urgent
      .filter((code) => !codes.has(code))
      .map((code) => ({
        path: ['urgent'],
        message: {
          id: `"${code}" bukan langkah atau kewajiban dalam SOP ini.`,
          en: `"${code}" is no step or duty of this SOP.`,
        },
      })),
  ];
};
