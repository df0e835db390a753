import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PeopleChange, PeopleStore, RecordStore } from '#app/ports.ts';
import { peopleStream, type PeopleEventData } from '#core/keeping/people/event.ts';
import { plainHolding, type Person } from '#core/people/person.ts';
import { firstBroken } from '#core/record/chain.ts';
import { instant } from '#test/support/scenario.ts';

export interface KeptPeople {
  readonly people: PeopleStore;
  readonly record: RecordStore;
  close(): Promise<void>;
}

const somebody = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Petugas ${id}`,
  email: `${id}@contoh.invalid`,
  holdings: [plainHolding('tim')],
  body: null,
  ...more,
});

const at = instant('2026-11-17T10:00:00+07:00');
const change = (agency: string, version: number, data: PeopleEventData): PeopleChange => ({
  agency,
  version,
  event: {
    ...data,
    v: 1,
    command: `c${String(version)}`,
    reason: 'Uji "é"',
    by: { kind: 'system' },
    happenedAt: at,
    recordedAt: at,
  },
});
const added = (person: Person): PeopleEventData => ({ type: 'person-added', person, link: true });

/** The contract of port PeopleStore. */
export const peopleStoreContract = (name: string, make: () => Promise<KeptPeople>): void => {
  describe(`the people of an agency (${name})`, () => {
    let kept: KeptPeople;
    beforeAll(async () => {
      kept = await make();
    });
    afterAll(() => kept.close());

    test('are what the last event about each says, in the order of their ids', async () => {
      const { people } = kept;
      const removed = somebody('b', { holdings: [] });
      for (const [index, data] of [
        added(somebody('b')),
        added(somebody('a')),
        { type: 'person-removed', person: removed } as const,
      ].entries())
        expect(await people.change(change('satu', index + 1, data))).toBe(true);
      expect(await people.people('satu')).toEqual({
        people: [somebody('a'), removed],
        version: 3,
      });
      expect(
        (await people.changes('satu')).map(({ version, event }) => [version, event.type]),
      ).toEqual([
        [3, 'person-removed'],
        [2, 'person-added'],
        [1, 'person-added'],
      ]);
      expect((await people.changes('satu')).at(0)).toEqual(
        change('satu', 3, { type: 'person-removed', person: removed }),
      );
    });

    test('keep what papers print of them, which changes like all else', async () => {
      const { people } = kept;
      const profile = {
        name: 'Nama Contoh, S.Kom.',
        position: 'Kepala Bidang Contoh',
        rank: null,
        nip: '190001011920011001',
      };
      const person = somebody('p', { profile });
      await people.change(change('profil', 1, added(somebody('p'))));
      expect(await people.change(change('profil', 2, { type: 'profile-changed', person }))).toBe(
        true,
      );
      expect((await people.people('profil')).people).toEqual([person]);
      expect((await people.of('p')).find(({ agency }) => agency === 'profil')?.person).toEqual(
        person,
      );
      expect((await people.changes('profil')).at(0)?.event).toMatchObject({
        type: 'profile-changed',
        person: { profile },
      });
    });

    test('are nobody in an agency that was never told of any', async () => {
      expect(await kept.people.people('tiada')).toEqual({ people: [], version: 0 });
      expect(await kept.people.changes('tiada')).toEqual([]);
      expect(await kept.people.of('tiada')).toEqual([]);
    });

    test('are looked up in all agencies that know them', async () => {
      const { people } = kept;
      const there = somebody('x', { body: 'dinas-contoh' });
      await people.change(change('dua', 1, added(there)));
      await people.change(change('tiga', 1, added(somebody('x'))));
      expect(await people.of('x')).toEqual([
        { agency: 'dua', person: there },
        { agency: 'tiga', person: somebody('x') },
      ]);
    });

    test('change once at a version: who comes second is told, and nothing of his stays', async () => {
      const { people, record } = kept;
      const both = await Promise.all(
        ['p', 'q'].map((id) => people.change(change('balapan', 1, added(somebody(id))))),
      );
      expect(both.toSorted()).toEqual([false, true]);
      expect((await people.people('balapan')).people).toHaveLength(1);
      expect(await people.change(change('balapan', 5, added(somebody('r'))))).toBe(false);
      expect((await people.people('balapan')).version).toBe(1);
      const links = await record.links('balapan', peopleStream);
      expect(links).toHaveLength(1);
      expect(
        firstBroken('balapan', peopleStream, links, (text) =>
          createHash('sha256').update(text).digest('hex'),
        ),
      ).toBeNull();
    });
  });
};
