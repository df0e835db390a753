import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificateFits, nameFit } from './certificate-name.ts';

test.each([
  ['NAMA CONTOH', 'Nama  Contoh'],
  ['NAMA CONTOH', 'Dr. Ir. H. Nama Contoh, S.Kom., M.T.'],
  ['Nama Contoh, S.H.', 'Drs. Nama Contoh'],
  ['Prof. Dr. Nama Contoh', 'NAMA CONTOH, Ph.D.'],
  ['H. A. Nama', 'A Nama'],
  ["MA'RUF CONTOH", 'Ma’ruf Contoh'],
  ['NUR`AINI CONTOH', 'Nurʼaini Contoh, S.Pd.'],
  ['José Contoh', 'JOSE CONTOH'],
  ['SITI NUR-AINI', 'Siti Nur Aini'],
  ['BUDI CONTOH', 'dr. Budi Contoh, Sp.PD.'],
  ['BUDI CONTOH', 'Budi Contoh S.Kom. M.T.'],
  ['BUDI CONTOH', 'Budi Contoh S.Hut.'],
  ['BUDI CONTOH', 'Budi Contoh S.AN'],
  ['SARI CONTOH', 'Sari Contoh A.Md.Kep'],
  ['BUDI CONTOH', 'Bripka Budi Contoh'],
  ['BUDI CONTOH', 'Aiptu Budi Contoh, S.H.'],
  ['BUDI CONTOH', 'Mayjen TNI Budi Contoh'],
  ['BUDI CONTOH', 'Laksma Budi Contoh'],
  ['BUDI CONTOH', 'Kapt. Inf. Budi Contoh'],
  ['BUDI CONTOH', 'Brigadir Budi Contoh'],
  ['BUDI CONTOH', 'R. Budi Contoh'],
  ['SARI CONTOH', 'Rr. Sari Contoh'],
  ['Budi Contoh ST MKom', 'BUDI CONTOH'],
  ['BUDI CONTOH', 'Kombes Pol. Dr. Budi Contoh, S.I.K.'],
  ['MUHAMMAD CONTOH', 'Moh. Contoh'],
  ['M. CONTOH', 'H. Muhammad Contoh, S.E.'],
  ['Budi S.T.', 'Budi S. T.'],
  ['ANAK AGUNG GEDE CONTOH', 'A.A. Gd. Contoh, S.H.'],
  ['A A NGURAH CONTOH', 'AA Ngurah Contoh'],
  ['IDA BAGUS CONTOH', 'Ida Bgs. Contoh'],
  ['I.B. PUTU CONTOH', 'Ida Bagus Pt. Contoh, S.Kom.'],
  ['IDA AYU CONTOH', 'I.A. Contoh'],
  ['I GUSTI NGURAH MADE CONTOH', 'I Gst. Ngr. Md. Contoh'],
  ['NI MADE CONTOH', 'Ni Md. Contoh, S.E.'],
  ['NI WYN CONTOH', 'Dra. Ni Wayan Contoh'],
  ['TJOKORDA CONTOH', 'Tjok. Contoh'],
  ['ABDUL RAHMAN CONTOH', 'H. Abd. Rahman Contoh'],
  ['MOH. ABD. CONTOH', 'Mohammad Abdul Contoh'],
])('a certificate of "%s" signs for "%s"', (certificate, printed) => {
  expect(certificateFits(certificate, printed)).toBe(true);
});

test.each([
  ['Nama Lain', 'Nama Contoh'],
  ['Nama', 'Nama Contoh'],
  ['', 'Nama Contoh'],
  ['Dr.', 'Prof.'],
  ['S.Kom., Nama Contoh', 'Nama Contoh'],
  ['Muhammad Contoh', 'Mohammad Contoh'],
  ['M. Contoh', 'Mulyadi Contoh'],
  ['Contoh M.', 'Contoh Muhammad'],
  ['Muhammad', 'M.'],
  ['Budi Se', 'Budi'],
  ['BUDI SE', 'Budi'],
  ['NI MADE CONTOH', 'I Md. Contoh'],
  ['I GUSTI CONTOH', 'I Gede Contoh'],
  ['I GD. CONTOH', 'I Gst. Contoh'],
  ['CONTOH MADE', 'Contoh Md.'],
  ['A.A. CONTOH', 'Adi Anom Contoh'],
  ['ANAK CONTOH', 'A.A. Contoh'],
  ['IDA BAGUS CONTOH', 'Ida Ayu Contoh'],
  ['COKORDA CONTOH', 'Tjokorda Contoh'],
  ['ABDURRAHMAN CONTOH', 'Abd. Rahman Contoh'],
])('a certificate of "%s" does not sign for "%s"', (certificate, printed) => {
  expect(certificateFits(certificate, printed)).toBe(false);
});

test.each([
  ['M. CONTOH', 'Muhammad Contoh', [], 'short'],
  ['M. CONTOH', 'Muhammad Contoh', ['Mochamad Contoh'], 'ambiguous'],
  ['Moh. Contoh', 'Muhammad Contoh', ['Dr. Mohamad Contoh, S.H.'], 'ambiguous'],
  // The same person, written otherwise, is nobody else.
  ['M. CONTOH', 'Muhammad Contoh', ['H. MUHAMMAD CONTOH, S.E.', 'Mulyadi Contoh'], 'short'],
  // A name in full fits whoever is called so, whatever others are called.
  ['MUHAMMAD CONTOH', 'Muhammad Contoh', ['M. Contoh', 'Mochamad Contoh'], 'same'],
  ['RADEN AYU SARI', 'Ayu Sari', [], 'short'],
  ['RADEN AYU SARI', 'Ayu Sari', ['Raden Ayu Sari'], 'ambiguous'],
  ['R. AYU SARI', 'Raden Ayu Sari', [], 'short'],
  ['AYU SARI', 'R. Ayu Sari', ['Rudi Ayu Sari'], 'short'],
  ['AYU SARI', 'Raden Ayu Sari', ['Ayu Sari'], 'ambiguous'],
  ['RADEN AYU SARI', 'Raden Ayu Sari', ['Ayu Sari'], 'same'],
  ['Mayor Budi Contoh', 'Budi Contoh', [], 'short'],
  ['Budi Contoh', 'Budi Lain', ['Budi Contoh'], 'other'],
] as const)('a certificate of "%s" goes with "%s", beside %j, as %s', (one, other, known, fit) => {
  expect(nameFit(one, other, known)).toBe(fit);
});

test.each([
  ['MD. SARI', 'Made Sari', [], 'short'],
  // "Md." is Made or Muhammad: of two who may be meant nobody is taken.
  ['MD. SARI', 'Made Sari', ['Muhammad Sari'], 'ambiguous'],
  ['NI MADE SARI', 'Ni Md. Sari', ['Ni Made Sari'], 'ambiguous'],
  ['NI MADE SARI', 'Ni Made Sari', ['Ni Md. Sari', 'I Made Sari'], 'same'],
  ['A.A. SARI', 'Anak Agung Sari', ['Adi Sari'], 'short'],
] as const)('a Balinese "%s" goes with "%s", beside %j, as %s', (one, other, known, fit) => {
  expect(nameFit(one, other, known)).toBe(fit);
});

/** Names that stand in front, each with a short form of it. */
const balinese = [
  ['Anak Agung', 'A.A.'],
  ['Ida Bagus', 'I.B.'],
  ['Ida Ayu', 'I.A.'],
  ['I Gusti', 'I Gst.'],
  ['Ni Luh', 'Ni Lh.'],
  ['I Dewa', 'I Dw.'],
  ['Desak', 'Dsk.'],
  ['Tjokorda', 'Tjok.'],
  ['Cokorda', 'Cok.'],
] as const;
const birthOrder = [
  ['Wayan', 'Wyn.'],
  ['Putu', 'Pt.'],
  ['Gede', 'Gd.'],
  ['Made', 'Md.'],
  ['Kadek', 'Kd.'],
  ['Nengah', 'Ngh.'],
  ['Nyoman', 'Nym.'],
  ['Komang', 'Km.'],
  ['Ketut', 'Kt.'],
  ['Ngurah', 'Ngr.'],
] as const;

describe('a Balinese name', () => {
  const named = fc.record({
    front: fc.nat({ max: balinese.length - 1 }),
    order: fc.nat({ max: birthOrder.length - 1 }),
    own: fc.constantFrom('Contoh', 'Sari', 'Anom', 'Putra'),
  });
  const shortened = fc.record({ front: fc.boolean(), order: fc.boolean(), upper: fc.boolean() });
  const writtenAs = (
    { front, order, own }: { readonly front: number; readonly order: number; readonly own: string },
    short: { readonly front: boolean; readonly order: boolean; readonly upper: boolean },
  ): string => {
    const words = [
      balinese[front]?.[Number(short.front)],
      birthOrder[order]?.[Number(short.order)],
      own,
    ].join(' ');
    return short.upper ? words.toUpperCase() : words;
  };

  test('fits however much of it is abbreviated, and nobody who is called otherwise', () => {
    fc.assert(
      fc.property(named, named, shortened, shortened, (one, other, way, another) => {
        expect(certificateFits(writtenAs(one, way), writtenAs(one, another))).toBe(true);
        const isOne = ['front', 'order', 'own'].every(
          (key) => Reflect.get(one, key) === Reflect.get(other, key),
        );
        expect(certificateFits(writtenAs(one, way), writtenAs(other, another))).toBe(isOne);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Words of invented names; none is a title, a degree, or a way to write Muhammad. */
const nameWord = fc.constantFrom(
  'Adi',
  'Ayu',
  'Bagus',
  'Ma’ruf',
  'Nur’aini',
  'José',
  'Ratna',
  'Sari',
  'Putra',
  'Wulan',
  'Se',
  'I',
  'A',
);
const person = fc.array(nameWord, { minLength: 2, maxLength: 4 });
const first = fc.option(fc.constantFrom('Muhammad', 'Mochamad'), { nil: null });

/** One way in which somebody's name is written. */
const writing = fc.record({
  title: fc.constantFrom(
    '',
    'dr. ',
    'Dr. Ir. ',
    'PROF. ',
    'H. ',
    'Hj ',
    'Drs. ',
    'Kolonel ',
    'AKBP ',
    'Bripka ',
    'Serma ',
    'Mayjen TNI ',
    'Marsda TNI ',
  ),
  degree: fc.constantFrom('', ', S.Kom.', ', S.H., M.H.', ', Ph.D', ' S.T. M.Kom.', ', Sp.OG'),
  short: fc.constantFrom(null, 'M.', 'Moh.', 'MUH', 'Moch.'),
  apostrophe: fc.constantFrom("'", '’', '‘', 'ʼ', '`', '´'),
  space: fc.constantFrom(' ', '  ', '\u00a0'),
  shape: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  ),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

const written = (
  words: readonly string[],
  { title, degree, short, apostrophe, space, shape }: Writing,
  front: string | null,
): string => {
  const lead = front === null ? [] : [short ?? front];
  const name = [...lead, ...words].join(space).replaceAll('’', apostrophe);
  return `${title}${shape(name)}${degree}`;
};

describe('a name', () => {
  test('fits however it is written', () => {
    fc.assert(
      fc.property(person, first, writing, writing, (words, front, one, other) => {
        // "ADI SE S.T." may be Adi with two degrees: whoever cannot tell lets nobody sign.
        fc.pre(words.at(-1) !== 'Se' || ![one, other].some(({ degree }) => degree.startsWith(' ')));
        expect(certificateFits(written(words, one, front), written(words, other, front))).toBe(
          true,
        );
      }),
    );
  });

  test('of one on a list fits him alone, however both are written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(first, person), {
          minLength: 2,
          maxLength: 6,
          // Somebody who is called Muhammad and somebody who is not, else alike, are two.
          selector: ([front, words]) => `${front ?? ''} ${words.join(' ')}`,
        }),
        writing,
        writing,
        (people, one, other) => {
          // A last word "SE" cannot be told from the degree S.E.
          fc.pre(people.every(([, words]) => words.at(-1) !== 'Se'));
          const printed = people.map(([front, words]) =>
            written(words, { ...one, short: null }, front),
          );
          people.forEach(([front, words], holder) => {
            const certificate = written(words, other, front);
            const fitting = printed.flatMap((name, index) =>
              certificateFits(certificate, name, printed) ? [index] : [],
            );
            // His own, or nobody's where a short form may be another's as well; never somebody else's.
            expect(fitting.every((index) => index === holder)).toBe(true);
            if (front === null || other.short === null) expect(fitting).toEqual([holder]);
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('never fits another person’s', () => {
    fc.assert(
      fc.property(person, person, first, writing, writing, (one, other, front, way, another) => {
        fc.pre(one.join(' ') !== other.join(' '));
        // A last word "SE" cannot be told from the degree S.E.
        fc.pre(one.at(-1) !== 'Se' && other.at(-1) !== 'Se');
        expect(certificateFits(written(one, way, front), written(other, another, front))).toBe(
          false,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('fits both ways or neither', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(certificateFits(one, other)).toBe(certificateFits(other, one));
      }),
    );
  });
});
