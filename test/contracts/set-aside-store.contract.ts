import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReminderStore, SetAside, SetAsideStore } from '#app/ports.ts';
import { minute } from '#test/support/sample-case.ts';

export interface KeptAside {
  readonly reminders: ReminderStore;
  readonly setAside: SetAsideStore;
  close(): Promise<void>;
}

const sample = (agency: string, more: Partial<SetAside> = {}): SetAside => ({
  agency,
  chore: 'tell-reminders',
  caseId: 'a',
  item: 'turn:1',
  id: `${agency}-1`,
  number: 'BTM-2026-a',
  reason: 'RangeError: bukan waktu',
  tries: 1,
  since: minute(5),
  retryAt: minute(7),
  ...more,
});

/** What every store of things set aside does. */
export const setAsideStoreContract = (name: string, make: () => Promise<KeptAside>): void => {
  describe(`what background work set aside (${name})`, () => {
    let kept: KeptAside;
    beforeAll(async () => {
      kept = await make();
    });
    afterAll(() => kept.close());

    const aside = async (agency: string): Promise<readonly SetAside[]> =>
      (await kept.setAside.all('tell-reminders')).filter((one) => one.agency === agency);
    const told = async (agency: string, role = 'administrator') =>
      (await kept.reminders.inbox(agency, [role], 'p1', { cursor: null, limit: 9 })).items;

    test('is kept whole, of each chore by itself, in order', async () => {
      const things = [
        sample('utuh', { caseId: 'b', id: 'u2' }),
        sample('utuh', { item: 'turn:2', id: 'u3' }),
        sample('utuh'),
      ];
      await kept.setAside.put(things, 'administrator');
      await kept.setAside.put(
        [sample('utuh', { chore: 'recompute-dues', id: 'u4' })],
        'administrator',
      );
      expect(await aside('utuh')).toEqual(
        things.toReversed().toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1)),
      );
      expect(await kept.setAside.all('tidy-registers')).toEqual([]);
    });

    test('is told to the role once, with when it is tried again', async () => {
      await kept.setAside.put([sample('sekali')], 'administrator');
      await kept.setAside.put(
        [
          sample('sekali', {
            id: 'lain',
            tries: 2,
            reason: 'lain',
            since: minute(8),
            retryAt: minute(12),
          }),
        ],
        'administrator',
      );
      expect(await aside('sekali')).toEqual([
        sample('sekali', { tries: 2, reason: 'lain', retryAt: minute(12) }),
      ]);
      expect(await told('sekali')).toEqual([
        {
          agency: 'sekali',
          seat: 'administrator',
          caseId: 'a',
          number: 'BTM-2026-a',
          item: 'aside:sekali-1',
          code: 'tell-reminders',
          kind: 'set-aside',
          due: minute(7),
          at: minute(5),
          summary: false,
          read: false,
        },
      ]);
      expect(await told('sekali', 'tim')).toEqual([]);
    });

    test('is aside no longer when it could be done, and told anew when it comes again', async () => {
      await kept.setAside.put(
        [sample('lagi'), sample('lagi', { caseId: 'b', id: 'b1' })],
        'administrator',
      );
      await kept.setAside.done('recompute-dues', [sample('lagi')]);
      expect(await aside('lagi')).toHaveLength(2);
      await kept.setAside.done('tell-reminders', [sample('lagi')]);
      expect((await aside('lagi')).map(({ caseId }) => caseId)).toEqual(['b']);
      expect(await told('lagi')).toHaveLength(2);
      await kept.setAside.put([sample('lagi', { id: 'baru' })], 'administrator');
      expect(await told('lagi')).toHaveLength(3);
    });

    test('keeps a reason that holds what no text of a database can', async () => {
      await kept.setAside.put([sample('nul', { reason: 'a\u0000b' })], 'administrator');
      expect((await aside('nul'))[0]?.reason).toMatch(/^a.*b$/u);
    });
  });
};
