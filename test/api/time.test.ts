import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, reportBody } from '#test/support/api-product.ts';

type Setting = Awaited<ReturnType<typeof apiProduct>>;

const calendarAnswer = z.looseObject({
  zone: z.string(),
  knownUntil: z.string(),
  closed: z.array(z.unknown()),
});
/** The version an ETag names. */
const versionIn = (answer: Response): number =>
  Number(JSON.parse(answer.headers.get('etag') ?? 'null'));
const problem = z.object({
  code: z.string(),
  version: z.number().optional(),
  fields: z.array(z.object({ field: z.string() })).optional(),
});
const base = '/api/v1/denpasar';

const read = async <S extends z.ZodType>(schema: S, answer: Response): Promise<z.output<S>> =>
  schema.parse(await answer.json());

describe('the REST API of time', () => {
  let setting: Setting;
  let head: string;
  let auditor: string;
  let outside: string;

  beforeEach(async () => {
    setting = await apiProduct(['denpasar']);
    const view = await setting.product.sops.agency('denpasar');
    if ('notFound' in view) throw new Error('the agency is there');
    head = setting.token('denpasar', view.sop.controllers[0] ?? '');
    auditor = setting.token('denpasar', 'auditor');
    outside = setting.token(
      'denpasar',
      view.sop.roles.find((role) => role.outside !== null)?.id ?? '',
    );
  });

  const calendar = async () => {
    const answer = await setting.call('GET', `${base}/calendar`, { token: auditor });
    return { version: versionIn(answer), rest: await read(calendarAnswer, answer) };
  };
  const put = (version: number | undefined, json: unknown, token = head) =>
    setting.call('PUT', `${base}/calendar`, {
      token,
      json,
      headers: version === undefined ? {} : { 'if-match': `"${String(version)}"` },
    });
  const extraDay = {
    date: '2026-12-18',
    name: 'Hari jadi Kota Contoh',
    kind: 'agency',
    source: 'SE 1/2026',
  };

  describe('the calendar', () => {
    test('is changed by who read it, and says its new version', async () => {
      const { version, rest } = await calendar();
      const answer = await put(version, {
        calendar: { ...rest, closed: [...rest.closed, extraDay] },
        reason: 'Hari jadi',
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('etag')).toBe(`"${String(version + 1)}"`);
      expect((await read(calendarAnswer, answer)).closed).toContainEqual(extraDay);
      const changes = await setting.call('GET', `${base}/settings/changes`, { token: auditor });
      expect(await changes.json()).toMatchObject({
        items: [
          // What the tests' agency was set up with at the same moment.
          { version: 1, type: 'bodies-changed' },
          {
            version: 1,
            type: 'calendar-changed',
            reason: 'Hari jadi',
            by: expect.stringContaining('Petugas'),
            calendar: { closed: expect.arrayContaining([extraDay]) },
            reminders: null,
          },
        ],
      });
    });

    test('is not overwritten: without a version, or with an older one', async () => {
      const { version, rest } = await calendar();
      const changed = {
        calendar: { ...rest, closed: [...rest.closed, extraDay] },
        reason: 'Hari jadi',
      };
      expect(await read(problem, await put(undefined, changed))).toMatchObject({
        code: 'version-needed',
      });
      await put(version, changed);
      const late = await put(version, changed);
      expect(late.status).toBe(412);
      expect(await read(problem, late)).toMatchObject({
        code: 'settings-stale',
        version: version + 1,
      });
    });

    test('says every finding at its place in what was sent', async () => {
      const { version, rest } = await calendar();
      const answer = await put(version, {
        calendar: {
          ...rest,
          hours: { 1: [{ from: '08:00', to: '07:00' }] },
          closed: [extraDay, extraDay],
        },
        reason: 'Alasan contoh',
      });
      expect(answer.status).toBe(422);
      const { code, fields } = await read(problem, answer);
      expect([code, fields?.map((one) => one.field)]).toEqual([
        'unfit-settings',
        ['calendar.hours.1.0', 'calendar.hours', 'calendar.closed.1'],
      ]);
    });

    test('is changed by nobody who only reads it, and shown to no outside party', async () => {
      const { version, rest } = await calendar();
      expect(
        (await put(version, { calendar: rest, reason: 'Alasan contoh' }, auditor)).status,
      ).toBe(403);
      for (const part of [
        'calendar',
        'reminders',
        'settings/changes',
        'compliance',
        'simulation',
      ]) {
        expect((await setting.call('GET', `${base}/${part}`, { token: outside })).status).toBe(404);
      }
    });

    test('takes only what it knows, and a reason', async () => {
      const { version, rest } = await calendar();
      const answer = await put(version, { calendar: { ...rest, version }, reason: '' });
      expect(await read(problem, answer)).toMatchObject({ code: 'invalid-request' });
      expect(
        await read(problem, await put(version, { calendar: rest, reason: '  ' })),
      ).toMatchObject({ code: 'empty-text' });
    });
  });

  describe('the reminder rules', () => {
    test('are read and changed', async () => {
      const rules = z.looseObject({ half: z.boolean() });
      const before = await read(
        rules,
        await setting.call('GET', `${base}/reminders`, { token: auditor }),
      );
      const answer = await setting.call('PUT', `${base}/reminders`, {
        token: head,
        headers: { 'if-match': '"0"' },
        json: { reminders: { ...before, half: !before.half }, reason: 'Terlalu sering' },
      });
      expect(await read(rules, answer)).toEqual({ ...before, half: !before.half });
    });

    test('of one administrator are not overwritten by another who read the older ones', async () => {
      const first = await setting.call('GET', `${base}/reminders`, { token: head });
      const rules = z.looseObject({ eighty: z.boolean() });
      const before = await read(rules, first);
      const change = (etag: string, eighty: boolean, reason: string) =>
        setting.call('PUT', `${base}/reminders`, {
          token: head,
          headers: { 'if-match': etag },
          json: { reminders: { ...before, eighty }, reason },
        });
      const seen = first.headers.get('etag') ?? '';
      const [one, other] = [
        await change(seen, !before.eighty, 'Yang pertama'),
        await change(seen, before.eighty, 'Yang kedua'),
      ];
      expect([one.status, other.status]).toEqual([200, 412]);
      expect(other.headers.get('etag')).toBe(one.headers.get('etag'));
      const now = await setting.call('GET', `${base}/reminders`, { token: head });
      expect((await read(rules, now)).eighty).toBe(!before.eighty);
      const unseen = await setting.call('PUT', `${base}/reminders`, {
        token: head,
        json: { reminders: before, reason: 'Tanpa membaca' },
      });
      expect(await read(problem, unseen)).toMatchObject({ code: 'version-needed' });
    });

    test('say a rung that waits too short and roles nobody has', async () => {
      const reminders = {
        half: true,
        eighty: true,
        due: true,
        rungs: [
          { afterMinutes: 100, roles: ['asing'] },
          { afterMinutes: 50, roles: [] },
        ],
        urgent: ['x'],
      };
      const answer = await setting.call('PUT', `${base}/reminders`, {
        token: head,
        headers: {
          'if-match':
            (await setting.call('GET', `${base}/reminders`, { token: head })).headers.get('etag') ??
            '',
        },
        json: { reminders, reason: 'Alasan contoh' },
      });
      expect((await read(problem, answer)).fields?.map((one) => one.field)).toEqual([
        'reminders.rungs.0.roles',
        'reminders.rungs.1.afterMinutes',
        'reminders.rungs.1.roles',
        'reminders.urgent',
      ]);
    });
  });

  describe('what time brings', () => {
    const inbox = z.object({
      unread: z.number(),
      items: z.array(
        z.looseObject({
          code: z.string(),
          kind: z.string(),
          read: z.boolean(),
          links: z.object({ case: z.string() }),
        }),
      ),
    });

    beforeEach(async () => {
      expect((await setting.call('POST', `${base}/reports`, { json: reportBody() })).status).toBe(
        201,
      );
    });

    test('reminders lie in the inbox of the executor until he has read them', async () => {
      const desk = setting.token('denpasar', 'dkis');
      setting.world.pass('PT3H');
      expect(await setting.product.chores['tell-reminders'].run(100)).toBeGreaterThan(0);
      const before = await read(inbox, await setting.call('GET', `${base}/inbox`, { token: desk }));
      expect(before).toMatchObject({ unread: 1, items: [{ read: false }] });
      expect((await setting.call('POST', `${base}/inbox/read`, { token: desk })).status).toBe(204);
      expect(
        await read(inbox, await setting.call('GET', `${base}/inbox`, { token: desk })),
      ).toMatchObject({ unread: 0, items: [{ read: true }] });
    });

    test('compliance is given as JSON and as CSV', async () => {
      const answer = await setting.call('GET', `${base}/compliance?from=2026-01-01T00:00:00Z`, {
        token: auditor,
      });
      expect(await answer.json()).toMatchObject({ byStep: [], byMonth: [], byRole: [], worst: [] });
      const csv = await setting.call('GET', `${base}/compliance`, {
        token: auditor,
        headers: { accept: 'text/csv' },
      });
      expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const bytes = new Uint8Array(await csv.arrayBuffer());
      expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
      expect(new TextDecoder().decode(bytes)).toMatch(/^Kelompok;Kode;Nama/);
      expect(
        (await setting.call('GET', `${base}/compliance?edition=tidak-ada`, { token: auditor }))
          .status,
      ).toBe(404);
    });

    test('a simulation says when each step is due', async () => {
      const answer = await setting.call(
        'GET',
        `${base}/simulation?arrival=2026-11-17T10:00:00%2B07:00`,
        { token: auditor },
      );
      const simulated = await read(
        z.object({ zone: z.string(), steps: z.array(z.looseObject({ startsAt: z.string() })) }),
        answer,
      );
      expect(simulated).toMatchObject({ zone: 'Asia/Makassar' });
      expect(simulated.steps[0]?.startsAt).toBe('2026-11-17T03:00:00.000Z');
      expect(
        (await setting.call('GET', `${base}/simulation?arrival=besok`, { token: auditor })).status,
      ).toBe(422);
      expect(
        (await setting.call('GET', `${base}/simulation?edition=tidak-ada`, { token: auditor }))
          .status,
      ).toBe(404);
    });

    test('another calendar is tried out before it is put into force', async () => {
      const view = await setting.product.sops.agency('denpasar');
      if ('notFound' in view) throw new Error('the agency is there');
      const { calendar: now } = view.agency;
      const officer = { kind: 'officer', id: 'x', name: 'Petugas', roles: ['auditor'] } as const;
      expect(await setting.product.time.previewCalendar('denpasar', now, officer)).toEqual({
        lookedAt: 1,
        changed: 0,
        complete: true,
      });
      const closedToday = {
        ...now,
        closed: [
          ...now.closed,
          { date: '2026-11-17', name: 'x', kind: 'agency', source: '' } as const,
        ],
      };
      expect(await setting.product.time.previewCalendar('denpasar', closedToday, officer)).toEqual({
        lookedAt: 1,
        changed: 1,
        complete: true,
      });
      expect(
        await setting.product.time.previewCalendar('denpasar', { ...now, hours: {} }, officer),
      ).toMatchObject({ findings: [{ code: 'no-open-hours' }] });
      expect(
        await setting.product.time.previewCalendar('denpasar', now, { ...officer, roles: [] }),
      ).toEqual({ notFound: 'agency' });
    });
  });
});
