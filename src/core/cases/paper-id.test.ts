import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  paperId,
  paperOccasions,
  paperOfTurn,
  paperPath,
  readPaper,
  readPaperPath,
  samePaper,
  type PaperId,
} from './paper-id.ts';

const memo: PaperId = { output: 'memo', of: { kind: 'turn', number: 3 } };

const papers: fc.Arbitrary<PaperId> = fc.record({
  output: fc.oneof(
    fc.constantFrom('memo', 'rapat.undangan', 'a/b c', '%2F'),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  ),
  of: fc.record({
    kind: fc.constantFrom(...paperOccasions),
    number: fc.integer({ min: 1, max: 999_999 }),
  }),
});

describe('which paper of a case is meant', () => {
  test('is told by its output, by what it is of, and by the number of that', () => {
    expect(samePaper(memo)({ ...memo })).toBe(true);
    expect(samePaper(memo)({ ...memo, output: 'laporan' })).toBe(false);
    expect(samePaper(memo)({ ...memo, of: { kind: 'turn', number: 4 } })).toBe(false);
    expect(samePaper(memo)({ ...memo, of: { kind: 'meeting', number: 3 } })).toBe(false);
  });

  test('of an output is told by its turn, whatever else is known of the output', () => {
    const made = { output: 'memo', turn: 3, step: 'periksa', files: [] };
    expect(paperOfTurn(made)).toEqual(memo);
  });

  test('is all that is taken of a thing that holds it', () => {
    const held = { ...memo, title: 'Memo' };
    expect(paperId(held)).toEqual(memo);
  });
});

describe('the path of a paper', () => {
  test.each<[PaperId, string]>([
    [memo, 'memo/turn-3'],
    [{ output: 'rapat.notula', of: { kind: 'meeting', number: 2 } }, 'rapat.notula/meeting-2'],
    [
      { output: 'disposisi.lembar', of: { kind: 'disposition', number: 1 } },
      'disposisi.lembar/disposition-1',
    ],
    [{ output: 'a/b c', of: { kind: 'turn', number: 1 } }, 'a%2Fb%20c/turn-1'],
  ])('says what it is of', (paper, path) => {
    expect(paperPath(paper)).toBe(path);
  });

  test('names this paper and no other', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        expect(readPaperPath(paperPath(paper))).toEqual(paper);
      }),
    );
    fc.assert(
      fc.property(papers, papers, (one, other) => {
        expect(paperPath(one) === paperPath(other)).toBe(samePaper(one)(other));
      }),
    );
  });

  test.each([
    '',
    'memo',
    'memo/',
    'memo/3',
    'memo/turn',
    'memo/turn-0',
    'memo/turn-03',
    'memo/turn-3a',
    'memo/turn-1000000',
    'memo/TURN-3',
    'memo/visit-3',
    'memo/turn-3/pdf',
    '/turn-3',
    '%/turn-3',
  ])('is none of "%s"', (path) => {
    expect(readPaperPath(path)).toBeUndefined();
  });

  test('comes in two parts in an address, the first of them decoded', () => {
    expect(readPaper('a/b c', 'turn-1')).toEqual({
      output: 'a/b c',
      of: { kind: 'turn', number: 1 },
    });
    expect(readPaper('memo', '1')).toBeUndefined();
  });
});
