import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participantsOf, peopleOf, withAccounts } from './people.ts';

const told = (text: string) =>
  participantsOf(text).map(({ name, position, account }) => [name, position, account]);

describe('people who took part', () => {
  test.each<[line: string, person: readonly (string | null)[]]>([
    ['Sari Contoh', ['Sari Contoh', '', null]],
    ['Sari Contoh, Analis @sari', ['Sari Contoh', 'Analis', 'sari']],
    ['Sari Contoh, S.Kom., Analis @akun-7.b_c', ['Sari Contoh, S.Kom.', 'Analis', 'akun-7.b_c']],
    ['Sari Contoh @sari  ', ['Sari Contoh', '', 'sari']],
    ['Sari Contoh, Analis @sari\r', ['Sari Contoh', 'Analis', 'sari']],
    // An address is no account: nothing stands before its sign.
    ['Sari Contoh, sari@kota.go.id', ['Sari Contoh', 'sari@kota.go.id', null]],
    ['Sari @sari, Analis', ['Sari @sari', 'Analis', null]],
  ])('are read from "%s"', (line, person) => {
    expect(told(line)).toEqual([person]);
  });

  test('are one a line, empty lines left out', () => {
    expect(told('Sari Contoh @sari\n\n 2. Budi Contoh, Kepala Seksi\n')).toEqual([
      ['Sari Contoh', '', 'sari'],
      ['Budi Contoh', 'Kepala Seksi', null],
    ]);
    expect(told('')).toEqual([]);
  });
});

describe('accounts that were chosen beside what was typed', () => {
  test.each<[what: string, typed: string, chosen: readonly string[], text: string]>([
    ['nobody chosen', 'Sari Contoh', [], 'Sari Contoh'],
    ['nothing typed', '', ['Sari Contoh, Analis @sari'], 'Sari Contoh, Analis @sari'],
    [
      'somebody else',
      'Budi Contoh, Kepala Seksi',
      ['Sari Contoh, Analis @sari'],
      'Budi Contoh, Kepala Seksi\nSari Contoh, Analis @sari',
    ],
    [
      'the same, whose typed position stays',
      'Sari Contoh, Ketua Tim',
      ['Sari Contoh, Analis @sari'],
      'Sari Contoh, Ketua Tim @sari',
    ],
    ['the same in other letters', 'SARI  contoh', ['Sari Contoh @sari'], 'SARI  contoh @sari'],
    [
      'one of two of the same name: nobody can tell which',
      'Sari Contoh, Analis\nSari Contoh, Arsiparis',
      ['Sari Contoh @sari'],
      'Sari Contoh, Analis\nSari Contoh, Arsiparis\nSari Contoh @sari',
    ],
    [
      'a namesake of who is tied already',
      'Sari Contoh @lain',
      ['Sari Contoh @sari'],
      'Sari Contoh @lain\nSari Contoh @sari',
    ],
    ['a line without an account', 'Budi Contoh', ['Sari Contoh'], 'Budi Contoh'],
    [
      'two of them',
      'Budi Contoh, Kepala Seksi',
      ['Budi Contoh @budi', 'Sari Contoh @sari'],
      'Budi Contoh, Kepala Seksi @budi\nSari Contoh @sari',
    ],
  ])('%s', (_what, typed, chosen, text) => {
    expect(withAccounts(typed, chosen)).toBe(text);
  });

  const names = fc.uniqueArray(fc.constantFrom<string>('Ani', 'Budi', 'Citra', 'Dewi', 'Eko'), {
    minLength: 1,
  });

  test('everybody typed and everybody chosen stands there, nobody twice', () => {
    fc.assert(
      fc.property(names, names, (typed, chosen) => {
        const text = withAccounts(
          typed.join('\n'),
          chosen.map((name) => `${name}, Analis @${name.toLowerCase()}`),
        );
        const people = participantsOf(text);
        expect(people.map(({ name }) => name).toSorted()).toEqual(
          [...new Set([...typed, ...chosen])].toSorted(),
        );
        for (const { name, account } of people)
          expect(account).toBe(chosen.includes(name) ? name.toLowerCase() : null);
      }),
    );
  });

  test('choosing nobody leaves what was typed as it is', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(withAccounts(typed, [])).toBe(typed);
      }),
    );
  });
});

test('a line without a comma is all name, whatever it says', () => {
  const lines = fc
    .stringMatching(/^[A-Za-z][A-Za-z ]{0,30}[A-Za-z]$/)
    .filter((text) => !/\bnip\b/i.test(text));
  fc.assert(
    fc.property(lines, (line) => {
      expect(peopleOf(line)).toEqual([{ name: line, position: '', nip: null, unit: null }]);
    }),
  );
});
