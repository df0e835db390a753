import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiDriver, type CaseAnswer, type Choose } from '#test/support/api-driver.ts';
import {
  type AgencyId,
  apiProduct,
  formWith,
  reportBody,
  textFile,
} from '#test/support/api-product.ts';
import { instant } from '#test/support/scenario.ts';

type Setting = Awaited<ReturnType<typeof apiProduct>>;

const receipt = z.object({
  number: z.string(),
  trackingCode: z.string(),
  links: z.object({ track: z.string() }),
});
const list = z.object({ items: z.array(z.object({ id: z.string(), number: z.string() })) });

/** Reports an incident as a stranger and has the officers work on it until nothing is left. */
const reportAndDrive = async (
  setting: Setting,
  agency: AgencyId,
  choose?: Choose,
): Promise<CaseAnswer> => {
  const { call, tokensOf, token } = setting;
  const form = formWith({ report: JSON.stringify(reportBody()), evidence: [textFile()] });
  const reported = receipt.parse(
    await (await call('POST', `/api/v1/${agency}/reports`, { form })).json(),
  );
  const auditor = token(agency, 'auditor');
  const found = list.parse(
    await (
      await call('GET', `/api/v1/${agency}/cases?q=${reported.number}`, { token: auditor })
    ).json(),
  );
  const [row] = found.items;
  if (row === undefined) throw new Error('the case is not in the list');
  const driver = apiDriver(call, agency, tokensOf(agency), choose);
  await driver.drive(row.id);
  const tracked = z
    .object({ status: z.string() })
    .parse(await (await call('GET', reported.links.track)).json());
  const seen = await driver.read(auditor, `/api/v1/${agency}/cases/${reported.number}`);
  expect(tracked.status).toBe(seen.status);
  return seen;
};

const path = (seen: CaseAnswer): readonly string[] =>
  seen.turns.map((turn) => `${turn.step}:${turn.completed?.outcome ?? 'now'}`);

describe('a client that knows nothing but the API', () => {
  test.each(['maluku-utara', 'denpasar', 'batam'] as const)(
    'drives the SOP of %s from report to closed case',
    async (agency) => {
      const setting = await apiProduct([agency]);
      const seen = await reportAndDrive(setting, agency);
      expect(seen.status).toBe('closed');
      expect(seen.closed?.reason).toBe('completed');
      expect(seen.turns.length).toBeGreaterThanOrEqual(10);
      expect(seen.current).toBeNull();
    },
  );

  // Days end or rest at another time than the day they are counted to: half of the time is no whole millisecond.
  test.each([
    ['maluku-utara', 'Friday', '2026-11-20T16:10:10.123+09:00'],
    ['denpasar', 'Friday', '2026-11-20T16:10:10.123+08:00'],
    ['batam', 'Friday', '2026-11-20T16:10:10.123+07:00'],
    ['batam', 'Thursday', '2026-11-19T11:45:10.123+07:00'],
  ] as const)('completes every step of %s on a %s at %s', async (agency, _day, now) => {
    const setting = await apiProduct([agency]);
    setting.world.setClock(instant(now));
    const seen = await reportAndDrive(setting, agency);
    expect(seen.closed?.reason).toBe('completed');
  });

  test.each([
    ['maluku-utara', 'verifikasi', 'tidak-valid'],
    ['denpasar', 'verifikasi', 'tidak-valid'],
    ['batam', 'validasi', 'tidak-valid'],
  ] as const)('ends a report of %s that is not valid', async (agency, step, outcome) => {
    const setting = await apiProduct([agency]);
    const seen = await reportAndDrive(setting, agency, (at) => (at === step ? outcome : undefined));
    expect(seen.closed?.reason).toBe('invalid');
  });

  test('repeats a loop until it is done: Batam, blocked, Belum, then Sudah', async () => {
    const setting = await apiProduct(['batam']);
    const seen = await reportAndDrive(setting, 'batam', (step, visit) =>
      step === 'rapat' && visit === 1 ? 'belum' : undefined,
    );
    expect(path(seen).filter((turn) => turn.startsWith('rapat:'))).toHaveLength(2);
    expect(seen.closed?.reason).toBe('completed');
    expect(seen.measures.every((measure) => measure.state === 'lifted')).toBe(true);
  });

  test('as an outside party, sees a case that reached it without who reported and without what the record holds', async () => {
    const setting = await apiProduct(['batam']);
    const seen = await reportAndDrive(setting, 'batam');
    const token = setting.token('batam', 'penanggung-jawab-akun');
    const outside = z
      .object({
        report: z.object({ reporter: z.record(z.string(), z.unknown()) }),
        messages: z.array(z.unknown()),
        duties: z.array(z.unknown()),
      })
      .parse(await (await setting.call('GET', seen.links.self, { token })).json());
    expect(outside).toMatchObject({
      report: { reporter: { name: '', anonymous: true } },
      messages: [],
      duties: [],
    });
    const record = await (await setting.call('GET', `${seen.links.self}/events`, { token })).text();
    expect(record).not.toContain('Pelapor Contoh');
    expect(
      z
        .object({ items: z.array(z.object({ data: z.null() })).min(5) })
        .safeParse(JSON.parse(record)).success,
    ).toBe(true);
  });

  test('gets the Sekda’s approval for the fourth report of one work unit', async () => {
    const setting = await apiProduct(['batam']);
    for (let report = 1; report <= 3; report += 1) await reportAndDrive(setting, 'batam');
    const fourth = await reportAndDrive(setting, 'batam');
    expect(fourth.status).toBe('closed');
    expect(fourth).toMatchObject({ may: { approve: [] } });
    const events = z.object({ items: z.array(z.object({ type: z.string() })) }).parse(
      await (
        await setting.call('GET', `${fourth.links.self}/events`, {
          token: setting.token('batam', 'auditor'),
        })
      ).json(),
    );
    expect(events.items.map((event) => event.type)).toContain('approval-given');
  });
});
