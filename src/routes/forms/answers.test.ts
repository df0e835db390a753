import { describe, expect, test } from 'vitest';
import type { FileRef } from '#core/cases/report.ts';
import type { Field } from '#core/sops/model.ts';
import { answersOf, numberOf } from './answers.ts';
import { noForm, type SentForm } from './sent-form.ts';

const zone = 'Asia/Jayapura';
const file: FileRef = {
  id: 'f1',
  name: 'bukti.png',
  size: 3,
  sha256: 'a'.repeat(64),
  mediaType: 'image/png',
};
const field = (id: string, type: Field['type']): Field => ({
  id,
  type,
  label: { id, en: id },
  required: true,
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
const sent = (texts: SentForm['texts'], files: SentForm['files'] = {}): SentForm => ({
  ...noForm,
  texts,
  files,
});
const answer = (type: Field['type'], form: SentForm) =>
  answersOf([field('x', type)], form, zone)['x'];

describe('the answers of a step’s form', () => {
  test.each(['text', 'long-text', 'choice', 'person'] as const)(
    '%s is the text without blanks around it',
    (type) => {
      expect(answer(type, sent({ 'jawab.x': ['  isi  '] }))).toBe('isi');
    },
  );

  test.each(['choices', 'checklist'] as const)('%s is everything ticked', (type) => {
    expect(answer(type, sent({ 'jawab.x': ['satu', 'dua'] }))).toEqual(['satu', 'dua']);
  });

  test('a date-time is meant in the agency’s zone', () => {
    expect(answer('date-time', sent({ 'jawab.x': ['2026-11-21T09:10'] }))).toBe(
      '2026-11-21T00:10:00.000Z',
    );
  });

  test('a date-time that cannot be read stays as typed, so that it is refused by name', () => {
    expect(answer('date-time', sent({ 'jawab.x': ['besok'] }))).toBe('besok');
  });

  test('a number is a number', () => {
    expect(answer('number', sent({ 'jawab.x': ['12'] }))).toBe(12);
  });

  test('files are those received', () => {
    expect(answer('file', sent({}, { 'jawab.x': [file] }))).toEqual([file]);
  });

  test('a system is its name and what else is known', () => {
    expect(
      answer(
        'system',
        sent({ 'jawab.x.name': ['Portal'], 'jawab.x.url': [''], 'jawab.x.unit': ['Dinas Contoh'] }),
      ),
    ).toEqual({ name: 'Portal', unit: 'Dinas Contoh' });
  });

  test.each([
    'text',
    'long-text',
    'choice',
    'choices',
    'date-time',
    'number',
    'file',
    'system',
    'person',
    'checklist',
  ] as const)('an empty %s is no answer', (type) => {
    expect(
      answersOf([field('x', type)], sent({ 'jawab.x': [''], 'jawab.x.name': [' '] }), zone),
    ).toEqual({});
  });

  test('controls of no field are left out', () => {
    expect(answersOf([], sent({ 'jawab.y': ['isi'] }), zone)).toEqual({});
  });
});

describe('a number as people type it', () => {
  test.each([
    ['1250', 1250],
    ['1250.5', 1250.5],
    ['1.250', 1250],
    ['1.250,5', 1250.5],
    ['0,25', 0.25],
    ['-3', -3],
  ])('%s is %d', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test('what is no number stays as typed', () => {
    expect(numberOf('dua belas')).toBe('dua belas');
  });
});
