import { describe, expect, test } from 'vitest';
import { compileFollows, compileGate, gateTypes, type GateConditionPart } from './gate.ts';

const approval = (bila?: GateConditionPart) =>
  compileGate({
    approval: { oleh: 'sekda', sumber: 'Catatan kaki', ...(bila === undefined ? {} : { bila }) },
  });

describe('a gate', () => {
  test('that waits until measures are lifted says no more', () => {
    expect(compileGate('measures-lifted')).toEqual({ type: 'measures-lifted' });
  });

  test('that waits for outputs names them in their order', () => {
    expect(compileGate({ 'outputs-present': ['nota', 'tangkapan'] })).toEqual({
      type: 'outputs-present',
      outputs: ['nota', 'tangkapan'],
    });
  });

  test('that asks for approval says whose, and where that stands', () => {
    expect(approval()).toMatchObject({ type: 'approval', by: 'sekda', source: 'Catatan kaki' });
  });
});

describe('when an approval is asked for', () => {
  const always = { unitReportsExceed: null, counting: 'received', measuresWereInForce: false };

  test.each<[says: string, bila: GateConditionPart | undefined, when: object]>([
    ['nothing', undefined, always],
    ['nothing in particular', {}, always],
    [
      'after more than three reports',
      { 'reports-of-unit-exceed': 3 },
      { ...always, unitReportsExceed: 3 },
    ],
    ['after more than none', { 'reports-of-unit-exceed': 0 }, { ...always, unitReportsExceed: 0 }],
    [
      'counting those found valid',
      { 'reports-of-unit-exceed': 3, hitung: 'valid' },
      { ...always, unitReportsExceed: 3, counting: 'valid' },
    ],
    [
      'counting all that came in',
      { 'reports-of-unit-exceed': 3, hitung: 'received' },
      { ...always, unitReportsExceed: 3 },
    ],
    [
      'after a measure',
      { 'measures-were-in-force': true },
      { ...always, measuresWereInForce: true },
    ],
    ['whether or not there was one', { 'measures-were-in-force': false }, always],
  ])('the edition says: %s', (_says, bila, when) => {
    expect(approval(bila)).toMatchObject({ when });
  });

  test('reports count as received where nothing is said, which asks sooner than counting valid ones', () => {
    expect(approval({ 'reports-of-unit-exceed': 1 })).toMatchObject({
      when: { counting: 'received' },
    });
  });
});

describe('an outcome that follows an answer', () => {
  test('follows a field of its own step where none is named', () => {
    expect(compileFollows({ bidang: 'parah', jawaban: ['tinggi'] }, 'nilai')).toEqual({
      type: 'follows-answer',
      step: 'nilai',
      field: 'parah',
      answers: ['tinggi'],
      exception: null,
    });
  });

  test('follows a field of the step that is named before the dot', () => {
    expect(compileFollows({ bidang: 'nilai.parah', jawaban: ['a', 'b'] }, 'blokir')).toMatchObject({
      step: 'nilai',
      field: 'parah',
      answers: ['a', 'b'],
    });
  });

  test('says who may allow an exception, by which source, and why where the source foresees none', () => {
    const excepting = (tambahan?: { readonly alasan: string }) =>
      compileFollows(
        {
          bidang: 'parah',
          jawaban: ['tinggi'],
          pengecualian: {
            oleh: 'sekda',
            sumber: 'Butir 2',
            ...(tambahan === undefined ? {} : { tambahan }),
          },
        },
        'nilai',
      );
    expect(excepting()).toMatchObject({
      exception: { by: 'sekda', source: 'Butir 2', addition: null },
    });
    expect(excepting({ alasan: 'Naskah diam' })).toMatchObject({
      exception: { by: 'sekda', source: 'Butir 2', addition: 'Naskah diam' },
    });
  });
});

test('there are five types of gates, each named once', () => {
  expect(gateTypes).toHaveLength(5);
  expect(new Set(gateTypes)).toEqual(
    new Set([
      compileGate('measures-lifted').type,
      compileGate({ 'outputs-present': [] }).type,
      approval().type,
      compileFollows({ bidang: 'a', jawaban: [] }, 'b').type,
      'orders-sent',
    ]),
  );
});
