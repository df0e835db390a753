import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperOccasions } from '#core/cases/paper-id.ts';
import { paperKinds } from '#core/papers/record/paper-kinds.ts';
import {
  letterRegisters,
  namesKind,
  registerOf,
  sameHolder,
  samePaperVersion,
  sharedRegister,
  type PaperKey,
  type RegisterHolder,
} from './registers.ts';

const paper: PaperKey = {
  kind: 'paper',
  caseId: 'kasus-1',
  output: 'memo',
  of: { kind: 'turn', number: 2 },
  version: 1,
  attempt: 'percobaan-1',
};

describe('who holds a number of a register', () => {
  test('is the attempt at issuing one version of one paper', () => {
    expect(sameHolder(paper, { ...paper })).toBe(true);
  });

  test.each<[string, Partial<PaperKey>]>([
    ['another case', { caseId: 'kasus-2' }],
    ['another output', { output: 'laporan' }],
    ['another visit of the step', { of: { kind: 'turn', number: 3 } }],
    ['a meeting of the same number', { of: { kind: 'meeting', number: 2 } }],
    ['a version signed anew', { version: 2 }],
    ['an attempt at the same moment', { attempt: 'percobaan-2' }],
  ])('is not %s', (_, more) => {
    expect(sameHolder(paper, { ...paper, ...more })).toBe(false);
    expect(sameHolder({ ...paper, ...more }, paper)).toBe(false);
  });

  test('is a letter that came in by its case, and never a paper of that case', () => {
    const letter: RegisterHolder = { kind: 'letter', caseId: 'kasus-1' };
    expect(sameHolder(letter, { kind: 'letter', caseId: 'kasus-1' })).toBe(true);
    expect(sameHolder(letter, { kind: 'letter', caseId: 'kasus-2' })).toBe(false);
    expect(sameHolder(letter, paper)).toBe(false);
    expect(sameHolder(paper, letter)).toBe(false);
  });

  test('is one however it is compared', () => {
    const some = <T>(...of: readonly T[]) => fc.constantFrom(...of);
    const holder: fc.Arbitrary<RegisterHolder> = fc.oneof(
      fc.record({
        kind: fc.constant('paper' as const),
        caseId: some('a', 'b'),
        output: some('x', 'y'),
        of: fc.record({ kind: some(...paperOccasions), number: some(1, 2) }),
        version: some(1, 2),
        attempt: some('p', 'q'),
      }),
      fc.record({ kind: fc.constant('letter' as const), caseId: some('a', 'b') }),
    );
    fc.assert(
      fc.property(holder, holder, (one, other) => {
        expect(sameHolder(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

test('attempts at once mean the same version of the same paper', () => {
  const atOnce: PaperKey = { ...paper, attempt: 'percobaan-2' };
  expect(samePaperVersion(paper, atOnce)).toBe(true);
  expect(samePaperVersion(paper, { ...paper, version: 2 })).toBe(false);
});

describe('the register a paper is counted in', () => {
  test.each([
    ['{urut}/{jenis}/{tahun}', true],
    ['{urut}/{jenis:2}/{tahun}', true],
    ['{urut}/{jenis/{tahun}', false],
    ['{urut}/jenis/{tahun}', false],
    ['{urut}/{tahun}', false],
  ])('is told by the kind with %s: %s', (pattern, apart) => {
    expect(namesKind(pattern)).toBe(apart);
    expect(paperKinds.map((kind) => registerOf(pattern, kind))).toEqual(
      apart ? paperKinds : paperKinds.map(() => sharedRegister),
    );
  });

  test('is one of those an office can choose from', () => {
    const all = new Set(letterRegisters);
    expect(all.size).toBe(letterRegisters.length);
    for (const pattern of ['{urut}/{jenis}/{tahun}', '{urut}/{tahun}'])
      expect(paperKinds.every((kind) => all.has(registerOf(pattern, kind)))).toBe(true);
  });
});
