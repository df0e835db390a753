import { describe, expect, test } from 'vitest';
import { smallSop } from '#test/support/small-sop.ts';
import { reminderFindings } from '#core/oversight/reminders/rule-findings.ts';
import { noForm, type SentForm } from '#routes/forms/sent-form.ts';
import { ruleProblems, rulesOf } from './rules-form.ts';

const form = (texts: SentForm['texts']): SentForm => ({ ...noForm, texts });

describe('reminder rules as a form sends them', () => {
  test('are what was ticked and the rows that were filled in', () => {
    expect(
      rulesOf(
        form({
          separuh: ['ya'],
          'menit.0': ['225'],
          'peran.0': ['tim', 'ketua'],
          'menit.1': [''],
          'menit.2': ['900'],
          'peran.2': ['sekda'],
          mendesak: ['terima'],
        }),
      ),
    ).toEqual({
      rows: [0, 2],
      rules: {
        half: true,
        eighty: false,
        due: false,
        rungs: [
          { afterMinutes: 225, roles: ['tim', 'ketua'] },
          { afterMinutes: 900, roles: ['sekda'] },
        ],
        urgent: ['terima'],
      },
    });
  });

  test('say which minutes are no number', () => {
    expect(rulesOf(form({ 'menit.1': ['sehari'], 'peran.1': ['tim'] }))).toMatchObject({
      problems: [{ field: 'menit.1' }],
    });
  });

  test('show findings at the row they came from', () => {
    const read = rulesOf(
      form({
        'menit.0': ['225'],
        'peran.0': ['tim'],
        'menit.3': ['100'],
        'peran.3': ['asing'],
        mendesak: ['x'],
      }),
    );
    if (!('rules' in read)) throw new Error('the form can be read');
    expect(
      ruleProblems(reminderFindings(read.rules, smallSop), read.rows).map(
        (problem) => problem.field,
      ),
    ).toEqual(['menit.3', 'peran.3', 'mendesak']);
  });
});
