import { describe, expect, test } from 'vitest';
import { isAdministered, plainHolding, rolesOn, type Holding, type Person } from './person.ts';

const holding = (role: string, from: string | null, until: string | null): Holding => ({
  ...plainHolding(role),
  from,
  until,
});
const person = (id: string, ...holdings: readonly Holding[]): Person => ({
  id,
  name: id,
  email: `${id}@contoh.invalid`,
  holdings,
  body: null,
});

describe('a role counts', () => {
  test.each<[what: string, from: string | null, until: string | null, counts: boolean]>([
    ['always where it has no day', null, null, true],
    ['from its first day on', '2026-11-17', null, true],
    ['not the day before', '2026-11-18', null, false],
    ['until its last day', null, '2026-11-17', true],
    ['not the day after', null, '2026-11-16', false],
    ['on the one day it has', '2026-11-17', '2026-11-17', true],
  ])('%s', (_what, from, until, counts) => {
    expect(rolesOn(person('a', holding('tim', from, until)), '2026-11-17')).toEqual(
      counts ? ['tim'] : [],
    );
  });
});

describe('an agency is administered', () => {
  const day = '2026-11-17';
  const admin = plainHolding('administrator');
  test.each<[what: string, people: readonly Person[], is: boolean]>([
    ['by one who can sign in and stays', [person('siap', admin)], true],
    ['not by one who was only invited', [person('baru', admin)], false],
    [
      'not by one whose role ends',
      [person('siap', holding('administrator', null, '2027-01-01'))],
      false,
    ],
    [
      'not by one whose role is still to begin',
      [person('siap', holding('administrator', '2026-11-18', null))],
      false,
    ],
    ['not by somebody else', [person('siap', plainHolding('auditor'))], false],
    ['not by nobody', [], false],
  ])('%s', (_what, people, is) => {
    expect(isAdministered(people, day, new Set(['siap']))).toBe(is);
  });
});
