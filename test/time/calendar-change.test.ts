import { describe, expect, test } from 'vitest';
import { eachStore } from '#test/support/each-store.ts';
import { malukuUtara, wit } from '#test/support/maluku-utara.ts';
import { officer } from '#test/support/scenario.ts';

const agency = 'maluku-utara';
const ketua = officer('ketua');
const reason = 'SE Gubernur: libur daerah Rabu 18 November 2026';

/** Changes of the calendar alone: the tests' agency begins with a register of bodies. */
const calendarChanges = async ({ product }: Awaited<ReturnType<typeof malukuUtara>>) =>
  (await product.time.changes(agency, ketua)).filter(
    ({ event }) => event.type === 'calendar-changed',
  );

/** Wednesday 18 November becomes a closed day. */
const closeWednesday = async (
  { product }: Awaited<ReturnType<typeof malukuUtara>>,
  why = reason,
  seen = 1,
  actor = ketua,
) => {
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error('no agency');
  const { version: _, ...calendar } = view.agency.calendar;
  const closed = [
    ...calendar.closed,
    { date: '2026-11-18', name: 'Libur daerah', kind: 'agency' as const, source: why },
  ];
  return product.time.changeCalendar(agency, { ...calendar, closed }, why, seen, actor);
};

describe.each(eachStore)('a new closed day, on %s', (_name, make) => {
  test('moves the due times it lies before, each with old and new value and the reason, once', async () => {
    const setting = await malukuUtara(await make());
    const { product, world } = setting;
    world.setClock(wit(17, '10:00'));
    const caseId = await setting.received();
    await setting.toVerifying(caseId);
    const untouched = await setting.received();
    expect((await setting.view(caseId)).row.due).toBe(wit(19, '10:00'));
    expect(await product.chores['recompute-dues'].run(100)).toBe(0);

    world.setClock(wit(17, '11:00'));
    expect(await closeWednesday(setting)).toEqual({ version: 1 });
    expect(await product.chores['recompute-dues'].run(100)).toBe(2);
    expect(await product.chores['recompute-dues'].run(100)).toBe(0);

    const view = await setting.view(caseId);
    expect(view.row).toMatchObject({ due: wit(20, '10:00'), calendarVersion: 2 });
    const changes = view.history
      .map((line) => line.stored.event)
      .filter((event) => event.type === 'due-changed');
    expect(changes).toMatchObject([
      {
        turn: 3,
        from: wit(19, '10:00'),
        to: wit(20, '10:00'),
        reason,
        calendarVersion: 2,
        by: { kind: 'system' },
        recordedAt: wit(17, '11:00'),
      },
    ]);
    expect(view.history.at(-1)?.sentence.id).toContain(reason);
    const work = await product.cases.work(agency, officer('tim'), { cursor: null, limit: 10 });
    expect(work.items.map(({ work: item }) => [item.caseId, item.due])).toEqual([
      [caseId, wit(20, '10:00')],
    ]);

    const other = await setting.view(untouched);
    expect(other.row.due).toBe(wit(17, '10:05'));
    expect(other.history.some((line) => line.stored.event.type === 'due-changed')).toBe(false);
    expect(await calendarChanges(setting)).toMatchObject([
      {
        version: 1,
        event: {
          type: 'calendar-changed',
          reason,
          by: { id: 'officer-ketua' },
          calendar: { version: 2 },
        },
      },
    ]);
  });

  test('moves every due time when there are more than a batch, however many recompute at once', async () => {
    const setting = await malukuUtara(await make());
    const { product, world } = setting;
    world.setClock(wit(17, '10:00'));
    const caseIds = await Promise.all(Array.from({ length: 12 }, () => setting.received()));
    await Promise.all(caseIds.map((caseId) => setting.toVerifying(caseId)));
    await closeWednesday(setting);
    const recompute = async (): Promise<void> => {
      if ((await product.chores['recompute-dues'].run(5)) > 0) await recompute();
    };
    await Promise.all([recompute(), recompute(), recompute()]);
    for (const caseId of caseIds) {
      const { row, history } = await setting.view(caseId);
      expect(row.due).toBe(wit(20, '10:00'));
      expect(history.filter((line) => line.stored.event.type === 'due-changed')).toHaveLength(1);
    }
  });

  test('moves the reminders with the due time', async () => {
    const setting = await malukuUtara(await make());
    const { product, world } = setting;
    world.setClock(wit(17, '10:00'));
    await setting.toVerifying(await setting.received());
    await closeWednesday(setting);
    await product.chores['recompute-dues'].run(100);
    await setting.live(wit(20, '10:00'), 30);
    // Of 900 working minutes half have passed on Thursday at 10.00 and 80 % at 15.30.
    expect((await setting.inbox('tim')).map(({ kind, at, due }) => [kind, at, due])).toEqual([
      ['half', wit(19, '10:00'), wit(20, '10:00')],
      ['eighty', wit(19, '15:30'), wit(20, '10:00')],
      ['due', wit(20, '10:00'), wit(20, '10:00')],
    ]);
  });

  test('is refused without a reason, from somebody who may not, and on top of a change not seen', async () => {
    const setting = await malukuUtara(await make());
    expect(await closeWednesday(setting, ' ')).toMatchObject({ refused: 'empty-text' });
    expect(await closeWednesday(setting, reason, 1, officer('tim'))).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await closeWednesday(setting, reason, 7)).toEqual({ stale: true, version: 1 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => closeWednesday(setting)));
    expect(answers.filter((answer) => 'version' in answer && !('stale' in answer))).toHaveLength(1);
    expect(answers.filter((answer) => 'stale' in answer)).toHaveLength(4);
    expect(await closeWednesday(setting, reason, 1)).toEqual({ stale: true, version: 2 });
    expect(await calendarChanges(setting)).toHaveLength(1);
  });
});
