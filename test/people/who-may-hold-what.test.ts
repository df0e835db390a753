import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/people/actor.ts';
import { seatOf, type Party } from '#core/people/body.ts';
import { personChanges, personWords } from '#core/people/person-changes.ts';
import {
  emptyFindings,
  holdingFindings,
  nameFindings,
  type PeopleGround,
} from '#core/people/person-findings.ts';
import { plainHolding, type Holding, type Person } from '#core/people/person.ts';
import { isOutside, seatsHeld, seatsOf } from '#core/people/seats.ts';
import { unitKey } from '#core/people/unit-key.ts';
import { say } from '#core/text/bilingual.ts';
import { officer, personOf, someBodies } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const holding = (role: string, more: Partial<Holding> = {}): Holding => ({
  ...plainHolding(role),
  ...more,
});
const person = (id: string, holdings: readonly Holding[], body: string | null = null): Person => ({
  id,
  name: `Petugas ${id}`,
  email: `${id}@contoh.example`,
  holdings,
  body,
});
const boss = person('kepala', [holding('administrator')]);
const ground: PeopleGround = {
  sop: smallSop,
  bodies: someBodies,
  day: '2026-11-17',
  ready: new Set(['kepala', 'sari']),
};
const paths = (all: readonly { readonly path: readonly (string | number)[] }[]) =>
  all.map(({ path }) => path.join('.'));
const found = (holdings: readonly Holding[], body: string | null = null) =>
  paths(holdingFindings([boss], person('sari', holdings, body), ground));

describe('a name and an address of somebody who is invited', () => {
  const of = (name: string, email: string) => paths(nameFindings([boss], { name, email }));

  test.each([
    'sari@kota.go.id',
    'sari.contoh+csirt@dinas.kota.go.id',
    'SARI@KOTA.GO.ID',
    'sari@contoh.co',
  ])('are right: %s', (email) => {
    expect(of('Sari Contoh', email)).toEqual([]);
  });

  test.each([
    '',
    'sari',
    'sari@',
    '@kota.go.id',
    'sari@kota',
    'sari@kota.',
    'sari@.id',
    'sari@kota..id',
    'sari @kota.go.id',
    'sari@kota.go.id ',
    'sari@kantor@kota.go.id',
    `${'s'.repeat(200)}@kota.go.id`,
  ])('are not, where the address is incomplete: "%s"', (email) => {
    expect(of('Sari Contoh', email)).toEqual(['email']);
  });

  test.each(['', ' ', '\u00A0', 's'.repeat(201)])(
    'are not, where the name is none or too long',
    (name) => {
      expect(of(name, 'sari@kota.go.id')).toEqual(['name']);
    },
  );

  test('a name of 200 characters is one', () => {
    expect(of('s'.repeat(200), 'sari@kota.go.id')).toEqual([]);
  });

  test.each(['kepala@contoh.example', 'Kepala@Contoh.Example'])(
    'nobody is invited twice, however the address is written: %s',
    (email) => {
      expect(of('Kepala Lain', email)).toEqual(['email']);
    },
  );

  test('all is told at once', () => {
    expect(of(' ', 'x')).toEqual(['name', 'email']);
  });
});

describe('what somebody holds', () => {
  test.each<[what: string, holdings: readonly Holding[], body: string | null]>([
    ['nothing: he has been taken out', [], null],
    ['a role of the SOP', [holding('tim')], null],
    ['several', [holding('tim'), holding('meja'), holding('auditor')], null],
    ['the role every agency has', [holding('administrator')], null],
    ['an outside role for a body', [holding('pemilik')], 'dinas-contoh'],
    [
      'an outside role beside one of the agency’s own',
      [holding('tim'), holding('pemilik')],
      'dinas-contoh',
    ],
    [
      'a role by decree, on one day',
      [holding('tim', { decree: 'SK 1/2026', from: '2026-11-17', until: '2026-11-17' })],
      null,
    ],
    ['a role with an open end', [holding('tim', { from: '2026-11-17' })], null],
    ['a role that ended long ago', [holding('tim', { until: '2020-02-29' })], null],
    ['a decree of 200 characters', [holding('tim', { decree: 's'.repeat(200) })], null],
  ])('may be %s', (_what, holdings, body) => {
    expect(found(holdings, body)).toEqual([]);
  });

  test.each<
    [what: string, holdings: readonly Holding[], body: string | null, at: readonly string[]]
  >([
    ['a role of no SOP', [holding('gubernur')], null, ['holdings.0.role']],
    ['a role twice', [holding('tim'), holding('meja'), holding('tim')], null, ['holdings.2.role']],
    [
      'a decree too long',
      [holding('tim', { decree: 's'.repeat(201) })],
      null,
      ['holdings.0.decree'],
    ],
    ['no day of any year', [holding('tim', { from: '2026-02-29' })], null, ['holdings.0.from']],
    [
      'a day of another form',
      [holding('tim', { until: '17-11-2026' })],
      null,
      ['holdings.0.until'],
    ],
    [
      'an end before its beginning',
      [holding('tim', { from: '2026-11-17', until: '2026-11-16' })],
      null,
      ['holdings.0.until'],
    ],
    ['a body without an outside role', [holding('tim')], 'dinas-contoh', ['body']],
    ['a body and nothing else', [], 'dinas-contoh', ['body']],
    ['an outside role for nobody', [holding('pemilik')], null, ['body']],
    ['an outside role for a body nobody knows', [holding('pemilik')], 'dinas-hilang', ['body']],
    ['an outside role for a body that has ended', [holding('pemilik')], 'dinas-lama', ['body']],
  ])('is not %s', (_what, holdings, body, at) => {
    expect(found(holdings, body)).toEqual(at);
  });

  test('stays what it was for a body that has ended meanwhile', () => {
    const before = person('sari', [holding('pemilik')], 'dinas-lama');
    expect(holdingFindings([boss, before], before, ground)).toEqual([]);
    const moved = { ...before, body: 'dinas-lain' };
    expect(holdingFindings([boss, before], moved, ground)).toEqual([]);
    expect(paths(holdingFindings([boss, moved], before, ground))).toEqual(['body']);
  });

  test('is at least one role where somebody is invited', () => {
    expect(paths(emptyFindings([]))).toEqual(['holdings']);
    expect(emptyFindings([holding('tim')])).toEqual([]);
  });
});

describe('an agency keeps an administrator who can sign in and stays', () => {
  const change = (people: readonly Person[], wanted: Person) =>
    paths(holdingFindings(people, wanted, ground));
  const second = person('sari', [holding('administrator')]);
  const invited = person('baru', [holding('administrator')]);

  test('so that the last one holds on to the role', () => {
    expect(change([boss], { ...boss, holdings: [] })).toEqual(['holdings']);
    expect(change([boss], { ...boss, holdings: [holding('tim')] })).toEqual(['holdings']);
  });

  test('so that the role of the last one gets no last day, however far', () => {
    const ends = { ...boss, holdings: [holding('administrator', { until: '2099-12-31' })] };
    expect(change([boss], ends)).toEqual(['holdings']);
  });

  test('so that who was only invited does not count', () => {
    expect(change([boss, invited], { ...boss, holdings: [] })).toEqual(['holdings']);
  });

  test('so that one of two may go', () => {
    expect(change([boss, second], { ...boss, holdings: [] })).toEqual([]);
    expect(change([boss, second], { ...second, holdings: [holding('meja')] })).toEqual([]);
  });

  test('where there is none already, nobody is held back for it', () => {
    expect(change([invited], { ...invited, holdings: [holding('tim')] })).toEqual([]);
  });
});

describe('what somebody holds is told', () => {
  const words = {
    bodies: someBodies,
    nameOf: (role: string) => say(`Peran ${role}`, `Role ${role}`),
  };

  test.each<[holdings: readonly Holding[], body: string | null, id: string, en: string]>([
    [[], null, 'tidak memegang peran', 'holds no role'],
    [[holding('tim')], null, 'Peran tim', 'Role tim'],
    [
      [holding('tim', { decree: 'SK 1/2026', from: '2026-01-31', until: '2026-12-31' })],
      null,
      'Peran tim, SK 1/2026, mulai Sabtu, 31 Januari 2026, sampai Kamis, 31 Desember 2026',
      'Role tim, SK 1/2026, from Saturday, 31 January 2026, until Thursday, 31 December 2026',
    ],
    [
      [holding('tim'), holding('pemilik', { until: '2026-08-17' })],
      'dinas-contoh',
      'Peran tim; Peran pemilik, sampai Senin, 17 Agustus 2026; Dinas Contoh',
      'Role tim; Role pemilik, until Monday, 17 August 2026; Dinas Contoh',
    ],
    [
      [holding('pemilik')],
      'dinas-hilang',
      'Peran pemilik; dinas-hilang',
      'Role pemilik; dinas-hilang',
    ],
  ])('%j of %s', (holdings, body, id, en) => {
    expect(personWords(person('sari', holdings, body), words)).toEqual({ id, en });
  });

  test('as a change only where it is another', () => {
    const before = person('sari', [holding('tim')]);
    expect(personChanges(before, { ...before }, words)).toEqual([]);
    expect(personChanges(undefined, before, words)).toEqual([
      { what: say('Petugas sari', 'Petugas sari'), from: null, to: say('Peran tim', 'Role tim') },
    ]);
    expect(personChanges(before, { ...before, holdings: [] }, words)[0]?.to?.en).toBe(
      'holds no role',
    );
  });
});

describe('the seats somebody has', () => {
  test.each<[who: string, actor: Actor, seats: readonly string[]]>([
    ['an officer of the agency', officer('tim', 'meja'), ['tim', 'meja']],
    ['somebody of a body', personOf('dinas-contoh', 'pemilik'), ['pemilik@dinas-contoh']],
    [
      'somebody who holds both',
      personOf('dinas-contoh', 'tim', 'pemilik'),
      ['tim', 'pemilik@dinas-contoh'],
    ],
    ['an outside role for no body', officer('pemilik', 'tim'), ['tim']],
    ['an administrator', officer('administrator'), ['administrator']],
    ['a reporter', { kind: 'reporter' }, []],
    ['Tanggap', { kind: 'system' }, []],
  ])('%s', (_who, actor, seats) => {
    expect(seatsHeld(smallSop, actor)).toEqual(seats);
  });

  test('of a case are its roles, an outside one for each body that is let in', () => {
    const parties: readonly Party[] = [
      { role: 'pemilik', body: 'dinas-contoh' },
      { role: 'pemilik', body: 'dinas-lain' },
      { role: 'vendor', body: 'pt-contoh' },
    ];
    expect(seatsOf(smallSop, ['tim', 'pemilik'], parties)).toEqual([
      'tim',
      'pemilik@dinas-contoh',
      'pemilik@dinas-lain',
    ]);
    expect(seatsOf(smallSop, ['pemilik'], [])).toEqual([]);
  });

  test('whoever holds an outside role has a seat of a case only where his body was let in', () => {
    const bodies = fc.constantFrom('dinas-contoh', 'dinas-lain', 'pt-contoh');
    fc.assert(
      fc.property(bodies, fc.array(bodies), (own, letIn) => {
        const parties = letIn.map((body) => ({ role: 'pemilik', body }));
        const held = seatsHeld(smallSop, personOf(own, 'pemilik'));
        const seats = seatsOf(smallSop, ['pemilik'], parties);
        expect(held.some((seat) => seats.includes(seat))).toBe(letIn.includes(own));
        expect(held).toEqual([seatOf({ role: 'pemilik', body: own })]);
      }),
    );
  });

  test('a role the SOP does not know is nobody’s from outside', () => {
    expect([
      isOutside(smallSop, 'pemilik'),
      isOutside(smallSop, 'tim'),
      isOutside(smallSop, 'x'),
    ]).toEqual([true, false, false]);
  });
});

describe('the name of a work unit', () => {
  test.each([
    ['Dinas Kominfo', 'DINAS KOMINFO'],
    ['Dinas Kominfo', ' dinas  kominfo '],
    ['Dinas Perhubungan, Kota', 'Dinas Perhubungan – Kota'],
    ['RSUD “Sehat”', 'RSUD Sehat'],
    ['Kec. Batu Aji', 'Kec Batu Aji'],
    ['ＤＩＮＡＳ', 'dinas'],
  ])('is the same: %s and %s', (one, other) => {
    expect(unitKey(one)).toBe(unitKey(other));
  });

  test.each([
    ['Bagian Umum', 'Bagian Hukum'],
    ['Puskesmas 1', 'Puskesmas 2'],
    ['Dinas A B', 'Dinas AB'],
  ])('is another: %s and %s', (one, other) => {
    expect(unitKey(one)).not.toBe(unitKey(other));
  });

  test('folds to letters, digits and single spaces, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = unitKey(name);
        expect(key).toMatch(/^(?:[\p{Letter}\p{Number}]+(?: [\p{Letter}\p{Number}]+)*)?$/u);
        expect(unitKey(key)).toBe(key);
      }),
    );
  });
});
