import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '#core/people/profile.ts';
import { asKept, asPrinted } from './profiled.ts';
import type { Officeholder } from './settings.ts';

const profile: Profile = {
  name: 'Nama Contoh, S.Kom.',
  position: 'Kepala Bidang Contoh',
  rank: null,
  nip: '190001011920011001',
};
const profiles = { a: profile };
const typed: Officeholder = {
  position: 'Ketua Tim Contoh',
  name: 'Nama Lama',
  rank: 'Pembina',
  nip: '000000000000000001',
};

describe('a signer whose account has a profile', () => {
  const tied = { ...typed, account: 'a' };

  test('is printed as the profile has him, in the position he signs in', () => {
    expect(asPrinted(tied, profiles)).toEqual({
      ...profile,
      position: 'Ketua Tim Contoh',
      account: 'a',
    });
    expect(asPrinted({ ...tied, position: ' ' }, profiles)).toEqual({ ...profile, account: 'a' });
  });

  test('leaves nothing in the settings that the profile says', () => {
    expect(asKept(tied, profiles)).toEqual({
      account: 'a',
      position: 'Ketua Tim Contoh',
      name: '',
      rank: null,
      nip: null,
    });
    expect(asKept({ ...tied, position: profile.position }, profiles).position).toBe('');
  });
});

test('a signer of no account, or whose account has no profile, is as he was typed', () => {
  for (const one of [typed, { ...typed, account: 'b' }]) {
    expect(asPrinted(one, profiles)).toEqual(one);
    expect(asKept(one, profiles)).toEqual(one);
  }
});

test('whoever is kept is printed the same as before', () => {
  const holder = fc.record(
    {
      position: fc.constantFrom('', 'Ketua Tim Contoh', profile.position),
      name: fc.constantFrom('', 'Nama Lama'),
      rank: fc.constantFrom(null, 'Pembina'),
      nip: fc.constantFrom(null, '000000000000000001'),
      account: fc.constantFrom('a', 'b'),
    },
    { requiredKeys: ['position', 'name', 'rank', 'nip'] },
  );
  fc.assert(
    fc.property(holder, (one) => {
      expect(asPrinted(asKept(one, profiles), profiles)).toEqual(asPrinted(one, profiles));
      expect(asKept(asKept(one, profiles), profiles)).toEqual(asKept(one, profiles));
    }),
  );
});
