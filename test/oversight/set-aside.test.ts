import { describe, expect, test } from 'vitest';
import type { Stores } from '#test/support/api-product.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { eachStore } from '#test/support/each-store.ts';
import { instant, officer, sampleReport } from '#test/support/scenario.ts';
import type { Instant } from '#core/time/instant.ts';

const agencies = ['batam', 'denpasar', 'maluku-utara'] as const;
type Agency = (typeof agencies)[number];

/** Wednesday 8.00 in Batam, when all three are at work. */
const begin = instant('2026-11-18T08:00:00+07:00');
const inHalfAnHour = instant('2026-11-18T08:30:00+07:00');
const inAnHour = instant('2026-11-18T09:00:00+07:00');
const page = { cursor: null, limit: 100 };

/** Three agencies with a case each, and a disk that cannot read the cases named. */
const threeAgencies = async (stores: Stores) => {
  const unreadable = new Set<string>();
  const cases: Stores['cases'] = {
    ...stores.cases,
    load: async (agency, caseId) => {
      if (unreadable.has(caseId)) throw new Error('rekaman kasus tidak terbaca');
      return stores.cases.load(agency, caseId);
    },
  };
  const setting = await apiProduct(agencies, { ...stores, cases });
  const { product, world, log } = setting;
  world.setClock(begin);
  const received = async (agency: Agency): Promise<string> => {
    const receipt = await product.cases.receive(agency, sampleReport({ receivedAt: world.now() }), {
      kind: 'reporter',
    });
    if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
    return receipt.caseId;
  };
  const view = async (agency: Agency) => {
    const seen = await product.sops.agency(agency);
    if ('notFound' in seen) throw new Error(agency);
    return seen;
  };
  return {
    product,
    world,
    log,
    unreadable,
    stores,
    received,
    view,
    /** Everybody's reminders, by case. */
    told: async (agency: Agency): Promise<readonly string[]> => {
      const roles = (await view(agency)).sop.roles.map((role) => role.id);
      return (await product.oversight.inbox(agency, officer(...roles), page)).items.map(
        ({ caseId }) => caseId,
      );
    },
    notices: async (agency: Agency) =>
      (await product.oversight.inbox(agency, officer('administrator'), page)).items,
    /** Gives a case one clock, an hour long, to be looked at at half; or none. */
    watch: async (agency: Agency, caseId: string, startedAt: Instant | null): Promise<void> => {
      const row = await stores.cases.row(agency, caseId);
      const [step] = (await view(agency)).sop.steps.values();
      if (row === null || step === undefined) throw new Error('no case');
      const roles = step.executors.map((executor) => executor.role);
      const clock = { code: step.id, due: inAnHour, roles, seats: roles, wallClock: false };
      await stores.cases.reproject({
        row,
        work: [],
        figures: [],
        papers: [],
        watches:
          startedAt === null
            ? []
            : [
                {
                  agency,
                  caseId,
                  item: 'turn:1',
                  watched: { ...clock, startedAt },
                  at: inHalfAnHour,
                },
              ],
      });
    },
  };
};

describe.each(eachStore)('a clock that cannot be planned, on %s', (_name, make) => {
  test('stops nobody else, is told to the administrator once, and is told when its cause is gone', async () => {
    const setting = await threeAgencies(await make());
    const { product, world, received, told, notices, watch } = setting;
    const [good, bad, other, third] = [
      await received('batam'),
      await received('batam'),
      await received('denpasar'),
      await received('maluku-utara'),
    ];
    await watch('batam', good, begin);
    await watch('batam', bad, JSON.parse('"bukan waktu"'));
    await watch('denpasar', other, begin);
    await watch('maluku-utara', third, begin);
    world.setClock(inHalfAnHour);
    expect(await product.chores['tell-reminders'].run(100)).toBe(4);
    expect(await product.chores['tell-reminders'].run(100)).toBe(0);
    expect([...new Set(await told('batam'))]).toEqual([good]);
    expect([...new Set(await told('denpasar'))]).toEqual([other]);
    expect([...new Set(await told('maluku-utara'))]).toEqual([third]);

    // It is tried again, each time after twice as long.
    const tries: number[] = [];
    for (let minute = 0; minute < 20; minute += 1) {
      world.pass('PT1M');
      await product.chores['tell-reminders'].run(100);
      const [aside] = await setting.stores.setAside.all('tell-reminders');
      tries.push(aside?.tries ?? 0);
    }
    expect(
      tries
        .map((one, index) =>
          one === tries[index - 1] ? '' : `${String(index + 1)}: ${String(one)}`,
        )
        .filter((line) => line !== ''),
    ).toEqual(['1: 1', '2: 2', '6: 3', '14: 4']);
    // Whoever runs the installation reads of each try what failed, and why.
    expect(setting.log.failures.map(({ work, about }) => [work, about['tries']])).toEqual(
      [1, 2, 3, 4].map((one) => ['tell-reminders', one]),
    );
    expect(setting.log.failures[0]).toMatchObject({
      about: { agency: 'batam', caseId: bad, item: 'turn:1' },
      error: expect.stringContaining('RangeError'),
    });
    expect(await notices('denpasar')).toEqual([]);
    expect(await notices('batam')).toMatchObject([
      {
        caseId: bad,
        kind: 'set-aside',
        code: 'tell-reminders',
        at: inHalfAnHour,
      },
    ]);

    await watch('batam', bad, begin);
    await product.chores['tell-reminders'].run(100);
    expect(new Set(await told('batam'))).toEqual(new Set([good, bad]));
    expect(await setting.stores.setAside.all('tell-reminders')).toEqual([]);
    expect(await notices('batam')).toHaveLength(1);
  });
});

describe.each(eachStore)('what was set aside and is gone, on %s', (_name, make) => {
  test('is aside no longer: a clock that has ended, a case that was closed', async () => {
    const setting = await threeAgencies(await make());
    const { product, world, received, watch, stores, unreadable, view } = setting;
    const aside = async (): Promise<readonly string[]> =>
      (
        await Promise.all(
          (['tell-reminders', 'recompute-dues'] as const).map((chore) =>
            stores.setAside.all(chore),
          ),
        )
      )
        .flat()
        .map(({ caseId }) => caseId);
    const [ending, going, closing] = [
      await received('batam'),
      await received('batam'),
      await received('denpasar'),
    ];
    await watch('batam', ending, JSON.parse('"bukan waktu"'));
    await watch('batam', going, JSON.parse('"bukan waktu"'));
    const { agency, sop } = await view('denpasar');
    const { version, ...calendar } = agency.calendar;
    const controller = officer(sop.controllers[0] ?? '');
    await product.time.changeCalendar('denpasar', calendar, 'SE 1/2026', version, controller);
    unreadable.add(closing);
    world.setClock(inHalfAnHour);
    const work = async (): Promise<void> => {
      await product.chores['tell-reminders'].run(100);
      await product.chores['recompute-dues'].run(100);
    };
    await work();
    expect(await aside()).toEqual([ending, going, closing]);

    await watch('batam', ending, null);
    const row = await stores.cases.row('denpasar', closing);
    if (row === null) throw new Error('no case');
    await stores.cases.reproject({
      row: { ...row, status: 'closed', closedAt: world.now() },
      work: [],
      figures: [],
      papers: [],
      watches: [],
    });
    world.pass('PT2M');
    await work();
    expect(await aside()).toEqual([going]);
  });
});

describe.each(eachStore)('a case that cannot be read, on %s', (_name, make) => {
  test('keeps no other from its new due time, whoever it is, and gets its own when it can be read again', async () => {
    const setting = await threeAgencies(await make());
    const { product, world, received, view, notices, unreadable, stores } = setting;
    const ids = {
      'maluku-utara': [await received('maluku-utara'), await received('maluku-utara')],
      denpasar: [await received('denpasar')],
    };
    for (const agency of ['maluku-utara', 'denpasar'] as const) {
      const { agency: record, sop } = await view(agency);
      const { version, ...calendar } = record.calendar;
      const closed = [
        ...calendar.closed,
        { date: '2026-11-19', name: 'Libur daerah', kind: 'agency' as const, source: 'SE 1' },
      ];
      expect(
        await product.time.changeCalendar(
          agency,
          { ...calendar, closed },
          'SE 1/2026',
          version,
          officer(sop.controllers[0] ?? ''),
        ),
      ).toMatchObject({ version: 1 });
    }
    const [bad, good] = ids['maluku-utara'];
    unreadable.add(bad ?? '');
    expect(await product.chores['recompute-dues'].run(1)).toBe(1);
    expect(await product.chores['recompute-dues'].run(1)).toBe(1);
    expect(await product.chores['recompute-dues'].run(100)).toBe(1);
    expect(await product.chores['recompute-dues'].run(100)).toBe(0);
    expect(await stores.cases.dueOfOlderCalendar('maluku-utara', 2, 9)).toEqual([bad]);
    expect(await stores.cases.dueOfOlderCalendar('denpasar', 2, 9)).toEqual([]);
    expect(good).not.toBe(bad);
    expect(await notices('maluku-utara')).toMatchObject([
      { caseId: bad, kind: 'set-aside', code: 'recompute-dues' },
    ]);
    expect((await stores.setAside.all('recompute-dues'))[0]?.reason).toContain(
      'rekaman kasus tidak terbaca',
    );

    unreadable.clear();
    expect(await product.chores['recompute-dues'].run(100)).toBe(0);
    world.pass('PT2M');
    expect(await product.chores['recompute-dues'].run(100)).toBe(1);
    expect(await stores.cases.dueOfOlderCalendar('maluku-utara', 2, 9)).toEqual([]);
    expect(await stores.setAside.all('recompute-dues')).toEqual([]);
    expect(await notices('denpasar')).toEqual([]);
  });
});
