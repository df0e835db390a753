import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { eachStore } from '#test/support/each-store.ts';
import { malukuUtara, wit } from '#test/support/maluku-utara.ts';
import { officer } from '#test/support/scenario.ts';

const agency = 'maluku-utara';
const ketua = officer('ketua');

/** Tuesday 17 November, 10.05: verifying has begun and is due on Thursday at 10.05. */
const verifying = async (stores = memoryDatabase()) => {
  const setting = await malukuUtara(stores);
  setting.world.setClock(wit(17, '10:05'));
  const caseId = await setting.received();
  await setting.toVerifying(caseId);
  return { ...setting, caseId };
};

/** Diskominfosan is on duty round the clock: its steps run on the wall clock, at night too. */
const roundTheClock = async () => {
  const setting = await malukuUtara(memoryDatabase());
  const { product, world } = setting;
  world.setClock(wit(17, '15:00'));
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error('no agency');
  const { version, ...calendar } = view.agency.calendar;
  expect(
    await product.time.changeCalendar(
      agency,
      { ...calendar, alwaysOpen: ['diskominfosan'] },
      'Piket 24 jam',
      version,
      ketua,
    ),
  ).toEqual({ version: 1 });
  world.setClock(wit(17, '15:58'));
  await setting.received();
  return setting;
};

describe.each(eachStore)('reminders of a step, on %s', (_name, make) => {
  test('come at half, at 80 % and when due, then up the ladder, in working time, to those each is for', async () => {
    const { inbox, live, product, caseId } = await verifying(await make());
    await live(wit(20, '16:30'), 5);
    const lines = async (role: string): Promise<readonly unknown[]> =>
      (await inbox(role)).map(({ kind, at }) => [kind, at]);
    const ladder = [
      ['late-1', wit(19, '14:50')],
      ['late-2', wit(20, '10:05')],
    ];
    expect(await lines('tim')).toEqual([
      ['half', wit(18, '10:05')],
      ['eighty', wit(18, '15:35')],
      ['due', wit(19, '10:05')],
      ...ladder,
    ]);
    expect(await lines('ketua')).toEqual(ladder);
    expect(await lines('sekretaris')).toEqual([['late-1', wit(19, '14:50')]]);
    expect(await lines('diskominfosan')).toEqual([]);
    expect((await inbox('tim'))[0]).toMatchObject({
      caseId,
      item: 'turn:3',
      code: 'verifikasi',
      due: wit(19, '10:05'),
      summary: false,
    });
    expect(await product.oversight.unread(agency, ketua)).toBe(2);
    await product.oversight.markRead(agency, ketua);
    expect(await product.oversight.unread(agency, ketua)).toBe(0);
    expect(await product.oversight.unread(agency, officer('tim'))).toBe(5);
  });

  test('after a time without service are one for each clock, the latest, marked as a summary', async () => {
    const { inbox, live, received, toVerifying, world, product } = await verifying(await make());
    for (let index = 0; index < 4; index += 1) await toVerifying(await received());
    world.setClock(wit(20, '14:00'));
    expect(await product.chores['tell-reminders'].run(100)).toBe(5);
    expect(await product.chores['tell-reminders'].run(100)).toBe(0);
    expect((await inbox('tim')).map(({ kind, at, summary }) => [kind, at, summary])).toEqual(
      Array.from({ length: 5 }, () => ['late-2', wit(20, '14:00'), true]),
    );
    await live(wit(23, '16:00'), 60);
    expect(await inbox('tim')).toHaveLength(5);
  });

  test('say once when what is waited for should have come, and nothing when it came before', async () => {
    const { inbox, live, product, caseId } = await verifying(await make());
    const wait = { type: 'wait', turn: 3, party: 'Pengembang', reason: 'Log server' } as const;
    expect(
      await product.cases.command(
        agency,
        caseId,
        { ...wait, until: wit(17, '14:00') },
        officer('tim'),
      ),
    ).toMatchObject({ events: [{ type: 'waiting-started' }] });
    await live(wit(17, '15:00'), 5);
    expect((await inbox('tim')).map(({ item, kind, at }) => [item, kind, at])).toEqual([
      ['wait:3:1', 'due', wit(17, '14:00')],
    ]);
    await product.cases.command(
      agency,
      caseId,
      { type: 'resume', turn: 3, result: 'Log diterima' },
      officer('tim'),
    );
    await product.cases.command(
      agency,
      caseId,
      { ...wait, until: wit(18, '09:00') },
      officer('tim'),
    );
    await product.cases.command(
      agency,
      caseId,
      { type: 'resume', turn: 3, result: 'Lengkap' },
      officer('tim'),
    );
    await live(wit(18, '09:30'), 5);
    expect(await inbox('tim')).toHaveLength(1);
  });

  test('are not put off by what happens in the case meanwhile, and stop when it is closed', async () => {
    const { inbox, live, world, product, caseId } = await verifying(await make());
    await live(wit(18, '10:10'), 5);
    await product.cases.command(
      agency,
      caseId,
      { type: 'note', text: 'sedang diperiksa' },
      officer('tim'),
    );
    await live(wit(18, '15:00'), 5);
    expect((await inbox('tim')).map(({ kind }) => kind)).toEqual(['half']);
    await product.cases.command(
      agency,
      caseId,
      { type: 'close', reason: 'withdrawn', note: 'ditarik kembali oleh pelapor' },
      ketua,
    );
    expect(await product.cases.view(agency, caseId, ketua)).toMatchObject({
      row: { status: 'closed' },
    });
    world.setClock(wit(27, '10:00'));
    expect(await product.chores['tell-reminders'].run(100)).toBe(0);
    expect((await inbox('tim')).map(({ kind }) => kind)).toEqual(['half']);
  });
});

describe('reminders outside working hours', () => {
  test('come at night to who is on duty round the clock', async () => {
    const { inbox, live } = await roundTheClock();
    await live(wit(18, '08:00'), 1);
    expect((await inbox('diskominfosan')).map(({ kind, at }) => [kind, at])).toEqual([
      ['half', wit(17, '16:01')],
      ['eighty', wit(17, '16:02')],
      ['due', wit(17, '16:03')],
      ['late-1', wit(17, '19:48')],
      ['late-2', wit(17, '23:33')],
    ]);
  });
});
