import { expect, test } from 'vitest';
import { z } from 'zod';
import { lately } from '#app/people/lately.ts';
import { besideCasesDetail } from '#core/keeping/security/beside-cases.ts';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct, formWith, reportBody, textFile } from '#test/support/api-product.ts';
import { instant } from '#test/support/scenario.ts';

const administrator: Actor = { kind: 'officer', id: 'x', name: 'Admin', roles: ['administrator'] };

const receipt = z.object({ number: z.string() });
const caseSeen = z.object({
  report: z.object({ evidence: z.array(z.object({ id: z.string() })) }),
});

const begun = async (reporter: Readonly<Record<string, unknown>> = {}) => {
  const at = await apiProduct(['batam', 'denpasar']);
  const { product, call } = at;
  const report = JSON.stringify(
    reportBody({ reporter: { name: 'Pelapor Contoh', email: 'a@contoh.invalid', ...reporter } }),
  );
  const form = formWith({ report, evidence: [textFile()] });
  const { number } = receipt.parse(
    await (await call('POST', '/api/v1/batam/reports', { form })).json(),
  );
  const self = `/api/v1/batam/cases/${number}`;
  /** What was refused or read in an agency, oldest first: by whom, and what. */
  const told = async (agency: 'batam' | 'denpasar' = 'batam'): Promise<readonly string[]> => {
    const page = await product.people.securityRecord(agency, administrator, {
      types: ['access-refused', 'data-read'],
      person: null,
      from: null,
      until: null,
      after: null,
      limit: 100,
    });
    if ('notFound' in page) throw new Error('no record');
    return page.entries
      .map(({ event }) =>
        [
          event.type,
          'name' in event.by ? event.by.name : '',
          besideCasesDetail(event)?.id ?? '',
        ].join(' | '),
      )
      .toReversed();
  };
  return { ...at, number, self, told };
};

test('that somebody sees who reported is put down once in a quarter of an hour, for each person', async () => {
  const { call, token, self, number, told, world } = await begun();
  const read = (role: string) => call('GET', self, { token: token('batam', role) });
  const line = (role: string) => `data-read | Petugas ${role} | identitas pelapor: ${number}`;
  for (let times = 0; times < 3; times += 1) await read('help-desk');
  expect(await told()).toEqual([line('help-desk')]);
  await read('tim-internal');
  // Nothing that names the reporter is given to an auditor, so nothing is put down.
  await read('auditor');
  world.pass('PT16M');
  await read('help-desk');
  expect(await told()).toEqual([line('help-desk'), line('tim-internal'), line('help-desk')]);
});

test('where nobody is told who reported, nothing of it is put down', async () => {
  const anonymous = await begun({ anonymous: true });
  const { call, token, self } = anonymous;
  expect((await call('GET', self, { token: token('batam', 'help-desk') })).status).toBe(200);
  expect(await anonymous.told()).toEqual([]);
  const named = await begun();
  const outside = { token: named.token('batam', 'penanggung-jawab-akun') };
  expect((await named.call('GET', named.self, outside)).status).toBe(404);
  expect(await named.told()).toEqual([]);
});

test('evidence that is taken is put down by its case and hash, never by its name', async () => {
  const { call, token, self, told, number } = await begun();
  const given = { token: token('batam', 'tim-internal') };
  const seen = caseSeen.parse(await (await call('GET', self, given)).json());
  const [{ id } = { id: '' }] = seen.report.evidence;
  for (let times = 0; times < 2; times += 1)
    expect((await call('GET', `${self}/files/${id}`, given)).status).toBe(200);
  expect((await call('GET', `${self}/files/tiada`, given)).status).toBe(404);
  const lines = (await told()).filter((line) => line.includes('bukti'));
  expect(lines).toEqual([
    expect.stringMatching(
      new RegExp(
        `^data-read \\| Petugas tim-internal \\| bukti: ${number}, SHA-256 [0-9a-f]{12}…$`,
        'u',
      ),
    ),
  ]);
  expect(lines.join()).not.toContain('akses.log');
});

test('registers that are read whole are put down as taken out', async () => {
  const { call, token, told } = await begun();
  const given = { token: token('batam', 'auditor') };
  await call('GET', '/api/v1/batam/agenda/2026', given);
  expect(await told()).toEqual(['data-read | Petugas auditor | ekspor: agenda surat masuk 2026']);
});

test('what somebody signed in is refused is put down where he works, once for one thing', async () => {
  const { call, token, self, told } = await begun();
  const json = { type: 'close', reason: 'withdrawn', note: 'Uji coba' };
  const given = { token: token('batam', 'help-desk'), json };
  for (let times = 0; times < 3; times += 1)
    expect((await call('POST', `${self}/commands`, given)).status).toBe(403);
  expect(await told()).toEqual([
    'access-refused | Petugas help-desk | bukan wewenangnya: POST /api/v1/:agency/cases/:id/commands',
  ]);
  // What a rule of the SOP refuses to everybody is no access refused.
  const note = { token: token('batam', 'help-desk'), json: { type: 'note', text: '' } };
  expect((await call('POST', `${self}/commands`, note)).status).toBe(422);
  expect(await told()).toHaveLength(1);
});

test('that somebody tries another agency is told to those he works for, and to nobody else', async () => {
  const { call, token, told } = await begun();
  const given = { token: token('batam', 'help-desk') };
  for (const path of ['work', 'cases', 'security'])
    expect((await call('GET', `/api/v1/denpasar/${path}`, given)).status).toBe(404);
  expect((await call('GET', '/api/v1/tiada/work', given)).status).toBe(404);
  expect(await told()).toEqual(['access-refused | Petugas help-desk | instansi lain: denpasar']);
  expect(await told('denpasar')).toEqual([]);
});

test('of one thing the first is told in each quarter of an hour, and again where it could not be', () => {
  const told = lately();
  const at = (time: string) => instant(`2026-11-17T${time}+07:00`);
  expect(told.first('a', at('10:00:00'))).toBe(true);
  expect(told.first('a', at('10:14:59'))).toBe(false);
  expect(told.first('b', at('10:14:59'))).toBe(true);
  told.forget('b');
  expect(told.first('b', at('10:14:59'))).toBe(true);
  expect(told.first('a', at('10:15:00'))).toBe(true);
});
