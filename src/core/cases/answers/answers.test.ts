import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerSchema, checkAnswer, readingOf } from '#core/cases/answer-kinds.ts';
import type { Answer } from '#core/cases/event.ts';
import { checkAnswers } from '#core/cases/form-answers.ts';
import { fieldTypes, type FieldType } from '#core/sops/document.ts';
import { twiceWords } from '#core/people/listed.ts';
import type { Field } from '#core/sops/model.ts';
import { mostLines } from '#core/text/lines.ts';
import { parseInstant } from '#core/time/instant.ts';
import { chosen, filesOf, isUnanswered } from './answer.ts';

const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
  id: 'isi',
  label: { id: 'Isi', en: 'Content' },
  type,
  required: false,
  requiredWhen: null,
  help: null,
  choices: [],
  max: null,
  kinds: null,
  when: null,
  sets: null,
  holds: null,
  remarkOn: null,
  ...more,
});
const options = ['web', 'surel', 'jaringan'].map((id) => ({
  id,
  label: { id: `Lewat ${id}`, en: `By ${id}` },
}));
const stored = (id: string) => ({
  id,
  name: `${id}.png`,
  size: 3,
  sha256: 'ab'.repeat(32),
  mediaType: 'image/png',
});

/** Whether an answer is a good one, and if not what its author reads. */
const verdict = (of: Field, answer: Answer): string =>
  checkAnswer(of, answer)?.message.id ?? 'baik';

describe('a line, a name and a passage', () => {
  test.each([
    ['text', 500],
    ['person', 200],
    ['long-text', 20_000],
  ] as const)(
    '%s takes %d characters where the SOP says nothing, and not one more',
    (type, most) => {
      expect(verdict(field(type), 'x'.repeat(most))).toBe('baik');
      expect(verdict(field(type), 'x'.repeat(most + 1))).toBe(
        `Paling banyak ${most.toLocaleString('id')} karakter; ini ${(most + 1).toLocaleString('id')}, kelebihan 1.`,
      );
    },
  );

  test('take what the SOP allows, more or less than usual', () => {
    expect(verdict(field('text', { max: 3 }), 'abc')).toBe('baik');
    expect(verdict(field('text', { max: 3 }), 'abcd')).toBe(
      'Paling banyak 3 karakter; ini 4, kelebihan 1.',
    );
    expect(verdict(field('text', { max: 900 }), 'x'.repeat(900))).toBe('baik');
  });

  test('are texts', () => {
    for (const type of ['text', 'person', 'long-text'] as const)
      for (const answer of [7, ['a'], [stored('a')], { name: 'Portal' }])
        expect(verdict(field(type), answer)).toBe('Tuliskan teks.');
  });

  test('do not have more lines than a paper can hold', () => {
    const lines = (count: number) => '\n'.repeat(count - 1);
    expect(verdict(field('long-text'), lines(mostLines))).toBe('baik');
    expect(checkAnswer(field('long-text'), lines(mostLines + 1))).toEqual({
      code: 'too-long',
      message: { id: 'Paling banyak 5.000 baris.', en: 'At most 5,000 lines.' },
    });
  });
});

describe('a choice', () => {
  const one = field('choice', { choices: options });

  test.each<[answer: Answer, says: string]>([
    ['web', 'baik'],
    ['jaringan', 'baik'],
    ['Lewat web', 'Pilih salah satu.'],
    ['WEB', 'Pilih salah satu.'],
    ['', 'Pilih salah satu.'],
    [['web'], 'Pilih salah satu.'],
    [0, 'Pilih salah satu.'],
  ])('of %j: %s', (answer, says) => {
    expect(verdict(one, answer)).toBe(says);
  });

  test('reads as its label, in both languages; a code no longer offered as itself', () => {
    expect(readingOf(one, 'surel')).toEqual({
      as: 'sentence',
      words: { id: 'Lewat surel', en: 'By surel' },
    });
    expect(readingOf(one, 'faks')).toEqual({ as: 'sentence', words: { id: 'faks', en: 'faks' } });
  });
});

describe('several choices', () => {
  const several = field('choices', { choices: options });

  test.each<[answer: Answer, says: string]>([
    [['web'], 'baik'],
    [['jaringan', 'web'], 'baik'],
    [[], 'baik'],
    [['web', 'web'], 'Ada pilihan yang tidak tersedia.'],
    [['web', 'faks'], 'Ada pilihan yang tidak tersedia.'],
    [[stored('web')], 'Ada pilihan yang tidak tersedia.'],
    ['web', 'Pilih dari daftar.'],
    [{ name: 'web' }, 'Pilih dari daftar.'],
  ])('of %j: %s', (answer, says) => {
    expect(verdict(several, answer)).toBe(says);
  });

  test('read in the order they were chosen in', () => {
    expect(readingOf(several, ['surel', 'web'])).toEqual({
      as: 'list',
      items: [options[1]?.label, options[0]?.label],
    });
  });
});

describe('a checklist', () => {
  test('that must be filled in is complete only when everything is ticked', () => {
    const must = field('checklist', { choices: options, required: true });
    expect(verdict(must, ['web', 'surel'])).toBe('Semua butir harus dicentang.');
    expect(verdict(must, ['jaringan', 'surel', 'web'])).toBe('baik');
  });

  test('that need not be may be ticked in part', () => {
    expect(verdict(field('checklist', { choices: options }), ['web'])).toBe('baik');
  });

  test('is more than several choices, of which one is enough', () => {
    expect(verdict(field('choices', { choices: options, required: true }), ['web'])).toBe('baik');
  });
});

describe('people', () => {
  test.each<[answer: string, says: string]>([
    ['Ayu Contoh, Ketua\nBudi Contoh', 'baik'],
    ['Ayu Contoh @a1\nBudi Contoh @b2', 'baik'],
    ['Ayu Contoh, Ketua\nAyu Contoh, Analis', twiceWords('Ayu Contoh').id],
    ['Ayu Contoh @a1\nA. Contoh @a1', twiceWords('A. Contoh').id],
    ['Ayu Contoh @a1\nAyu Contoh', twiceWords('Ayu Contoh').id],
  ])('stand in a list once: %j, %s', (answer, says) => {
    expect(verdict(field('people'), answer)).toBe(says);
  });
});

describe('who met', () => {
  const met = field('people', { holds: 'attendees', required: true });
  const tooFew =
    'Rapat dihadiri sedikitnya dua orang. Tulis semua yang hadir, satu orang satu baris.';

  test.each<[answer: string, says: string]>([
    ['Ayu Contoh, Ketua\nBudi Contoh', 'baik'],
    ['Ayu Contoh @a1\nBudi Contoh @b2', 'baik'],
    ['Ayu Contoh, Ketua', tooFew],
    ['Ayu Contoh, Ketua\n\n  \n', tooFew],
  ])('is two people at least where a meeting is stated: %j, %s', (answer, says) => {
    expect(verdict(met, answer)).toBe(says);
  });

  test('is anybody where none is', () => {
    expect(verdict({ ...met, required: false }, 'Ayu Contoh, Ketua')).toBe('baik');
  });

  test('is told to clients as more than one line', () => {
    const schema = answerSchema(met);
    const pattern = new RegExp('pattern' in schema ? (schema.pattern ?? '') : '', 'u');
    expect(pattern.test('Ayu Contoh\nBudi Contoh')).toBe(true);
    expect(pattern.test('Ayu Contoh\n ')).toBe(false);
  });
});

describe('a number', () => {
  test.each<[answer: Answer, says: string]>([
    [0, 'baik'],
    [1.5, 'baik'],
    [100, 'baik'],
    [100.1, 'Paling besar 100.'],
    [-1, 'Tuliskan angka.'],
    [Number.NaN, 'Tuliskan angka.'],
    [Number.POSITIVE_INFINITY, 'Tuliskan angka.'],
    ['7', 'Tuliskan angka.'],
  ])('of at most 100: %j, %s', (answer, says) => {
    expect(verdict(field('number', { max: 100 }), answer)).toBe(says);
  });

  test('too large is told in both languages by the largest', () => {
    expect(checkAnswer(field('number', { max: 100 }), 101)).toEqual({
      code: 'invalid-answer',
      message: { id: 'Paling besar 100.', en: 'At most 100.' },
    });
  });

  test('of at most nothing is nothing', () => {
    expect(verdict(field('number', { max: 0 }), 0)).toBe('baik');
    expect(verdict(field('number', { max: 0 }), 1)).toBe('Paling besar 0.');
  });
});

describe('a moment', () => {
  test.each([
    ['2026-11-17T03:00:00.000Z', true],
    ['2026-11-17T10:00:00+07:00', true],
    ['2026-11-17T10:00', false],
    ['2026-02-30T10:00:00Z', false],
    ['kemarin', false],
    ['', false],
  ])('"%s" is one: %s', (text, good) => {
    expect(verdict(field('date-time'), text) === 'baik').toBe(good);
  });

  test('reads as the same instant, wherever it was written', () => {
    const at = parseInstant('2026-11-17T03:00:00.000Z');
    expect(readingOf(field('date-time'), '2026-11-17T10:00:00+07:00')).toEqual({
      as: 'moment',
      at,
    });
  });
});

describe('files', () => {
  test('are files, as many as the SOP allows', () => {
    const two = field('file', { max: 2 });
    expect(verdict(two, [stored('a'), stored('b')])).toBe('baik');
    expect(verdict(two, [stored('a'), stored('b'), stored('c')])).toBe('Paling banyak 2 berkas.');
    expect(verdict(two, ['a.png'])).toBe('Lampirkan berkas.');
    expect(verdict(two, 'a.png')).toBe('Lampirkan berkas.');
    expect(verdict(field('file'), [stored('a'), stored('b'), stored('c')])).toBe('baik');
  });
});

describe('a system', () => {
  test('has a name, and no part is longer than a line', () => {
    expect(verdict(field('system'), { name: 'Portal', url: 'https://contoh.go.id' })).toBe('baik');
    expect(verdict(field('system'), 'Portal')).toBe('Tuliskan nama sistem.');
    for (const part of ['name', 'url', 'unit', 'serverLocation', 'vendor']) {
      const at = (length: number) => ({ name: 'Portal', [part]: 'x'.repeat(length) });
      expect(verdict(field('system'), at(500))).toBe('baik');
      expect(verdict(field('system'), at(501))).toBe(
        'Paling banyak 500 karakter; ini 501, kelebihan 1.',
      );
    }
  });
});

describe('an answer is none', () => {
  test.each<[answer: Answer | undefined, none: boolean]>([
    [undefined, true],
    ['', true],
    [' \n\t', true],
    ['\u200B\u2800', true],
    ['-', true],
    ['2', false],
    [0, false],
    [[], true],
    [['web'], false],
    [{ name: '' }, true],
    [{ name: ' ', url: 'https://contoh.go.id' }, true],
    [{ name: 'Portal' }, false],
  ])('%j: %s', (answer, none) => {
    expect(isUnanswered(answer)).toBe(none);
  });

  test('and what is chosen or attached of it is nothing', () => {
    expect(chosen(undefined)).toEqual([]);
    expect(chosen('web')).toEqual(['web']);
    expect(chosen({ name: 'Portal' })).toEqual([]);
    expect(filesOf(undefined)).toEqual([]);
    expect(filesOf(['a'])).toEqual([]);
    expect(chosen([stored('a')])).toEqual([]);
  });
});

describe('a form', () => {
  const form: readonly Field[] = [
    field('text', { id: 'alasan', label: { id: 'Alasan', en: 'Reason' }, required: true }),
    field('number', { id: 'jumlah', label: { id: 'Jumlah', en: 'Count' }, max: 9 }),
    field('text', {
      id: 'sanksi',
      label: { id: 'Sanksi', en: 'Sanction' },
      when: ['berat'],
      required: true,
    }),
  ];

  test('is refused for everything at once, named by its labels in both languages', () => {
    const refused = checkAnswers(form, 'berat', { jumlah: 10 });
    expect(refused).toMatchObject({
      refused: 'missing-answer',
      fields: [{ field: 'alasan' }, { field: 'jumlah' }, { field: 'sanksi' }],
    });
    if (!('refused' in refused)) throw new Error('not refused');
    expect(refused.message.id).toContain('Alasan, Sanksi');
    expect(refused.message.en).toContain('Reason, Sanction');
    expect(refused.message.id).not.toContain('Jumlah');
  });

  test('asks nothing that its outcome does not, and keeps nothing of it either', () => {
    expect(checkAnswers(form, 'ringan', { alasan: 'Uji', sanksi: 'Teguran' })).toEqual({
      answers: { alasan: 'Uji' },
    });
    // Not even looked at: what is asked under another outcome may be of any form.
    expect(checkAnswers(form, 'ringan', { alasan: 'Uji', sanksi: 7 })).toEqual({
      answers: { alasan: 'Uji' },
    });
  });

  test('leaves out what is blank, so that no paper shows an empty answer', () => {
    expect(checkAnswers(form, 'ringan', { alasan: 'Uji', jumlah: 0 })).toEqual({
      answers: { alasan: 'Uji', jumlah: 0 },
    });
    expect(checkAnswers(form, 'berat', { alasan: ' Uji ', sanksi: '\u200B' })).toMatchObject({
      refused: 'missing-answer',
    });
  });

  test('names an answer to nothing', () => {
    expect(checkAnswers(form, 'ringan', { alasan: 'Uji', alasn: 'x' })).toMatchObject({
      refused: 'unknown-field',
    });
  });
});

describe('a form that states a meeting', () => {
  const whenMet = { answer: { field: 'cara', answers: ['web'] }, outcomes: null };
  const form: readonly Field[] = [
    field('choice', { id: 'cara', choices: options, required: true }),
    field('date-time', { id: 'kapan', holds: 'meeting-time', requiredWhen: whenMet }),
    field('people', { id: 'siapa', holds: 'attendees', requiredWhen: whenMet }),
  ];
  const at = (text: string) => parseInstant(text) ?? expect.fail(text);
  const times = {
    now: at('2026-11-20T10:00:00+07:00'),
    reportReceived: at('2026-11-18T09:30:40+07:00'),
  };
  const who = 'Ayu Contoh, Ketua\nBudi Contoh, Analis';
  const given = (kapan: string, cara = 'web') =>
    checkAnswers(form, 'lanjut', { cara, kapan, siapa: who }, times);

  test('asks when it began and who met', () => {
    expect(checkAnswers(form, 'lanjut', { cara: 'web' }, times)).toMatchObject({
      refused: 'missing-answer',
      fields: [{ field: 'kapan' }, { field: 'siapa' }],
    });
    expect(
      checkAnswers(form, 'lanjut', { cara: 'web', kapan: times.now, siapa: 'Ayu Contoh' }, times),
    ).toMatchObject({ refused: 'invalid-answer', fields: [{ field: 'siapa' }] });
  });

  test.each<[kapan: string, says: RegExp | null]>([
    // The report came within this minute, which people state.
    ['2026-11-18T09:30:00+07:00', null],
    ['2026-11-18T09:29:00+07:00', /mendahului laporannya/],
    ['2026-11-20T10:00:00+07:00', null],
    ['2026-11-20T10:01:00+07:00', /belum tiba/],
    ['besok', /tanggal dan waktu/],
  ])('takes a time between the report and now: %s', (kapan, says) => {
    const checked = given(kapan);
    const words = 'refused' in checked ? checked.fields?.map(({ message }) => message.id) : null;
    if (says === null) expect(words).toBeNull();
    else expect(words).toEqual([expect.stringMatching(says)]);
  });

  test('keeps no time of a meeting that another answer says there was not', () => {
    expect(given('2026-11-01T09:00:00+07:00', 'surel')).toEqual({
      answers: { cara: 'surel', siapa: who },
    });
  });
});

describe('for clients that know nothing of the SOP', () => {
  test.each<[of: Field, schema: object]>([
    [field('text'), { type: 'string', maxLength: 500 }],
    [field('text', { max: 30, required: true }), { type: 'string', maxLength: 30, pattern: '\\S' }],
    [field('number'), { type: 'number', minimum: 0 }],
    [field('number', { max: 9 }), { type: 'number', minimum: 0, maximum: 9 }],
    [field('date-time'), { type: 'string', format: 'date-time' }],
    [field('file', { max: 2 }), { type: 'array', maxItems: 2 }],
    [field('file', { required: true }), { type: 'array', minItems: 1 }],
    [field('choices', { choices: options, required: true }), { type: 'array', minItems: 1 }],
    [field('checklist', { choices: options, required: true }), { type: 'array', minItems: 3 }],
  ])('%j', (of, schema) => {
    expect(answerSchema(of)).toMatchObject(schema);
  });

  test('nothing is limited that the SOP does not limit', () => {
    expect(answerSchema(field('number'))).not.toHaveProperty('maximum');
    expect(answerSchema(field('file'))).not.toHaveProperty('maxItems');
    expect(answerSchema(field('file'))).not.toHaveProperty('minItems');
    expect(answerSchema(field('text'))).not.toHaveProperty('pattern');
    expect(answerSchema(field('checklist', { choices: options }))).not.toHaveProperty('minItems');
  });
});

describe('an answer of another kind, which no record holds,', () => {
  test.each<[type: FieldType, answer: Answer]>([
    ['text', 7],
    ['long-text', ['a']],
    ['person', { name: 'a' }],
    ['choice', ['web']],
    ['date-time', 7],
    ['date-time', 'kemarin'],
    ['number', '7'],
    ['system', 'Portal'],
  ])('reads as nothing: %s of %j', (type, answer) => {
    expect(readingOf(field(type), answer)).toEqual({ as: 'list', items: [] });
  });
});

describe('whatever is answered', () => {
  const anything: fc.Arbitrary<Answer> = fc.oneof(
    fc.string(),
    fc.double(),
    fc.array(fc.constantFrom('web', 'surel', 'faks')),
    fc.array(fc.constantFrom('a', 'b').map(stored)),
    fc.record({ name: fc.string() }),
    fc.constant('2026-11-17T03:00:00.000Z'),
  );

  test('a good answer reads as something, and nothing is too odd to be checked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldTypes), anything, (type, answer) => {
        const asked = field(type, { choices: options });
        const problem = checkAnswer(asked, answer);
        const reading = readingOf(asked, answer);
        if (problem === undefined && !isUnanswered(answer))
          expect(reading).not.toEqual({ as: 'list', items: [] });
        else expect(problem?.message.id ?? '.').toMatch(/\.$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('a field that is not required is never the reason to refuse an empty form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldTypes), (type) => {
        expect(checkAnswers([field(type, { choices: options })], 'x', {})).toEqual({ answers: {} });
      }),
    );
  });
});
