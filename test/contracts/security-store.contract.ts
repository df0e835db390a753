import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  PeopleStore,
  RecordedEntry,
  RecordStore,
  SecurityAsked,
  SecurityStore,
} from '#app/ports.ts';
import type { SecurityEventData } from '#core/keeping/security/event.ts';
import { firstBroken } from '#core/record/chain.ts';
import { instant } from '#test/support/scenario.ts';

export interface KeptSecurity {
  readonly security: SecurityStore;
  readonly people: PeopleStore;
  readonly record: RecordStore;
  close(): Promise<void>;
}

const from = { address: '192.0.2.1', device: 'Peramban "Uji" é' };
const whose = (id: string) => ({ id, name: `Petugas ${id}` });
const at = (minute: number) => instant(`2026-11-17T10:${String(minute).padStart(2, '0')}:00+07:00`);
const event = (minute: number, data: SecurityEventData, by = 'p9') =>
  ({
    ...data,
    v: 1,
    command: `c${String(minute)}`,
    by: { kind: 'officer', id: by, name: 'Siapa', roles: [] },
    happenedAt: at(minute),
    recordedAt: at(minute),
  }) as const;
const failed = (id: string): SecurityEventData => ({
  type: 'sign-in-failed',
  person: whose(id),
  from,
  provenBy: 'password',
});
const held = (id: string): SecurityEventData => ({ type: 'sign-in-held', person: whose(id), from });

const everything: SecurityAsked = {
  types: [],
  person: null,
  from: null,
  until: null,
  after: null,
  limit: 50,
};
const places = (entries: readonly RecordedEntry[]): readonly string[] =>
  entries.map(({ stream, version }) => `${stream} ${String(version)}`);

/** The contract of port SecurityStore. */
export const securityStoreContract = (name: string, make: () => Promise<KeptSecurity>): void => {
  describe(`the security record (${name})`, () => {
    let kept: KeptSecurity;
    beforeAll(async () => {
      kept = await make();
      const { security, people } = kept;
      await security.record('satu', event(1, failed('a')));
      await people.change({
        agency: 'satu',
        version: 1,
        event: {
          ...event(2, held('x')),
          type: 'person-removed',
          person: { ...whose('a'), email: 'a@contoh.invalid', holdings: [], body: null },
          reason: 'Uji',
        },
      });
      await security.record('satu', event(3, held('a')));
      await security.record('satu', event(4, failed('b'), 'a'));
      await security.record('dua', event(5, failed('a')));
    });
    afterAll(() => kept.close());

    test('tells what stands beside the cases of one agency, newest first', async () => {
      const entries = await kept.security.entries('satu', everything);
      expect(places(entries)).toEqual(['security 3', 'security 2', 'people 1', 'security 1']);
      expect(entries[0]?.event).toEqual(event(4, failed('b'), 'a'));
    });

    test.each<[what: string, asked: Partial<SecurityAsked>, found: readonly string[]]>([
      ['by kind', { types: ['sign-in-failed'] }, ['security 3', 'security 1']],
      [
        'by who did it or whom it is about',
        { person: 'a' },
        ['security 3', 'security 2', 'people 1', 'security 1'],
      ],
      ['about one person alone', { person: 'b' }, ['security 3']],
      ['by time, the end left out', { from: at(2), until: at(4) }, ['security 2', 'people 1']],
      ['after an entry', { after: { stream: 'people', version: 1 }, limit: 5 }, ['security 1']],
      ['a few at once', { limit: 2 }, ['security 3', 'security 2']],
    ])('%s', async (_what, asked, found) => {
      expect(places(await kept.security.entries('satu', { ...everything, ...asked }))).toEqual(
        found,
      );
    });

    test('is one unbroken chain, however many write at once', async () => {
      const { security, record } = kept;
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          security.record('tiga', event(index, failed('a'))),
        ),
      );
      expect(await security.length('tiga')).toBe(20);
      expect(await security.length('tiada')).toBe(0);
      const links = await record.links('tiga', 'security');
      const hash = (text: string) => createHash('sha256').update(text).digest('hex');
      expect(links).toHaveLength(20);
      expect(firstBroken('tiga', 'security', links, hash)).toBeNull();
    });
  });
};
