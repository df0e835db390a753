import { expect, test } from 'vitest';
import { say } from '#core/text/bilingual.ts';
import { plainHolding } from '#core/people/person.ts';
import { noForm } from '#routes/forms/sent-form.ts';
import { heldFrom, personProblems } from './person-form.ts';

const held = heldFrom(
  {
    ...noForm,
    texts: {
      peran: ['auditor', 'tim', 'lain'],
      unit: [''],
      'sk-tim': [' SK 1 '],
      'mulai-tim': ['2026-01-31'],
      'sk-ketua': ['SK 2'],
    },
  },
  ['ketua', 'tim', 'auditor'],
);

test('a form gives the roles that are ticked, each with its decree and days, and no others', () => {
  expect(held).toEqual({
    holdings: [
      { role: 'tim', decree: 'SK 1', from: '2026-01-31', until: null },
      plainHolding('auditor'),
    ],
    body: null,
  });
});

test('what is wrong is said at its control', () => {
  const message = say('Salah.', 'Wrong.');
  const fieldsOf = (...paths: readonly (readonly (string | number)[])[]) =>
    personProblems(
      paths.map((path) => ({ path, message })),
      held,
    ).map(({ field }) => field);
  expect(
    fieldsOf(
      ['name'],
      ['email'],
      ['body'],
      ['holdings'],
      ['holdings', 0, 'from'],
      ['holdings', 1, 'until'],
      ['holdings', 0, 'decree'],
      ['holdings', 0, 'role'],
      [],
    ),
  ).toEqual([
    'nama',
    'surel',
    'unit',
    'peran',
    'mulai-tim',
    'sampai-auditor',
    'sk-tim',
    'peran',
    undefined,
  ]);
});
