import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { checkAnswers } from '#core/cases/form-answers.ts';
import type { Answers } from '#core/cases/event.ts';
import { isRefusal } from '#core/cases/refusal.ts';
import { compile } from '#core/sops/compile.ts';
import { formSchema } from '#core/cases/form-schema.ts';
import { answerLines } from '#core/papers/sheet/answer-text.ts';
import { choosingTypes, fieldTypes } from '#core/sops/document.ts';
import type { Field, Step } from '#core/sops/model.ts';
import { say } from '#core/text/bilingual.ts';
import { edition } from '#test/support/edition.ts';
import { sampleAnswer, sampleAnswers } from '#test/support/sample-answer.ts';
import { file } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const root = resolve(import.meta.dirname, '..', '..');
const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);

const stepOf = (id: string): Step => {
  const step = smallSop.steps.get(id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};

const bySchema = (step: Step, outcome: string, answers: Answers): boolean =>
  ajv.validate(formSchema(step, outcome), answers);
const byCore = (step: Step, outcome: string, answers: Answers): boolean =>
  !isRefusal(checkAnswers(step.form, outcome, answers));

const assess = stepOf('nilai');
const full = Object.fromEntries(
  assess.form.map((field) => [field.id, sampleAnswer(field)] as const),
);

describe('the schema of a form', () => {
  test('asks what the outcome asks', () => {
    expect(formSchema(assess, 'tinggi').required).toEqual(['alasan', 'parah']);
    expect(formSchema(assess, 'tidak-valid').required).toEqual(['alasan']);
    expect(Object.keys(formSchema(assess, 'tidak-valid').properties)).not.toContain('parah');
  });

  test('without an outcome describes every field and requires those always asked', () => {
    expect(formSchema(assess).required).toEqual(['alasan']);
    expect(Object.keys(formSchema(assess).properties)).toEqual(
      assess.form.map((field) => field.id),
    );
  });

  test('shows the label of a field and of its choices', () => {
    expect(formSchema(assess, 'tinggi').properties['parah']).toEqual({
      type: 'string',
      title: 'Keparahan',
      oneOf: [
        { const: 'tinggi', title: 'Tinggi' },
        { const: 'rendah', title: 'Rendah' },
      ],
    });
  });

  test('of a step without a form allows nothing', () => {
    expect(bySchema(stepOf('buka'), 'lanjut', {})).toBe(true);
    expect(bySchema(stepOf('buka'), 'lanjut', { catatan: 'x' })).toBe(false);
  });
});

describe('schema and core agree on', () => {
  const without = (key: string): Answers =>
    Object.fromEntries(Object.entries(full).filter(([id]) => id !== key));

  test.each<readonly [string, Answers, boolean]>([
    ['a full form', full, true],
    ['a form with only what is required', sampleAnswers(assess, 'tinggi'), true],
    ['a missing required answer', without('alasan'), false],
    ['a blank required answer', { ...full, alasan: '  ' }, false],
    ['a text at its limit', { ...full, alasan: 'x'.repeat(100) }, true],
    ['a text over its limit', { ...full, alasan: 'x'.repeat(101) }, false],
    ['an unknown choice', { ...full, parah: 'sedang' }, false],
    ['a choice given twice', { ...full, periksa: ['a', 'a'] }, false],
    ['an unknown tick', { ...full, periksa: ['c'] }, false],
    ['a number over its limit', { ...full, jumlah: 11 }, false],
    ['a negative number', { ...full, jumlah: -1 }, false],
    ['a number as text', { ...full, jumlah: '3' }, false],
    ['a date that is none', { ...full, sejak: 'kemarin' }, false],
    ['too many files', { ...full, lampiran: [file('satu'), file('dua')] }, false],
    ['an unknown field', { ...full, lain: 'x' }, false],
  ])('%s', (_, answers, right) => {
    expect({
      schema: bySchema(assess, 'tinggi', answers),
      core: byCore(assess, 'tinggi', answers),
    }).toEqual({ schema: right, core: right });
  });
});

test('a blank optional answer, as a web form sends it, is no answer to the core; the schema wants it left out', () => {
  const blank: Answers = { ...sampleAnswers(assess, 'tinggi'), sistem: { name: '' } };
  expect({
    schema: bySchema(assess, 'tinggi', blank),
    core: byCore(assess, 'tinggi', blank),
  }).toEqual({ schema: false, core: true });
});

test.each(fieldTypes)(
  'a sample answer to a field of type %s suits both and reads as something',
  (type) => {
    const field: Field = {
      id: 'x',
      type,
      label: say('Bidang', 'Field'),
      required: true,
      requiredWhen: null,
      help: null,
      choices: choosingTypes.some((one) => one === type)
        ? [
            { id: 'a', label: say('A', 'A') },
            { id: 'b', label: say('B', 'B') },
          ]
        : [],
      max: null,
      kinds: null,
      when: null,
      sets: null,
      holds: null,
      remarkOn: null,
    };
    const answer = sampleAnswer(field);
    const step = { ...assess, form: [field] };
    expect(bySchema(step, 'tinggi', { x: answer })).toBe(true);
    expect(byCore(step, 'tinggi', { x: answer })).toBe(true);
    expect(answerLines(field, answer, 'Asia/Jayapura')).not.toEqual([]);
  },
);

describe.each(globSync('sop/*/*/sop.yaml', { cwd: root }))('every form of %s', (path) => {
  const { document } = sopFileReader().read(readFileSync(resolve(root, path), 'utf8'));
  const forms =
    document === null
      ? []
      : [...compile(document).steps.values()].flatMap((step) =>
          step.outcomes.map((outcome) => [step.id, outcome.id, step] as const),
        );

  test('exists', () => {
    expect(forms.length).toBeGreaterThan(10);
  });

  test.each(forms)('%s → %s takes a sample answer to each field', (_, outcome, step) => {
    const answers = sampleAnswers(step, outcome);
    ajv.validate(formSchema(step, outcome), answers);
    expect(ajv.errors ?? []).toEqual([]);
    expect(byCore(step, outcome, answers)).toBe(true);
  });
});

test.each([
  ['tidak-terverifikasi', 'valid', false],
  ['tidak-terverifikasi', 'tidak-valid', true],
  ['terverifikasi', 'valid', true],
] as const)(
  'a check answered %s under %s without its remark: %s, for clients as for core',
  (said, outcome, good) => {
    const verify = edition('maluku-utara/2025-08').steps.get('verifikasi');
    if (verify === undefined) throw new Error('no such step');
    const { 'sistem-log-catatan': _remark, ...answers } = sampleAnswers(verify, outcome, {
      'sistem-log': said,
    });
    expect({
      schema: bySchema(verify, outcome, answers),
      core: byCore(verify, outcome, answers),
    }).toEqual({ schema: good, core: good });
  },
);
