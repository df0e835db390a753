import type { ReminderRules, Rung } from '#core/oversight/reminders/rules.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { reminderTexts } from '#ui/texts/calendar.ts';
import { textOf, textsOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** Most rungs a form can hold. */
export const mostRungs = 8;

/** Names of the controls of a rung. */
export const minutesName = (row: number): string => `menit.${String(row)}`;
export const rolesName = (row: number): string => `peran.${String(row)}`;

/** The rules of a form; `rows` says which row of the form each rung came from. */
export type ReadRules =
  | { readonly rules: ReminderRules; readonly rows: readonly number[] }
  | { readonly problems: readonly FieldProblem[] };

/** A rung as typed; undefined when its row was left empty. */
const rungOf = (form: SentForm, row: number): Rung | FieldProblem | undefined => {
  const text = textOf(form, minutesName(row));
  const roles = textsOf(form, rolesName(row)).filter((role) => role !== '');
  if (text === '' && roles.length === 0) return undefined;
  return /^\d{1,6}$/.test(text)
    ? { afterMinutes: Number(text), roles }
    : { field: minutesName(row), message: reminderTexts.badMinutes };
};

/** The reminder rules a form asks for. Rows left empty are no rungs. */
export const rulesOf = (form: SentForm): ReadRules => {
  const read = Array.from({ length: mostRungs }, (_, row) => ({ row, rung: rungOf(form, row) }));
  const problems = read.flatMap(({ rung }) =>
    rung !== undefined && 'message' in rung ? [rung] : [],
  );
  if (problems.length > 0) return { problems };
  const kept = read.flatMap(({ row, rung }) =>
    rung !== undefined && 'afterMinutes' in rung ? [{ row, rung }] : [],
  );
  return {
    rows: kept.map(({ row }) => row),
    rules: {
      half: textOf(form, 'separuh') !== '',
      eighty: textOf(form, 'delapanpuluh') !== '',
      due: textOf(form, 'tiba') !== '',
      rungs: kept.map(({ rung }) => rung),
      urgent: textsOf(form, 'mendesak').filter((code) => code !== ''),
    },
  };
};

/** The controls that findings of rules speak of. */
export const ruleProblems = (
  findings: readonly { readonly path: readonly (string | number)[]; readonly message: Bilingual }[],
  rows: readonly number[],
): readonly FieldProblem[] =>
  findings.map(({ path: [part, index, key], message }) => {
    const row = rows[Number(index)] ?? 0;
    return {
      field: part === 'urgent' ? 'mendesak' : key === 'roles' ? rolesName(row) : minutesName(row),
      message,
    };
  });
