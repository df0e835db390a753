import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  profileFindings,
  profilesOf,
  sameProfile,
  tidiedProfile,
  type Profile,
} from './profile.ts';

const today = '2026-11-17';
const good: Profile = {
  name: 'Nama Contoh, S.Kom.',
  position: 'Kepala Bidang Contoh',
  rank: 'Pembina (IV/a)',
  nip: '190001011920011001',
};
const partsOf = (more: Partial<Profile>) =>
  profileFindings({ ...good, ...more }, today).map(({ path: [, part] }) => part);

describe('a profile', () => {
  test('needs a name and a position, and neither rank nor NIP', () => {
    expect(partsOf({})).toEqual([]);
    expect(partsOf({ rank: null, nip: null })).toEqual([]);
    expect(partsOf({ name: ' - ', position: '' })).toEqual(['name', 'position']);
  });

  test('says what is wrong where it is', () => {
    expect(partsOf({ nip: '1' })).toEqual(['nip']);
    expect(partsOf({ name: 'x'.repeat(201), rank: 'y'.repeat(201) })).toEqual(['name', 'rank']);
  });

  test('is kept without the spaces that phones put into a NIP', () => {
    expect(
      tidiedProfile({
        name: '  Nama   Contoh, S.Kom. ',
        position: good.position,
        rank: ' ',
        nip: '19000101 192001 1 001',
      }),
    ).toEqual({ ...good, rank: null });
  });

  test('is tidied once and for all', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
    const profile = fc.record({
      name: texts,
      position: texts,
      rank: fc.option(texts),
      nip: fc.option(texts),
    });
    fc.assert(
      fc.property(profile, (one) => {
        const tidy = tidiedProfile(one);
        expect(tidiedProfile(tidy)).toEqual(tidy);
        expect(sameProfile(tidy, tidiedProfile(one))).toBe(true);
      }),
    );
  });

  test('of who has none is not there', () => {
    expect(profilesOf([{ id: 'a' }, { id: 'b', profile: good }])).toEqual({ b: good });
  });
});
