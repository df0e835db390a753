import type { Bilingual } from '#core/text/bilingual.ts';
import type { ReminderRules, Rung } from './rules.ts';

/** One difference between two sets of reminder rules, in words; null where there was or is nothing. */
export interface RuleChange {
  readonly what: Bilingual;
  readonly from: Bilingual | null;
  readonly to: Bilingual | null;
}

const same = (text: string): Bilingual => ({ id: text, en: text });
const yesNo = (value: boolean): Bilingual =>
  value ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' };

const names: Readonly<Record<'half' | 'eighty' | 'due', Bilingual>> = {
  half: { id: 'Pengingat separuh waktu', en: 'Reminder at half' },
  eighty: { id: 'Pengingat 80 %', en: 'Reminder at 80 %' },
  due: { id: 'Pengingat saat batas waktu', en: 'Reminder when due' },
};

/** What differs between two sets of rules. `nameOf` says what people call a role, a step or a duty. */
export const ruleChanges = (
  before: ReminderRules,
  after: ReminderRules,
  nameOf: (id: string) => string = (id) => id,
): readonly RuleChange[] => {
  const rungWords = (rung: Rung | undefined): Bilingual | null => {
    if (rung === undefined) return null;
    const who = rung.roles.map(nameOf).join(', ');
    return {
      id: `${String(rung.afterMinutes)} menit: ${who}`,
      en: `${String(rung.afterMinutes)} minutes: ${who}`,
    };
  };
  const rungs = Array.from(
    { length: Math.max(before.rungs.length, after.rungs.length) },
    (_, index): RuleChange => ({
      what: { id: `Anak tangga ${String(index + 1)}`, en: `Rung ${String(index + 1)}` },
      from: rungWords(before.rungs[index]),
      to: rungWords(after.rungs[index]),
    }),
  );
  const urgent = (rules: ReminderRules): Bilingual =>
    rules.urgent.length === 0
      ? { id: 'tidak ada', en: 'none' }
      : same(rules.urgent.map(nameOf).join(', '));
  const all: readonly RuleChange[] = [
    ...(['half', 'eighty', 'due'] as const).map((key) => ({
      what: names[key],
      from: yesNo(before[key]),
      to: yesNo(after[key]),
    })),
    ...rungs,
    { what: { id: 'Mendesak', en: 'Urgent' }, from: urgent(before), to: urgent(after) },
  ];
  return all.filter(({ from, to }) => from?.id !== to?.id);
};
