import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, formWith, origin, reportBody, textFile } from '#test/support/api-product.ts';

type Setting = Awaited<ReturnType<typeof apiProduct>>;

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  message: z.object({ id: z.string().min(1), en: z.string().min(1) }),
  fields: z
    .array(z.object({ field: z.string(), message: z.object({ id: z.string(), en: z.string() }) }))
    .optional(),
  version: z.number().optional(),
});

/** Reads a problem and checks what every problem must have. */
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const read = problem.parse(await response.json());
  expect(read.status).toBe(response.status);
  expect(read.type).toMatch(/^\/api#[a-z-]+$/u);
  return read;
};

const receipt = z.object({
  number: z.string(),
  trackingCode: z.string(),
  links: z.object({ track: z.string(), messages: z.string() }),
});
const cases = '/api/v1/batam/cases';

describe('the REST API', () => {
  let setting: Setting;
  let helpDesk: string;

  const report = async (more: Readonly<Record<string, unknown>> = {}) => {
    const answer = await setting.call('POST', '/api/v1/batam/reports', { json: reportBody(more) });
    expect(answer.status).toBe(201);
    return receipt.parse(await answer.json());
  };

  beforeEach(async () => {
    setting = await apiProduct(['batam', 'denpasar']);
    helpDesk = setting.token('batam', 'help-desk');
  });

  describe('says what is wrong with a report', () => {
    test.each([
      ['occurredAt', { occurredAt: '2099-01-01T00:00:00.000Z' }],
      ['foundAt', { occurredAt: '2026-01-02T00:00:00.000Z', foundAt: '2026-01-01T00:00:00.000Z' }],
      ['email', { reporter: { name: 'Warga Contoh', email: 'bukan surel' } }],
      ['name', { reporter: { name: '\u200B\u2060', email: 'warga@contoh.id' } }],
      ['description', { description: '\u3164\u200B' }],
    ])('what the portal refuses is refused here too: %s', async (field, more) => {
      const answer = await setting.call('POST', '/api/v1/batam/reports', {
        json: reportBody(more),
      });
      expect(await problemOf(answer)).toMatchObject({ status: 422, fields: [{ field }] });
    });

    test('a line break of a presentation program is kept as a line break', async () => {
      const { number } = await report({ description: 'Baris satu\u000BBaris dua' });
      const shown = await setting.call('GET', `${cases}/${number}`, { token: helpDesk });
      expect(JSON.stringify(await shown.json())).toContain('Baris satu\\nBaris dua');
    });

    test('missing and over-long fields, all at once, in both languages', async () => {
      const answer = await setting.call('POST', '/api/v1/batam/reports', {
        json: reportBody({ description: '', consent: false }),
      });
      const read = await problemOf(answer);
      expect(read).toMatchObject({ status: 422, code: 'missing-answer' });
      expect(read.fields?.map((field) => field.field)).toEqual(['description', 'consent']);
      const long = await problemOf(
        await setting.call('POST', '/api/v1/batam/reports', {
          json: reportBody({ description: 'x'.repeat(50_000) }),
        }),
      );
      expect(long).toMatchObject({ status: 422, code: 'too-long' });
    });

    test('what the description does not know, by its place', async () => {
      const read = await problemOf(
        await setting.call('POST', '/api/v1/batam/reports', {
          json: { ...reportBody(), channel: 'web', reporter: { name: 7 } },
        }),
      );
      expect(read).toMatchObject({ status: 422, code: 'invalid-request' });
      expect(read.fields?.map((field) => field.field)).toEqual(['reporter.name', 'channel']);
    });

    test('text that cannot be stored', async () => {
      const read = await problemOf(
        await setting.call('POST', '/api/v1/batam/reports', {
          json: reportBody({ description: 'a\u0000b', impact: '\ud800' }),
        }),
      );
      expect(read.fields?.map((field) => field.field)).toEqual(['description', 'impact']);
    });

    test('a body that is no JSON, and one of another kind', async () => {
      const headers = { 'content-type': 'application/json' };
      expect(
        await problemOf(
          await setting.call('POST', '/api/v1/batam/reports', { body: '{"a":', headers }),
        ),
      ).toMatchObject({ status: 400, code: 'unreadable-body' });
      expect(
        await problemOf(
          await setting.call('POST', '/api/v1/batam/reports', {
            body: '<a/>',
            headers: { 'content-type': 'application/xml' },
          }),
        ),
      ).toMatchObject({ status: 415 });
      expect(
        await problemOf(
          await setting.call('POST', '/api/v1/batam/reports', {
            body: 'x',
            headers: { 'content-type': 'multipart/form-data; boundary=y' },
          }),
        ),
      ).toMatchObject({ status: 400 });
      expect(
        await problemOf(
          await setting.call('POST', '/api/v1/batam/reports', {
            form: formWith({ evidence: [textFile()] }),
          }),
        ),
      ).toMatchObject({ status: 400 });
    });

    test('a body and a file over their limits, naming the limit', async () => {
      const big = await problemOf(
        await setting.call('POST', '/api/v1/batam/reports', {
          json: reportBody({ impact: 'x'.repeat(1_100_000) }),
        }),
      );
      expect(big).toMatchObject({ status: 413, code: 'body-too-large' });
      expect(big.detail).toContain('1 MB');
      const form = formWith({
        report: JSON.stringify(reportBody()),
        evidence: [textFile('kecil.log'), textFile('besar.log', 'x'.repeat(64 * 1024 + 1))],
      });
      const file = await problemOf(await setting.call('POST', '/api/v1/batam/reports', { form }));
      expect(file).toMatchObject({ status: 413, code: 'file-too-large' });
      expect(file.detail).toContain('besar.log');
      expect(file.detail).toContain('65536 byte');
    });

    test('too many files', async () => {
      const files = Array.from({ length: 6 }, (_, index) => textFile(`${String(index)}.log`));
      const form = formWith({ report: JSON.stringify(reportBody()), evidence: files });
      expect(
        await problemOf(await setting.call('POST', '/api/v1/batam/reports', { form })),
      ).toMatchObject({ status: 422, code: 'too-many-files' });
      expect(
        await problemOf(
          await setting.call('POST', '/api/v1/batam/reports/evidence', {
            form: formWith({ files }),
          }),
        ),
      ).toMatchObject({ status: 422, code: 'too-many-files' });
      expect(
        await problemOf(
          await setting.call('POST', '/api/v1/batam/reports/evidence', { form: formWith({}) }),
        ),
      ).toMatchObject({ status: 422, code: 'invalid-request' });
    });

    test('a file that holds nothing, by its name', async () => {
      const files = [textFile(), new File([], 'kosong.log')];
      const report = formWith({ report: JSON.stringify(reportBody()), evidence: files });
      for (const [path, form, field] of [
        ['/api/v1/batam/reports', report, 'evidence'],
        ['/api/v1/batam/reports/evidence', formWith({ files }), 'files'],
      ] as const)
        expect(await problemOf(await setting.call('POST', path, { form }))).toMatchObject({
          status: 422,
          code: 'invalid-request',
          fields: [
            { field, message: { id: expect.stringContaining('"kosong.log" kosong (0 byte)') } },
          ],
        });
    });

    test('evidence that was never uploaded', async () => {
      const evidence = [
        { id: 'x', name: 'x', size: 1, sha256: 'ab'.repeat(32), mediaType: 'text/plain' },
      ];
      expect(
        await problemOf(
          await setting.call('POST', '/api/v1/batam/reports', { json: reportBody({ evidence }) }),
        ),
      ).toMatchObject({ status: 422, code: 'invalid-answer' });
    });
  });

  test('speaks Indonesian by default and English when asked', async () => {
    const indonesian = await setting.call('GET', '/api/v1/batam/reports/SALAH');
    expect((await problemOf(indonesian)).detail).toBe(
      'Tidak ditemukan, atau tidak tersedia bagi Anda.',
    );
    const english = await setting.call('GET', '/api/v1/batam/reports/SALAH', {
      headers: { 'accept-language': 'fr, en-GB;q=0.9, id;q=0.5' },
    });
    expect(english.headers.get('content-language')).toBe('en');
    expect((await problemOf(english)).detail).toBe('Not found, or not available to you.');
  });

  test('lets reporters follow and answer with the code alone, in the address or in a header', async () => {
    const evidence = await (
      await setting.call('POST', '/api/v1/batam/reports/evidence', {
        form: formWith({ files: [textFile()] }),
      })
    ).json();
    const given = await report({
      evidence: z.object({ files: z.array(z.unknown()) }).parse(evidence).files,
    });
    const sent = await setting.call('POST', given.links.messages, {
      json: { text: 'Sudah pulih?' },
    });
    expect(sent.status).toBe(201);
    const tracked = await setting.call('GET', '/api/v1/batam/reports', {
      headers: { 'tracking-code': given.trackingCode.toLowerCase() },
    });
    expect(await tracked.json()).toMatchObject({
      number: given.number,
      status: 'open',
      report: { evidence: [{ name: 'akses.log' }] },
      messages: [{ from: 'reporter', text: 'Sudah pulih?' }],
    });
    expect(
      await problemOf(await setting.call('POST', given.links.messages, { json: { text: ' ' } })),
    ).toMatchObject({ status: 422, code: 'empty-text' });
  });

  test('answers a wrong code, a wrong agency, and an unknown agency alike', async () => {
    const { trackingCode } = await report();
    for (const address of [
      '/api/v1/batam/reports/SALAH',
      `/api/v1/denpasar/reports/${trackingCode}`,
      `/api/v1/tiada/reports/${trackingCode}`,
    ]) {
      expect(await problemOf(await setting.call('GET', address))).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    }
    expect(
      await problemOf(await setting.call('POST', '/api/v1/tiada/reports', { json: reportBody() })),
    ).toMatchObject({ status: 404 });
    expect(await problemOf(await setting.call('GET', '/api/v1/tiada/lain/lagi'))).toMatchObject({
      status: 404,
    });
  });

  describe('knows who asks', () => {
    test('nobody gets in without a token, or with a wrong one', async () => {
      const stranger = await setting.call('GET', cases);
      expect(stranger.headers.get('www-authenticate')).toBe('Bearer');
      expect(await problemOf(stranger)).toMatchObject({ status: 401, code: 'not-signed-in' });
      expect(
        await problemOf(await setting.call('GET', cases, { token: 'tgp_salah' })),
      ).toMatchObject({ status: 401 });
    });

    test('an agency where one holds no role looks as if it were not there', async () => {
      const other = setting.token('denpasar', 'dkis');
      const { number } = await report();
      for (const address of [
        cases,
        `${cases}/${number}`,
        '/api/v1/batam/work',
        '/api/v1/batam/sops',
        '/api/v1/tiada/cases',
      ]) {
        expect(await problemOf(await setting.call('GET', address, { token: other }))).toMatchObject(
          { status: 404 },
        );
      }
    });

    test('a browser session reads, and changes only from our own pages', async () => {
      const signedIn = await setting.identity.signIn(
        'help-desk@batam.invalid',
        setting.password,
        new Headers(),
      );
      if (!signedIn.ok) throw new Error('sign-in failed');
      const cookie = signedIn.setCookie.map((one) => one.split(';')[0]).join('; ');
      const { number } = await report();
      const note = (headers: Readonly<Record<string, string>>) =>
        setting.call('POST', `${cases}/${number}/commands`, {
          json: { type: 'note', text: 'Catatan' },
          headers: { cookie, ...headers },
        });
      expect((await setting.call('GET', cases, { headers: { cookie } })).status).toBe(200);
      expect(await problemOf(await note({}))).toMatchObject({
        status: 403,
        code: 'foreign-origin',
      });
      expect(await problemOf(await note({ origin: 'https://jahat.invalid' }))).toMatchObject({
        status: 403,
        code: 'foreign-origin',
      });
      expect(await problemOf(await note({ origin: 'null' }))).toMatchObject({ status: 403 });
      expect((await note({ origin })).status).toBe(200);
      expect((await note({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    });
  });

  describe('takes commands', () => {
    const command = (
      number: string,
      json: unknown,
      headers: Readonly<Record<string, string>> = {},
      token = helpDesk,
    ) => setting.call('POST', `${cases}/${number}/commands`, { token, json, headers });
    const start = { type: 'start-step', turn: 1 };

    test('on the version the caller saw, and on no other', async () => {
      const { number } = await report();
      const etag =
        (await setting.call('GET', `${cases}/${number}`, { token: helpDesk })).headers.get(
          'etag',
        ) ?? '';
      expect(etag).toBe('"2"');
      const done = await command(number, start, { 'if-match': etag });
      expect(done.status).toBe(200);
      expect(done.headers.get('etag')).toBe('"3"');
      const late = await command(number, { type: 'note', text: 'Terlambat' }, { 'if-match': etag });
      expect(late.headers.get('etag')).toBe('"3"');
      expect(await problemOf(late)).toMatchObject({ status: 412, code: 'stale', version: 3 });
      expect(await problemOf(await command(number, start, { 'if-match': 'W/"3"' }))).toMatchObject({
        status: 400,
        code: 'bad-header',
      });
    });

    test('once for each key, and refuses a key used for something else', async () => {
      const { number } = await report();
      const key = { 'idempotency-key': 'kunci-1' };
      const [first, again] = [
        await command(number, { type: 'note', text: 'Satu' }, key),
        await command(number, { type: 'note', text: 'Satu' }, key),
      ];
      expect(await again.json()).toEqual(await first.json());
      expect(
        await problemOf(await command(number, { type: 'note', text: 'Dua' }, key)),
      ).toMatchObject({ status: 409, code: 'key-reused' });
      expect(
        (
          await command(
            number,
            { type: 'note', text: 'Satu' },
            key,
            setting.token('batam', 'tim-internal'),
          )
        ).status,
      ).toBe(200);
      const events = await setting.call('GET', `${cases}/${number}/events`, { token: helpDesk });
      expect(
        z
          .object({ items: z.array(z.object({ type: z.string() })) })
          .parse(await events.json())
          .items.filter((event) => event.type === 'noted'),
      ).toHaveLength(2);
    });

    test('a report with a key is received once', async () => {
      const send = () =>
        setting.call('POST', '/api/v1/batam/reports', {
          form: formWith({ report: JSON.stringify(reportBody()), evidence: [textFile()] }),
          headers: { 'idempotency-key': 'laporan-1' },
        });
      const [first, again] = [await send(), await send()];
      expect(await again.json()).toEqual(await first.json());
    });

    test('refuses a wrong role with 403 and a broken rule with 422, with code and sentence', async () => {
      const { number } = await report();
      const wrong = await problemOf(
        await command(number, start, {}, setting.token('batam', 'petugas-domain')),
      );
      expect(wrong).toMatchObject({ status: 403, code: 'wrong-role', type: '/api#refused-to-you' });
      const turn = await problemOf(await command(number, { type: 'start-step', turn: 7 }));
      expect(turn).toMatchObject({ status: 422, code: 'not-current-turn', type: '/api#refused' });
      const form = await problemOf(
        await command(number, {
          type: 'complete-step',
          turn: 1,
          step: 'terima',
          outcome: 'lanjut',
          form: {},
        }),
      );
      expect(form).toMatchObject({
        status: 422,
        code: 'missing-answer',
        fields: [{ field: 'respon' }],
      });
      expect(
        (
          await problemOf(
            await command(number, { type: 'close', reason: 'withdrawn', note: 'Catatan contoh' }),
          )
        ).status,
      ).toBe(403);
    });

    test('refuses commands that are not for officers, as not described', async () => {
      const { number } = await report();
      for (const json of [
        { type: 'write-as-reporter', text: 'x', files: [] },
        { type: 'receive-report' },
        { type: 'join-duplicate' },
        { type: 'close', reason: 'completed', note: '' },
        {},
      ]) {
        expect(await problemOf(await command(number, json))).toMatchObject({
          status: 422,
          code: 'invalid-request',
        });
      }
    });

    test('a legal duty is offered from its step on, started, and fulfilled with its own form', async () => {
      const { number } = await report();
      const team = setting.token('batam', 'tim-internal');
      const duties = z.object({
        duties: z.array(
          z.object({
            id: z.string(),
            mayStart: z.boolean(),
            running: z.array(
              z.object({ number: z.number(), fulfilled: z.object({ by: z.string() }).nullable() }),
            ),
          }),
        ),
      });
      const dutyNow = async () =>
        duties
          .parse(await (await setting.call('GET', `${cases}/${number}`, { token: team })).json())
          .duties.find((duty) => duty.id === 'lapor-bssn');
      const begin = {
        type: 'start-duty',
        duty: 'lapor-bssn',
        since: '2026-11-17T10:00:00+07:00',
        basis: 'Infrastruktur Informasi Vital',
      };
      expect(await dutyNow()).toMatchObject({ mayStart: false, running: [] });
      expect(await problemOf(await command(number, begin, {}, team))).toMatchObject({
        status: 422,
        code: 'duty-too-early',
      });
      const form = { respon: 'perlu-dilengkapi', tanggapan: 'Mohon kirim log peladen.' };
      expect(
        (
          await command(number, {
            type: 'complete-step',
            turn: 1,
            step: 'terima',
            outcome: 'lanjut',
            form,
          })
        ).status,
      ).toBe(200);
      expect(
        (
          await command(number, {
            type: 'complete-step',
            turn: 2,
            step: 'tiket',
            outcome: 'lanjut',
            form: { kategori: 'phishing' },
          })
        ).status,
      ).toBe(200);
      expect(await dutyNow()).toMatchObject({ mayStart: true });
      expect((await command(number, begin, {}, team)).status).toBe(200);
      expect(await dutyNow()).toMatchObject({
        mayStart: false,
        running: [{ number: 1, fulfilled: null }],
      });
      expect(
        await problemOf(
          await command(
            number,
            {
              type: 'fulfil-duty',
              number: 1,
              told: [{ to: 'Gov-CSIRT Indonesia', way: 'email' }],
              note: 'Surat 12',
            },
            {},
            team,
          ),
        ),
      ).toMatchObject({ status: 422, code: 'missing-answer' });
    });

    test('merges a duplicate into another case', async () => {
      const [one, two] = [await report(), await report()];
      const team = setting.token('batam', 'tim-internal');
      const merge = (into: string, token = team) =>
        setting.call('POST', `${cases}/${two.number}/merge`, { token, json: { into } });
      expect(await problemOf(await merge('TIDAK-ADA'))).toMatchObject({
        status: 422,
        code: 'no-case',
      });
      expect((await problemOf(await merge(one.number, helpDesk))).status).toBe(403);
      expect((await merge(one.number)).status).toBe(200);
      const merged = await (
        await setting.call('GET', `${cases}/${two.number}`, { token: team })
      ).json();
      expect(merged).toMatchObject({
        status: 'closed',
        closed: { reason: 'duplicate', into: one.number },
        current: null,
      });
    });
  });

  describe('answers lists, cases, files and SOPs', () => {
    test('lists page by page, filtered', async () => {
      for (let count = 0; count < 3; count += 1) await report();
      await report({ category: 'phishing', system: { name: 'Surel Dinas', unit: 'Dinas Lain' } });
      const page = z.object({
        items: z.array(z.object({ number: z.string(), late: z.boolean() })),
        next: z.string().nullable(),
      });
      const list = async (query: string) =>
        page.parse(
          await (await setting.call('GET', `${cases}?${query}`, { token: helpDesk })).json(),
        );
      const first = await list('limit=3');
      expect(first.items).toHaveLength(3);
      expect(
        (await list(`limit=3&cursor=${encodeURIComponent(first.next ?? '')}`)).items,
      ).toHaveLength(1);
      expect((await list('category=phishing')).items).toHaveLength(1);
      expect((await list('unit=dinas%20LAIN')).items).toHaveLength(1);
      expect((await list('status=closed')).items).toEqual([]);
      expect((await list('assignee=me')).items).toEqual([]);
      expect((await list('late=true')).items).toEqual([]);
      expect(
        await problemOf(
          await setting.call('GET', `${cases}?limit=1000&status=x`, { token: helpDesk }),
        ),
      ).toMatchObject({ status: 422, fields: [{ field: 'limit' }, { field: 'status' }] });
    });

    test('an officer registers a letter with the day it came', async () => {
      const json = reportBody({
        channel: 'letter',
        receivedAt: '2026-11-16T08:00:00+07:00',
        reference: '045/SM/2026',
        consent: false,
      });
      const answer = await setting.call('POST', cases, { token: helpDesk, json });
      expect(answer.status).toBe(201);
      const seen = await (
        await setting.call('GET', answer.headers.get('location') ?? '', { token: helpDesk })
      ).json();
      expect(seen).toMatchObject({
        report: {
          channel: 'letter',
          receivedAt: '2026-11-16T01:00:00.000Z',
          reference: '045/SM/2026',
        },
      });
      expect(
        await problemOf(
          await setting.call('POST', cases, {
            token: helpDesk,
            json: { ...json, receivedAt: 'kemarin' },
          }),
        ),
      ).toMatchObject({ fields: [{ field: 'receivedAt' }] });
    });

    test('a file is handed out to be saved, never shown', async () => {
      const form = formWith({
        report: JSON.stringify(reportBody()),
        evidence: [new File(['<script>1</script>'], '../bukti "ä".html', { type: 'text/html' })],
      });
      const { number } = receipt.parse(
        await (await setting.call('POST', '/api/v1/batam/reports', { form })).json(),
      );
      const seen = z
        .object({ report: z.object({ evidence: z.array(z.object({ id: z.string() })) }) })
        .parse(await (await setting.call('GET', `${cases}/${number}`, { token: helpDesk })).json());
      const file = await setting.call(
        'GET',
        `${cases}/${number}/files/${seen.report.evidence[0]?.id ?? ''}`,
        { token: helpDesk },
      );
      expect(await file.text()).toBe('<script>1</script>');
      expect(file.headers.get('content-disposition')).toMatch(
        /^attachment; filename="bukti [^"]*\.html"; filename\*=UTF-8''bukti/u,
      );
      expect(file.headers.get('content-security-policy')).toContain('sandbox');
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(
        await problemOf(
          await setting.call('GET', `${cases}/${number}/files/tiada`, { token: helpDesk }),
        ),
      ).toMatchObject({ status: 404 });
      expect(
        await problemOf(await setting.call('GET', `${cases}/TIADA/files/x`, { token: helpDesk })),
      ).toMatchObject({ status: 404 });
    });

    test('uploads for a case need the case', async () => {
      const form = () => formWith({ files: [textFile()] });
      expect(
        await problemOf(
          await setting.call('POST', `${cases}/TIADA/evidence`, { token: helpDesk, form: form() }),
        ),
      ).toMatchObject({ status: 404 });
      const { number } = await report();
      expect(
        (
          await setting.call('POST', `${cases}/${number}/evidence`, {
            token: helpDesk,
            form: form(),
          })
        ).status,
      ).toBe(201);
      expect(
        await problemOf(
          await setting.call('POST', `${cases}/${number}/evidence`, { token: helpDesk, json: {} }),
        ),
      ).toMatchObject({ status: 415 });
    });

    test('an outside party learns neither who reported nor what is written in the events', async () => {
      const { number } = await report();
      const outside = setting.token('batam', 'penanggung-jawab-akun');
      expect(
        await problemOf(await setting.call('GET', `${cases}/${number}`, { token: outside })),
      ).toMatchObject({ status: 404 });
      expect(await (await setting.call('GET', cases, { token: outside })).json()).toEqual({
        items: [],
        next: null,
      });
    });

    test('the record comes with its chain of hashes', async () => {
      const { number } = await report();
      const record = z
        .object({
          items: z.array(
            z.object({ version: z.number(), hash: z.string(), previousHash: z.string() }),
          ),
        })
        .parse(
          await (
            await setting.call('GET', `${cases}/${number}/events`, { token: helpDesk })
          ).json(),
        ).items;
      expect(record.map((event) => event.version)).toEqual([1, 2]);
      expect(record[1]?.previousHash).toBe(record[0]?.hash);
    });

    test('an SOP comes as data, or byte for byte as it was adopted', async () => {
      const editions = z
        .object({
          items: z
            .array(
              z.object({
                sha256: z.string(),
                current: z.literal(true),
                links: z.object({ self: z.string() }),
              }),
            )
            .length(1),
        })
        .parse(await (await setting.call('GET', '/api/v1/batam/sops', { token: helpDesk })).json());
      const [edition] = editions.items;
      const data = await setting.call('GET', edition?.links.self ?? '', { token: helpDesk });
      expect(await data.json()).toMatchObject({
        document: { tanggap: 1, instansi: { kode: 'batam' } },
      });
      const source = await setting.call('GET', edition?.links.self ?? '', {
        token: helpDesk,
        headers: { accept: 'application/yaml' },
      });
      expect(source.headers.get('content-type')).toContain('application/yaml');
      expect(await source.text()).toMatch(/^# yaml-language-server/u);
      expect(
        await problemOf(
          await setting.call('GET', '/api/v1/batam/sops/1999-01', { token: helpDesk }),
        ),
      ).toMatchObject({ status: 404 });
    });

    test('everybody may know which agencies there are', async () => {
      expect(await (await setting.call('GET', '/api/v1/agencies')).json()).toMatchObject({
        items: [{ id: 'batam' }, { id: 'denpasar' }],
      });
    });
  });
});
