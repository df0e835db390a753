import { describe, expect, test } from 'vitest';
import { smallSop } from '#test/support/small-sop.ts';
import { paperOccasions } from '#core/cases/paper-id.ts';
import {
  occasionAside,
  occasionInFileName,
  occasionName,
  withTimes,
  type Way,
} from '#core/cases/visits.ts';

const [first = '', second = ''] = [...smallSop.steps.keys()];
const turns = [first, second, first, second].map((step, index) => ({ turn: index + 1, step }));
const way: Way = { sop: smallSop, turns };
const visit = (number: number) => ({ kind: 'turn', number }) as const;

describe('what a paper is of', () => {
  test('reads by the number of its step, and how often it was entered from the second time on', () => {
    expect([1, 2, 3].map((turn) => occasionName(way, visit(turn)).id)).toEqual([
      'langkah 1',
      'langkah 2',
      'langkah 1, ke-2 kalinya',
    ]);
    expect(occasionName(way, visit(4)).en).toBe('step 2, visit 2');
  });

  test('of a meeting, disposition or request is its number', () => {
    const beside = paperOccasions.filter((kind) => kind !== 'turn');
    expect(beside.map((kind) => occasionName(way, { kind, number: 1 }).id)).toEqual([
      'rapat ke-1',
      'disposisi ke-1',
      'permintaan ke-1',
    ]);
  });

  test('needs no telling at a first time', () => {
    expect(occasionAside(way, visit(1))).toBeUndefined();
    expect(occasionAside(way, visit(3))?.id).toBe('langkah 1, ke-2 kalinya');
    expect(occasionAside(way, { kind: 'meeting', number: 1 })?.id).toBe('rapat ke-1');
  });

  test('stands in the names of files', () => {
    expect([1, 3].map((turn) => occasionInFileName(way, visit(turn)))).toEqual([
      'langkah-1',
      'langkah-1-ke-2',
    ]);
    expect(occasionInFileName(way, { kind: 'meeting', number: 2 })).toBe('rapat-2');
  });
});

test('the name of a step says how often it was entered, nothing at a first time', () => {
  const name = { id: '1. Terima', en: '1. Receive' };
  expect(withTimes(name, turns, 1)).toEqual(name);
  expect(withTimes(name, turns, 3)).toEqual({
    id: '1. Terima (ke-2 kalinya)',
    en: '1. Receive (visit 2)',
  });
});
