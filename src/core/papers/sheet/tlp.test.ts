import { describe, expect, test } from 'vitest';
import { tlpChoices, tlpCodes, tlpLabels, tlpOfChoice, tlpOfEdits } from './tlp.ts';

describe('the Traffic Light Protocol', () => {
  test('has the labels of FIRST’s version 2.0, strictest first', () => {
    expect(tlpLabels).toEqual([
      'TLP:RED',
      'TLP:AMBER+STRICT',
      'TLP:AMBER',
      'TLP:GREEN',
      'TLP:CLEAR',
    ]);
  });

  test('has a code for each label, and no label for any other word', () => {
    expect(tlpCodes.map(tlpOfChoice)).toEqual(tlpLabels);
    expect(['', 'white', 'RED', 'TLP:RED', 'none'].map(tlpOfChoice)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('what an officer chooses for a paper', () => {
  test.each(tlpChoices)('may be "%s", and then that is what the paper bears', (tlp) => {
    expect(tlpOfEdits({ tlp })).toBe(tlp === 'none' ? null : tlp);
  });

  test('is left to the case where he chose nothing, or nothing that is a label', () => {
    expect(tlpOfEdits({})).toBeUndefined();
    expect(tlpOfEdits({ hal: 'TLP:RED' })).toBeUndefined();
    expect(tlpOfEdits({ tlp: 'TLP:WHITE' })).toBeUndefined();
    expect(tlpOfEdits({ tlp: '' })).toBeUndefined();
  });
});
