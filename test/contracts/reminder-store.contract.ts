import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseStore, InboxEntry, ReminderStore } from '#app/ports.ts';
import { minute } from '#test/support/sample-case.ts';
import {
  sampleEntry,
  sampleWatch,
  sampleWatched,
  tellAll,
  watchedAppend,
} from '#test/support/sample-time.ts';

export interface KeptReminders {
  readonly cases: CaseStore;
  readonly reminders: ReminderStore;
  close(): Promise<void>;
}

/** What every store of clocks and inboxes does. A look takes the clocks of every agency, so each test leaves none behind that is due. */
export const reminderStoreContract = (name: string, make: () => Promise<KeptReminders>): void => {
  describe(`the reminder store (${name})`, () => {
    let kept: KeptReminders;
    let agencies = 0;
    const newAgency = (): string => {
      agencies += 1;
      return `instansi-${String(agencies)}`;
    };
    beforeAll(async () => {
      kept = await make();
    });
    afterAll(() => kept.close());

    const open = async (...given: Parameters<typeof watchedAppend>): Promise<void> => {
      expect(await kept.cases.append([watchedAppend(...given)])).toEqual({ ok: true });
    };
    const inboxOf = async (
      agency: string,
      roles: readonly string[] = ['tim'],
    ): Promise<readonly InboxEntry[]> =>
      (await kept.reminders.inbox(agency, roles, 'p1', { cursor: null, limit: 200 })).items;
    /** What is still to be looked at up to an instant; nothing is told. */
    const dueAt = async (at = minute(100_000)): Promise<readonly string[]> => {
      const seen: string[] = [];
      await kept.reminders.tellDue(at, 100_000, async (watches) => {
        seen.push(
          ...watches.map((watch) => `${watch.agency} ${watch.caseId} ${watch.item} ${watch.at}`),
        );
        return watches.map((watch) => ({ watch, next: watch.at, entries: [] }));
      });
      return seen;
    };
    const dueOf = async (agency: string, at = minute(100_000)): Promise<readonly string[]> =>
      (await dueAt(at))
        .filter((line) => line.startsWith(`${agency} `))
        .map((line) => line.slice(agency.length + 1))
        .toSorted();

    describe('clocks', () => {
      test('are shown when their time has come, whole, oldest first, as many as asked for', async () => {
        const agency = newAgency();
        await open(agency, 'a', [
          {
            at: minute(3),
            item: 'duty:1',
            watched: sampleWatched({ roles: ['tim', 'ketua'], wallClock: true }),
          },
        ]);
        await open(agency, 'b', [{ at: minute(1) }, { item: 'duty:2', at: minute(2) }]);
        await open(agency, 'c', [{ at: minute(4) }]);
        const seen: unknown[] = [];
        const look = (limit: number): Promise<number> =>
          kept.reminders.tellDue(minute(3), limit, async (watches) => {
            seen.push(...watches);
            return watches.map((watch) => ({ watch, next: null, entries: [] }));
          });
        expect(await look(2)).toBe(2);
        expect(await look(2)).toBe(1);
        expect(await look(2)).toBe(0);
        expect(seen).toEqual([
          { ...sampleWatch('b', { agency, at: minute(1) }), number: 'BTM-2026-b' },
          { ...sampleWatch('b', { agency, item: 'duty:2', at: minute(2) }), number: 'BTM-2026-b' },
          {
            ...sampleWatch('a', {
              agency,
              item: 'duty:1',
              at: minute(3),
              watched: sampleWatched({ roles: ['tim', 'ketua'], wallClock: true }),
            }),
            number: 'BTM-2026-a',
          },
        ]);
        expect(await dueOf(agency)).toEqual([`c turn:1 ${minute(4)}`]);
      });

      test('are known to run as long as they do, whoever looks at them', async () => {
        const agency = newAgency();
        const [one, other] = ['turn:1', 'duty:1'].map((item) => ({ agency, caseId: 'a', item }));
        if (one === undefined || other === undefined) throw new Error('no clocks');
        await open(agency, 'a', [{ at: minute(1) }]);
        expect(await kept.reminders.running([])).toEqual([]);
        expect(await kept.reminders.running([one, other])).toEqual([one]);
        await kept.reminders.tellDue(minute(1), 100_000, async (watches) => {
          expect(await kept.reminders.running([one])).toEqual([one]);
          return watches.map((watch) => ({ watch, next: null, entries: [] }));
        });
        expect(await kept.reminders.running([one])).toEqual([]);
      });

      test('that are gone from a case are looked at no more', async () => {
        const agency = newAgency();
        await open(agency, 'a', [{}, { item: 'duty:1' }]);
        await open(agency, 'b', [{}]);
        await open(agency, 'a', [{ item: 'turn:2', at: minute(7) }], { expectedVersion: 1 });
        expect(await dueOf(agency)).toEqual([`a turn:2 ${minute(7)}`, `b turn:1 ${minute(30)}`]);
        await open(agency, 'a', [], { expectedVersion: 2 });
        expect(await dueOf(agency)).toEqual([`b turn:1 ${minute(30)}`]);
      });

      test('keep their next look when a case changes between two looks, and take the new one when their due time changes', async () => {
        const agency = newAgency();
        await open(agency, 'a', [{ at: minute(10) }]);
        expect(
          await kept.reminders.tellDue(minute(10), 100_000, tellAll(minute(50))),
        ).toBeGreaterThan(0);
        await open(agency, 'a', [{ at: minute(10) }], { expectedVersion: 1 });
        expect(await dueOf(agency)).toEqual([`a turn:1 ${minute(50)}`]);
        await open(agency, 'a', [{ at: minute(12), watched: sampleWatched({ due: minute(90) }) }], {
          expectedVersion: 2,
        });
        expect(await dueOf(agency)).toEqual([`a turn:1 ${minute(12)}`]);
        await open(
          agency,
          'a',
          [{ at: minute(13), watched: sampleWatched({ due: minute(90), roles: ['ketua'] }) }],
          { expectedVersion: 3 },
        );
        expect(await dueOf(agency)).toEqual([`a turn:1 ${minute(13)}`]);
      });

      test('are not written with an append that is refused', async () => {
        const agency = newAgency();
        await open(agency, 'a', [{}]);
        expect(await kept.cases.append([watchedAppend(agency, 'a', [], {})])).toMatchObject({
          ok: false,
        });
        const half = [
          watchedAppend(agency, 'b', [{}]),
          watchedAppend(agency, 'a', [], { expectedVersion: 7 }),
        ];
        expect(await kept.cases.append(half)).toMatchObject({ ok: false });
        expect(await dueOf(agency)).toEqual([`a turn:1 ${minute(30)}`]);
      });

      test('come anew when a case is projected anew, without rewinding', async () => {
        const agency = newAgency();
        const append = watchedAppend(agency, 'a', [{ at: minute(10) }]);
        await kept.cases.append([append]);
        await kept.reminders.tellDue(minute(10), 100_000, tellAll(minute(50)));
        await kept.cases.reproject(append.projection);
        expect(await dueOf(agency)).toEqual([`a turn:1 ${minute(50)}`]);
      });
    });

    describe('telling', () => {
      test('tells each of many clocks exactly once when eight look at the same time', async () => {
        const agency = newAgency();
        await Promise.all(
          Array.from({ length: 200 }, (_, index) =>
            open(agency, `k${String(index)}`, [
              { at: minute(index % 7), watched: sampleWatched({ roles: ['tim', 'ketua'] }) },
            ]),
          ),
        );
        const given: string[] = [];
        const look = async (): Promise<void> => {
          const count = await kept.reminders.tellDue(minute(10), 17, async (watches) => {
            given.push(
              ...watches.filter((watch) => watch.agency === agency).map((watch) => watch.caseId),
            );
            await new Promise((resolve) => {
              setImmediate(resolve);
            });
            return tellAll(null)(watches);
          });
          if (count > 0) await look();
        };
        await Promise.all(Array.from({ length: 8 }, look));
        // Clocks another was looking at when all else was done are told by that other.
        expect(given).toHaveLength(200);
        expect(new Set(given).size).toBe(200);
        expect(await inboxOf(agency, ['tim'])).toHaveLength(200);
        expect(await inboxOf(agency, ['ketua'])).toHaveLength(200);
        expect(await dueOf(agency)).toEqual([]);
      });

      test('that breaks off in the middle loses nothing and doubles nothing', async () => {
        const agency = newAgency();
        for (const caseId of ['a', 'b', 'c']) await open(agency, caseId, [{ at: minute(1) }]);
        const before = await dueOf(agency);
        await expect(
          kept.reminders.tellDue(minute(1), 100_000, () => Promise.reject(new Error('killed'))),
        ).rejects.toThrow('killed');
        expect(await dueOf(agency)).toEqual(before);
        expect(await inboxOf(agency)).toEqual([]);
        expect(await kept.reminders.tellDue(minute(1), 100_000, tellAll(null))).toBe(3);
        expect((await inboxOf(agency)).map((entry) => entry.caseId).toSorted()).toEqual([
          'a',
          'b',
          'c',
        ]);
      });

      test('writes a reminder of one kind once, also when its clock comes again', async () => {
        const agency = newAgency();
        await open(agency, 'a', [{ at: minute(1) }]);
        await kept.reminders.tellDue(minute(1), 100_000, tellAll(null, { at: minute(1) }));
        await open(agency, 'a', [{ at: minute(1) }], { expectedVersion: 1 });
        expect(
          await kept.reminders.tellDue(minute(2), 100_000, tellAll(null, { at: minute(2) })),
        ).toBe(1);
        expect((await inboxOf(agency)).map((entry) => entry.at)).toEqual([minute(1)]);
      });

      test('of a clock that its case replaces meanwhile keeps what was told and the clock as it is now', async () => {
        const agency = newAgency();
        await open(agency, 'a', [{ at: minute(1) }]);
        await open(agency, 'b', [{ at: minute(1) }]);
        const changed: Promise<void>[] = [];
        await kept.reminders.tellDue(minute(1), 100_000, async (watches) => {
          changed.push(open(agency, 'a', [], { expectedVersion: 1 }));
          changed.push(
            open(agency, 'b', [{ at: minute(70), watched: sampleWatched({ due: minute(99) }) }], {
              expectedVersion: 1,
            }),
          );
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
          return tellAll(minute(40))(watches);
        });
        await Promise.all(changed);
        expect((await inboxOf(agency)).map((entry) => entry.caseId).toSorted()).toEqual(['a', 'b']);
        expect(await dueOf(agency)).toEqual([`b turn:1 ${minute(70)}`]);
      });
    });

    describe('the inbox', () => {
      const tell = async (
        agency: string,
        entries: readonly Partial<InboxEntry>[],
      ): Promise<void> => {
        const caseId = `pembawa-${String(entries.length)}-${agency}`;
        await open(agency, caseId, [{ at: minute(0) }]);
        await kept.reminders.tellDue(minute(0), 100_000, async (watches) =>
          watches.map((watch) => ({
            watch,
            next: null,
            entries:
              watch.agency === agency ? entries.map((entry) => sampleEntry(watch, entry)) : [],
          })),
        );
      };

      test('comes newest first, page by page, whole and without repeating, each with all it says', async () => {
        const agency = newAgency();
        await tell(
          agency,
          Array.from({ length: 7 }, (_, index) => ({
            caseId: `k${String(index)}`,
            at: minute(Math.floor(index / 3)),
            summary: index === 2,
          })),
        );
        const seen: InboxEntry[] = [];
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<ReminderStore['inbox']>> = await kept.reminders.inbox(
            agency,
            ['tim'],
            'p1',
            { cursor, limit: 2 },
          );
          expect(page.items.length).toBeLessThanOrEqual(2);
          seen.push(...page.items);
          cursor = page.next;
        } while (cursor !== null);
        expect(seen.map((entry) => entry.caseId)).toEqual([
          'k6',
          'k5',
          'k4',
          'k3',
          'k2',
          'k1',
          'k0',
        ]);
        expect(seen[4]).toEqual({
          agency,
          seat: 'tim',
          caseId: 'k2',
          number: `BTM-2026-pembawa-7-${agency}`,
          item: 'turn:1',
          code: 'terima',
          kind: 'half',
          due: minute(60),
          at: minute(0),
          summary: true,
          read: false,
        });
        expect(
          (await kept.reminders.inbox(agency, ['tim'], 'p1', { cursor: 'x', limit: 2 })).items,
        ).toHaveLength(2);
      });

      test('shows somebody with several roles once what came to each, where it came first', async () => {
        const agency = newAgency();
        await tell(agency, [
          { seat: 'tim', caseId: 'a', at: minute(5) },
          { seat: 'ketua', caseId: 'a', at: minute(5) },
          { seat: 'tim', caseId: 'b', at: minute(9) },
          { seat: 'ketua', caseId: 'b', at: minute(7) },
          { seat: 'tim', caseId: 'a', kind: 'due', at: minute(8) },
          { seat: 'sekda', caseId: 'a', at: minute(1) },
        ]);
        const lines = async (...roles: string[]): Promise<readonly string[]> =>
          (await inboxOf(agency, roles)).map(
            (entry) => `${entry.caseId} ${entry.kind} ${entry.seat} ${entry.at}`,
          );
        expect(await lines('tim', 'ketua', 'tim')).toEqual([
          `a due tim ${minute(8)}`,
          `b half ketua ${minute(7)}`,
          `a half ketua ${minute(5)}`,
        ]);
        expect(await lines('tim')).toEqual([
          `b half tim ${minute(9)}`,
          `a due tim ${minute(8)}`,
          `a half tim ${minute(5)}`,
        ]);
        expect(await lines()).toEqual([]);
        expect(await lines('lain')).toEqual([]);
        expect(await kept.reminders.unread(agency, ['tim', 'ketua', 'tim'], 'p1')).toBe(3);
      });

      test('knows what each officer has read', async () => {
        const agency = newAgency();
        await tell(agency, [
          { caseId: 'a', at: minute(1) },
          { caseId: 'b', at: minute(2) },
          { caseId: 'c', at: minute(3) },
        ]);
        const read = async (officer: string): Promise<readonly boolean[]> =>
          (
            await kept.reminders.inbox(agency, ['tim'], officer, { cursor: null, limit: 9 })
          ).items.map((entry) => entry.read);
        expect(await kept.reminders.unread(agency, ['tim'], 'p1')).toBe(3);
        await kept.reminders.markRead(agency, 'p1', minute(2));
        expect(await read('p1')).toEqual([false, true, true]);
        expect(await kept.reminders.unread(agency, ['tim'], 'p1')).toBe(1);
        // An older page left open does not make what was read unread.
        await kept.reminders.markRead(agency, 'p1', minute(1));
        expect(await read('p1')).toEqual([false, true, true]);
        expect(await read('p2')).toEqual([false, false, false]);
        expect(await kept.reminders.unread(agency, ['tim'], 'p2')).toBe(3);
      });

      test('belongs to one agency, and counts unread ones up to a hundred', async () => {
        const [agency, other] = [newAgency(), newAgency()];
        await tell(
          agency,
          Array.from({ length: 130 }, (_, index) => ({ caseId: `k${String(index)}` })),
        );
        expect(await kept.reminders.unread(agency, ['tim', 'ketua'], 'p1')).toBe(100);
        expect(await kept.reminders.unread(other, ['tim'], 'p1')).toBe(0);
        expect(await inboxOf(other)).toEqual([]);
        await kept.reminders.markRead(other, 'p1', minute(999));
        expect(await kept.reminders.unread(agency, ['tim'], 'p1')).toBe(100);
      });
    });
  });
};
