import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldTypes, type FieldPart } from '#core/sops/document.ts';
import { isAsked, isRequired } from '#core/sops/asked.ts';
import { compileField } from './field.ts';

const field = (more: Partial<FieldPart> = {}): FieldPart => ({
  kode: 'temuan',
  label: 'Temuan',
  label_en: 'Finding',
  jenis: 'text',
  ...more,
});

describe('a field of a form', () => {
  test('with nothing but its name asks always and demands nothing', () => {
    expect(compileField(field())).toEqual({
      id: 'temuan',
      label: { id: 'Temuan', en: 'Finding' },
      type: 'text',
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
    });
  });

  test.each(fieldTypes)('keeps its type: %s', (jenis) => {
    expect(compileField(field({ jenis })).type).toBe(jenis);
  });

  test('has help in both languages, in Indonesian where there is no English', () => {
    expect(compileField(field({ bantuan: 'Tulis ringkas', bantuan_en: 'Be brief' })).help).toEqual({
      id: 'Tulis ringkas',
      en: 'Be brief',
    });
    expect(compileField(field({ bantuan: 'Tulis ringkas' })).help).toEqual({
      id: 'Tulis ringkas',
      en: 'Tulis ringkas',
    });
    expect(compileField(field({ bantuan_en: 'Be brief' })).help).toBeNull();
  });

  test.each([
    ['alat', 'tools'],
    ['pembahasan', 'discussion'],
    ['waktu-rapat', 'meeting-time'],
    ['peserta-rapat', 'attendees'],
  ] as const)('that holds %s is marked as holding %s', (memuat, holds) => {
    expect(compileField(field({ memuat })).holds).toBe(holds);
  });

  test.each(['severity', 'system', 'category'] as const)('sets %s as the file says', (sets) => {
    expect(compileField(field({ menetapkan: sets })).sets).toBe(sets);
  });

  test('keeps its limit, even one of nothing', () => {
    expect(compileField(field({ maks: 0 })).max).toBe(0);
    expect(compileField(field({ maks: 5000 })).max).toBe(5000);
  });

  test('keeps its options in their order, with both labels', () => {
    const pilihan = [
      { kode: 'b', label: 'Berat', label_en: 'Severe' },
      { kode: 'a', label: 'Agak', label_en: 'Somewhat' },
    ];
    expect(compileField(field({ jenis: 'choice', pilihan })).choices).toEqual([
      { id: 'b', label: { id: 'Berat', en: 'Severe' } },
      { id: 'a', label: { id: 'Agak', en: 'Somewhat' } },
    ]);
  });

  test('that is the remark on a choice says of which', () => {
    expect(compileField(field({ catatan_dari: 'log' })).remarkOn).toBe('log');
  });
});

describe('a field that has to be filled in at times', () => {
  test.each<[says: string, part: NonNullable<FieldPart['wajib_bila']>, when: object]>([
    [
      'after an answer',
      { bidang: 'log', jawaban: ['tidak'] },
      { answer: { field: 'log', answers: ['tidak'] }, outcomes: null },
    ],
    ['under an outcome', { hasil: ['valid'] }, { answer: null, outcomes: ['valid'] }],
    [
      'after an answer under an outcome',
      { bidang: 'log', jawaban: ['tidak'], hasil: ['valid'] },
      { answer: { field: 'log', answers: ['tidak'] }, outcomes: ['valid'] },
    ],
    [
      'after no answer at all',
      { bidang: 'log' },
      { answer: { field: 'log', answers: [] }, outcomes: null },
    ],
  ])('%s', (_says, wajib_bila, requiredWhen) => {
    expect(compileField(field({ wajib_bila })).requiredWhen).toEqual(requiredWhen);
  });

  const both = compileField(
    field({ wajib_bila: { bidang: 'log', jawaban: ['tidak', 'sebagian'], hasil: ['valid'] } }),
  );

  test.each<[outcome: string, answers: Readonly<Record<string, unknown>>, required: boolean]>([
    ['valid', { log: 'tidak' }, true],
    ['valid', { log: 'sebagian' }, true],
    ['valid', { log: 'ada' }, false],
    ['valid', {}, false],
    ['valid', { log: ['tidak'] }, false],
    ['tidak-valid', { log: 'tidak' }, false],
  ])('under %s after %j: %s', (outcome, answers, required) => {
    expect(isRequired(both, outcome, answers)).toBe(required);
  });

  test('is never so where it names an answer field but no answer', () => {
    const never = compileField(field({ wajib_bila: { bidang: 'log' } }));
    expect(isRequired(never, 'valid', { log: 'tidak' })).toBe(false);
    expect(isRequired(never, 'valid', {})).toBe(false);
  });
});

test('whatever a field says besides, one that is required is so always, and one that says nothing never', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (outcome, answers) => {
      expect(isRequired(compileField(field({ wajib: true })), outcome, answers)).toBe(true);
      expect(isRequired(compileField(field({ wajib: false })), outcome, answers)).toBe(false);
      expect(isRequired(compileField(field()), outcome, answers)).toBe(false);
    }),
  );
});

test('a field is asked under the outcomes it names, and under all where it names none', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (bila, outcome) => {
      expect(isAsked(compileField(field({ bila })), outcome)).toBe(bila.includes(outcome));
      expect(isAsked(compileField(field()), outcome)).toBe(true);
    }),
  );
});
