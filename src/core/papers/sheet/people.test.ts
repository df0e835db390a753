import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleOf } from './people.ts';

describe('people as a form lists them', () => {
  test.each([
    ['Nama Satu', { name: 'Nama Satu', position: '', nip: null, unit: null }],
    ['Nama Satu, Ketua', { name: 'Nama Satu', position: 'Ketua', nip: null, unit: null }],
    [
      'Nama Satu, Ketua, NIP 000000000000000001',
      { name: 'Nama Satu', position: 'Ketua', nip: '000000000000000001', unit: null },
    ],
    [
      'Nama Satu, Ketua, NIP. 00000000 000000 0 001, Dinas Contoh',
      { name: 'Nama Satu', position: 'Ketua', nip: '000000000000000001', unit: 'Dinas Contoh' },
    ],
    [
      'Nama Satu, Ketua, Dinas Contoh, Kota Contoh',
      { name: 'Nama Satu', position: 'Ketua', nip: null, unit: 'Dinas Contoh, Kota Contoh' },
    ],
    [
      'Nama Satu nip 00000001, Ketua',
      { name: 'Nama Satu', position: 'Ketua', nip: '00000001', unit: null },
    ],
    ['1. Nama Satu, Ketua', { name: 'Nama Satu', position: 'Ketua', nip: null, unit: null }],
    ['12) Nama Satu', { name: 'Nama Satu', position: '', nip: null, unit: null }],
    ['- Nama Satu', { name: 'Nama Satu', position: '', nip: null, unit: null }],
    ['• Nama Satu, Analis', { name: 'Nama Satu', position: 'Analis', nip: null, unit: null }],
    [',, Nama Satu ,, Ketua,', { name: 'Nama Satu', position: 'Ketua', nip: null, unit: null }],
    ['', undefined],
  ])('are read from %j', (line, person) => {
    expect(peopleOf(line)[0]).toEqual(person);
  });

  test.each([
    ['Nama Satu, S.Kom., M.T., Kepala Bidang', 'Nama Satu, S.Kom., M.T.', 'Kepala Bidang', null],
    ['Dr. Nama Satu, S.H., M.Si', 'Dr. Nama Satu, S.H., M.Si', '', null],
    [
      'Nama Satu, A.Md.Kom., Analis, Dinas Contoh',
      'Nama Satu, A.Md.Kom.',
      'Analis',
      'Dinas Contoh',
    ],
    ['Nama Satu, Ph.D., Peneliti', 'Nama Satu, Ph.D.', 'Peneliti', null],
    ['Nama Satu, S.STP., Camat, NIP 000000000000000001', 'Nama Satu, S.STP.', 'Camat', null],
    [
      'Nama Satu, Plt. Kepala Dinas, Dinas Contoh',
      'Nama Satu',
      'Plt. Kepala Dinas',
      'Dinas Contoh',
    ],
    ['Nama Satu, a.n. Kepala Dinas', 'Nama Satu', 'a.n. Kepala Dinas', null],
    ['Nama Satu, Analis, S.Kom.', 'Nama Satu', 'Analis', 'S.Kom.'],
  ])('keep their degrees with their name: %j', (line, name, position, unit) => {
    expect(peopleOf(line)).toMatchObject([{ name, position, unit }]);
  });

  test('keep a NIP as text: its zeros at the head are part of it', () => {
    expect(peopleOf('Nama, Ketua, NIP 001234567890123456')[0]?.nip).toBe('001234567890123456');
  });

  test('stand one a line, empty lines apart, however the lines end', () => {
    expect(
      peopleOf('\r\nNama Satu\r\n\r\n  \nNama Dua\rNama Tiga\n').map(({ name }) => name),
    ).toEqual(['Nama Satu', 'Nama Dua', 'Nama Tiga']);
  });

  test('are never dropped: as many as lines that say something', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', ',', ' ', '\n', '1', '.', '-') }),
        (text) => {
          const lines = text.split('\n').filter((line) => line.trim() !== '');
          expect(peopleOf(text).length).toBe(lines.length);
        },
      ),
    );
  });

  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
  const people = fc.array(
    fc.record({
      name: word,
      position: word,
      nip: fc.option(fc.stringMatching(/^\d{18}$/), { nil: null }),
      unit: fc.option(word, { nil: null }),
    }),
    { minLength: 1, maxLength: 5 },
  );

  test('written out and read again are the same people', () => {
    fc.assert(
      fc.property(people, (all) => {
        const text = all
          .map(({ name, position, nip, unit }) =>
            [
              name,
              position,
              ...(nip === null ? [] : [`NIP ${nip}`]),
              ...(unit === null ? [] : [unit]),
            ].join(', '),
          )
          .join('\n');
        expect(peopleOf(text)).toEqual(all);
      }),
    );
  });
});
