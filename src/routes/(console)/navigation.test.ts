import { describe, expect, test } from 'vitest';
import { navigation, type Here, type Navigation } from './navigation.ts';

const here: Here = {
  id: 'batam',
  signs: true,
  registers: true,
  inside: true,
  seesPeople: true,
  seesSecurity: true,
  unread: 0,
  toSign: 0,
};
const parts = (ways: Navigation['work']) =>
  ways.map(({ href }) => href.replace('/konsol/batam', ''));

describe('the ways through the console', () => {
  test('lead the team to its work and to oversight', () => {
    const { work, oversight } = navigation(here, '/konsol/batam');
    expect(parts(work)).toEqual(['', '/kotak-masuk', '/tanda-tangan', '/kasus', '/lapor', '/sop']);
    expect(parts(oversight)).toEqual([
      '/kepatuhan',
      '/simulasi',
      '/kalender',
      '/pengingat',
      '/kewajiban',
      '/pihak',
      '/petugas',
      '/pengaturan-masuk',
      '/catatan-keamanan',
      '/keadaan',
      '/pengaturan-naskah',
      '/pengaturan-naskah/register',
    ]);
  });

  test('lead an outside party to its own cases only, and to sign once a paper waits for it', () => {
    const outside = {
      ...here,
      signs: false,
      registers: false,
      inside: false,
      seesPeople: false,
      seesSecurity: false,
    };
    const { work, oversight } = navigation(outside, '/konsol/batam');
    expect(parts(work)).toEqual(['', '/kotak-masuk', '/kasus', '/sop']);
    expect(oversight).toEqual([]);
    expect(parts(navigation({ ...outside, toSign: 1 }, '/konsol/batam').work)).toContain(
      '/tanda-tangan',
    );
  });

  test('lead nowhere while no agency is chosen', () => {
    expect(navigation(undefined, '/konsol')).toEqual({
      base: '/konsol',
      work: [],
      oversight: [],
      waiting: 0,
    });
  });

  test.each([
    ['/konsol/batam', ''],
    ['/konsol/batam/kasus', '/kasus'],
    ['/konsol/batam/kasus/000-1', '/kasus'],
    ['/konsol/batam/kalender', '/kalender'],
    ['/konsol/batam/kalender/2027', undefined],
    ['/konsol/batam/pengaturan-naskah/register', '/pengaturan-naskah/register'],
    ['/konsol/batam/kasus-lain', undefined],
  ])('mark where one is: %s', (pathname, current) => {
    const { work, oversight } = navigation(here, pathname);
    expect(parts([...work, ...oversight].filter((way) => way.current))).toEqual(
      current === undefined ? [] : [current],
    );
  });

  test('count what waits: reminders not read and papers to sign', () => {
    const { work, waiting } = navigation({ ...here, unread: 3, toSign: 4 }, '/konsol/batam');
    expect(work.map((way) => way.waiting?.count ?? null)).toEqual([null, 3, 4, null, null, null]);
    expect(waiting).toBe(7);
  });
});
