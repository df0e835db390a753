import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Report } from '#core/cases/report.ts';
import { instant, officer, sampleReport } from '#test/support/scenario.ts';
import { apiProduct, reportBody } from '#test/support/api-product.ts';
import { handSigned } from '#test/support/hand-signed.ts';

type Setting = Awaited<ReturnType<typeof apiProduct>>;

/** What a report says that can be wrong, as core has it. */
type Wrong = Partial<Pick<Report, 'occurredAt' | 'foundAt' | 'description'>> & {
  readonly reporter?: Partial<Report['reporter']>;
};

/** A way for a report to come in; answers which parts were refused, null where it was taken. */
type Door = (setting: Setting, wrong: Wrong) => Promise<readonly string[] | null>;

const problem = z.object({
  status: z.literal(422),
  fields: z.array(z.object({ field: z.string() })),
});

const byProduct =
  (channel: 'web' | 'phone'): Door =>
  async ({ product, world }, { reporter, ...wrong }) => {
    const sample = sampleReport({ channel, receivedAt: world.now() });
    const report = { ...sample, ...wrong, reporter: { ...sample.reporter, ...reporter } };
    const by = channel === 'web' ? ({ kind: 'reporter' } as const) : officer('help-desk');
    const answer = await product.cases.receive('batam', report, by);
    return 'refused' in answer ? (answer.fields ?? []).map(({ field }) => field) : null;
  };

const byApi =
  (path: string, more: object, role: string | null): Door =>
  async ({ call, token }, { reporter, ...wrong }) => {
    const body = reportBody({ ...more, ...wrong });
    const json = { ...body, reporter: { ...body.reporter, ...reporter } };
    const given = role === null ? {} : { token: token('batam', role) };
    const answer = await call('POST', `/api/v1/batam/${path}`, { json, ...given });
    if (answer.status === 201) return null;
    return problem.parse(await answer.json()).fields.map(({ field }) => field);
  };

const doors: Readonly<Record<string, Door>> = {
  'the form of the portal': byProduct('web'),
  'the form of the console': byProduct('phone'),
  'the API for everybody': byApi('reports', {}, null),
  'the API for officers': byApi('cases', { channel: 'phone' }, 'help-desk'),
};

const unseen = '\u200B\u2060\u2800\u3164';

const wrongs: readonly (readonly [string, string, Wrong])[] = [
  ['happened in the year to come', 'occurredAt', { occurredAt: instant('2027-01-01T00:00:00Z') }],
  ['was found in the year to come', 'foundAt', { foundAt: instant('2027-01-01T00:00:00Z') }],
  [
    'was found before it happened',
    'foundAt',
    { occurredAt: instant('2026-11-16T02:00:00Z'), foundAt: instant('2026-11-15T02:00:00Z') },
  ],
  ['gives an address no mail reaches', 'email', { reporter: { email: 'bukan surel' } }],
  ['is named by signs nobody sees', 'name', { reporter: { name: unseen } }],
  ['is described by signs nobody sees', 'description', { description: unseen }],
];

describe.each(Object.entries(doors))('by %s', (_name, door) => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await apiProduct(['batam']);
  });

  test.each(wrongs)('no report is taken that %s', async (_wrong, field, wrong) => {
    expect(await door(setting, wrong)).toEqual([field]);
  });

  test('one is taken that has nothing of it', async () => {
    expect(await door(setting, {})).toBeNull();
  });
});

describe('by mail', () => {
  const mailed = async (headers: readonly string[], body: string) => {
    const setting = await apiProduct(['batam']);
    const mail = [
      'Date: Tue, 17 Nov 2026 09:12:00 +0700',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      ...headers,
      '',
      body,
    ].join('\r\n');
    const desk = officer('help-desk');
    const answer = await setting.product.mail.importReport('batam', Buffer.from(mail), desk);
    if (!('number' in answer)) throw new Error(JSON.stringify(answer));
    const view = await setting.product.cases.view('batam', answer.number, desk);
    if ('notFound' in view) throw new Error('no case');
    return view.state.report;
  };

  test('a sender named by signs nobody sees goes by his address', async () => {
    const { reporter } = await mailed(
      [`From: "${unseen}" <warga@contoh.example>`, 'Subject: Situs diretas'],
      'Halaman depan berubah.',
    );
    expect(reporter.name).toBe('warga@contoh.example');
  });

  test('a mail of nothing anybody can read is kept as one without words, not lost', async () => {
    const report = await mailed(
      ['From: warga@contoh.example', `Subject: ${unseen}`],
      `${unseen}\r\nNama: ${unseen}\r\nSistem: ${unseen}`,
    );
    expect(report.reporter.name).toBe('warga@contoh.example');
    expect(report.description).not.toBe('');
  });

  test('a line break of a presentation program is a line break', async () => {
    const { description } = await mailed(
      ['From: Warga <warga@contoh.example>', 'Subject: Situs diretas'],
      'Baris satu\u000BBaris dua',
    );
    expect(description).toContain('Baris satu\nBaris dua');
  });
});

describe('a line break of a presentation program', () => {
  test('is a line break in a report taken down and in what a step asks, by every command', async () => {
    const { product, world } = await apiProduct(['batam']);
    const desk = officer('help-desk');
    const receipt = await product.cases.receive(
      'batam',
      sampleReport({
        channel: 'phone',
        receivedAt: world.now(),
        description: 'Satu\u000BDua',
        chronology: 'A\u2028B\u0085C\fD',
      }),
      desk,
    );
    if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
    await product.cases.command(
      'batam',
      receipt.caseId,
      { type: 'note', text: 'Tiga\u000BEmpat' },
      desk,
    );
    const view = await product.cases.view('batam', receipt.number, desk);
    if ('notFound' in view) throw new Error('no case');
    expect(view.state.report).toMatchObject({ description: 'Satu\nDua', chronology: 'A\nB\nC\nD' });
    expect(view.history.at(-1)?.stored.event).toMatchObject({ type: 'noted', text: 'Tiga\nEmpat' });
  });

  test('is one in the settings of an agency and among its people too', async () => {
    const { product, call, token } = await apiProduct(['batam']);
    const by = token('batam', 'tim-internal');
    const read = await call('GET', '/api/v1/batam/settings/bodies', { token: by });
    const { items } = z
      .object({ items: z.array(z.looseObject({ id: z.string() })) })
      .parse(await read.json());
    const changed = await call('PUT', '/api/v1/batam/settings/bodies', {
      token: by,
      headers: { 'if-match': read.headers.get('etag') ?? '' },
      json: {
        bodies: {
          items: items.map((body) =>
            body.id === 'dinas-contoh' ? { ...body, address: ['Jalan Satu\u000BBatam'] } : body,
          ),
        },
        reason: 'Alamat\u000Bbaru',
      },
    });
    expect(changed.status).toBe(200);
    expect(JSON.stringify(await changed.json())).toContain('Jalan Satu\\nBatam');
    const administrator = {
      kind: 'officer',
      id: 'a',
      name: 'A',
      roles: ['administrator'],
    } as const;
    const people = await product.people.read('batam', administrator);
    if ('notFound' in people) throw new Error('no people');
    const invited = await product.people.invite(
      'batam',
      {
        name: 'Petugas\u000BBaru',
        email: 'baru@batam.invalid',
        holdings: [{ role: 'help-desk', decree: 'SK\u000B1', from: null, until: null }],
        body: null,
      },
      { actor: administrator, reason: 'Baru', seen: people.version },
    );
    expect(invited).toHaveProperty('person');
    const after = await product.people.read('batam', administrator);
    expect(JSON.stringify(after)).toContain('SK\\n1');
    expect(JSON.stringify(after)).not.toContain('\\u000b');
  });
});

test('a TLP label there is none of is refused by every door, and would print nothing', async () => {
  const at = await handSigned();
  const { caseId, output, of } = await at.make();
  const label = (tlp: string | null) =>
    at.product.cases.command(
      'batam',
      caseId,
      { type: 'edit-paper', output, of, edits: { tlp } },
      officer('tim-internal'),
    );
  expect(await label('TLP:WHITE')).toMatchObject({
    refused: 'invalid-answer',
    fields: [{ field: 'tlp' }],
  });
  for (const good of ['TLP:RED', 'none', null]) expect(await label(good)).toHaveProperty('events');
});

test('a character that cannot be stored is refused in a setting as in a case', async () => {
  const { product } = await apiProduct(['batam']);
  const administrator = { kind: 'officer', id: 'a', name: 'A', roles: ['administrator'] } as const;
  const people = await product.people.read('batam', administrator);
  if ('notFound' in people) throw new Error('no people');
  const invited = await product.people.invite(
    'batam',
    {
      name: 'Petugas\u0000Baru',
      email: 'baru@batam.invalid',
      holdings: [{ role: 'help-desk', decree: null, from: null, until: null }],
      body: null,
    },
    { actor: administrator, reason: 'Baru', seen: people.version },
  );
  expect(invited).toMatchObject({ refused: 'invalid-answer' });
  const bodies = await product.bodies.read('batam', administrator);
  if ('notFound' in bodies) throw new Error('no bodies');
  const changed = await product.bodies.change(
    'batam',
    bodies.bodies.map((body) => ({ ...body, name: `${body.name}\u0000` })),
    'Uji coba',
    { ...administrator, roles: ['tim-internal'] },
    bodies.version,
  );
  expect(changed).toMatchObject({ refused: 'invalid-answer' });
});
