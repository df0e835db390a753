import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { momentOf, instantOf } from '#core/time/instant.ts';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct, holding, sopFiles, type AgencyId } from '#test/support/api-product.ts';
import { holderOf, officer, personOf, sampleBody, sampleReport } from '#test/support/scenario.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';

/** Every outside role of the three SOPs, the body whose people hold it here, and another like it. */
const outsideRoles: readonly {
  readonly agency: AgencyId;
  readonly role: string;
  readonly own: string;
  readonly other: string;
}[] = [
  { agency: 'batam', role: 'penanggung-jawab-akun', own: 'dinas-contoh', other: 'dinas-lain' },
  { agency: 'denpasar', role: 'perangkat-daerah', own: 'dinas-contoh', other: 'dinas-lain' },
  { agency: 'denpasar', role: 'pengembang', own: 'pt-contoh', other: 'pt-lain' },
  {
    agency: 'denpasar',
    role: 'bali-prov-csirt-bssn',
    own: 'provinsi-contoh',
    other: 'provinsi-lain',
  },
];

/** The developer among them. */
const developer = {
  agency: 'denpasar',
  role: 'pengembang',
  own: 'pt-contoh',
  other: 'pt-lain',
} as const;

type Setting = Awaited<ReturnType<typeof apiProduct>>;

const newcomer = async ({ identity, product, password }: Setting, agency: string, actor: Actor) => {
  if (!('body' in actor)) throw new Error('nobody of a body');
  const account = await identity.createAccount({
    name: actor.name,
    email: `${actor.id}@contoh.invalid`,
    password,
  });
  await product.people.settle(agency, account, holding(actor.roles, actor.body), 'Uji');
  return identity.createToken(account.id, 'uji');
};

/** A case that the role's step has come to, of the role's own body; nothing else of the flow matters here. */
const caseFor = async (agency: AgencyId, role: string, own: string, other: string) => {
  const setting = await apiProduct([agency]);
  const { product } = setting;
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error('no agency');
  const { sop } = view;
  const [step] = [...sop.steps.values()].filter(({ executors }) =>
    executors.some((one) => one.role === role),
  );
  const controller = officer(...sop.controllers);
  const receipt = await product.cases.receive(agency, sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt) || step === undefined) throw new Error('no case');
  const command = async (given: OfficerCommand, by: Actor = controller) =>
    product.cases.command(agency, receipt.caseId, given, by);
  await command({ type: 'close', reason: 'withdrawn', note: 'Salah kirim' });
  await command({ type: 'reopen', step: step.id, reason: 'Ternyata benar' });
  await command({ type: 'involve-party', role, body: own });
  const people = { own: personOf(own, role), other: personOf(other, role) };
  const tokens = {
    own: await newcomer(setting, agency, people.own),
    other: await newcomer(setting, agency, people.other),
  };
  return { ...setting, agency, sop, step, receipt, command, people, tokens };
};

type Case = Awaited<ReturnType<typeof caseFor>>;

const listed = z.object({ items: z.array(z.object({ number: z.string() })) });
const worked = z.object({ items: z.array(z.object({ case: z.object({ number: z.string() }) })) });

/** Addresses of one case, as its own and as of one that does not exist. */
const doors = [
  ['GET', ''],
  ['GET', '/events'],
  ['GET', '/papers'],
  ['GET', '/files/tidak-ada'],
  ['POST', '/commands'],
] as const;

const ask = async ({ call, agency }: Case, token: string, id: string) =>
  Promise.all(
    doors.map(async ([method, rest]) => {
      const json = { type: 'attach-evidence', files: [], note: '' };
      const answer = await call(method, `/api/v1/${agency}/cases/${id}${rest}`, {
        token,
        ...(method === 'POST' ? { json } : {}),
      });
      const text = (await answer.text()).replaceAll(id, 'ID');
      return `${method} ${rest} ${String(answer.status)} ${text}`;
    }),
  );

const numbersIn = async (at: Case, token: string, address: string): Promise<readonly string[]> => {
  const answer: unknown = await (
    await at.call('GET', `/api/v1/${at.agency}/${address}`, { token })
  ).json();
  return address === 'work'
    ? worked.parse(answer).items.map((one) => one.case.number)
    : listed.parse(answer).items.map((one) => one.number);
};

/** Every list that may name a case. */
const lists = (number: string) => [
  'cases',
  `cases?q=${number}`,
  'cases?unit=Dinas%20Contoh',
  'work',
];

/** Lets the clock of the step run out, so that its reminders are told. */
const remind = async ({ product, world }: Case) => {
  world.setClock(instantOf(momentOf(world.now()).add({ hours: 24 * 40 })));
  await product.chores['tell-reminders'].run(100);
};

describe.each(outsideRoles)('$role of $agency', ({ agency, role, own, other }) => {
  test('is held for a body: its people see and work its case, through every door', async () => {
    const at = await caseFor(agency, role, own, other);
    const { number, caseId } = at.receipt;
    for (const address of lists(number))
      expect([address, await numbersIn(at, at.tokens.own, address)]).toEqual([address, [number]]);
    const seen = await at.product.cases.view(agency, number, at.people.own);
    expect(seen).toMatchObject({ may: { work: true }, state: { parties: [{ role, body: own }] } });
    const taken = await at.command({ type: 'start-step', turn: 2 }, at.people.own);
    expect(taken).toMatchObject({ events: [{ type: 'step-taken', by: { body: own } }] });
    const answers = await ask(at, at.tokens.own, caseId);
    expect(answers.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'GET  200',
      'GET /events 200',
      'GET /papers 200',
      'GET /files/tidak-ada 404',
      'POST /commands 422',
    ]);
  });

  test('is another body’s too: for its people the case does not exist, through no door', async () => {
    const at = await caseFor(agency, role, own, other);
    const { number, caseId } = at.receipt;
    for (const address of lists(number))
      expect([address, await numbersIn(at, at.tokens.other, address)]).toEqual([address, []]);
    const nowhere = '00000000-0000-7000-8000-00000000dead';
    expect(await ask(at, at.tokens.other, caseId)).toEqual(await ask(at, at.tokens.other, nowhere));
    for (const command of [
      { type: 'start-step', turn: 2 },
      { type: 'attach-evidence', files: [], note: '' },
    ] as const)
      expect(await at.command(command, at.people.other)).toEqual({ notFound: 'case' });
    expect(await at.product.papers.list(agency, caseId, at.people.other)).toEqual({
      notFound: 'case',
    });
    expect(await at.product.cases.counts(agency, at.people.other)).toEqual({
      open: 0,
      late: 0,
      closed: 0,
    });
    expect(await at.product.cases.units(agency, at.people.other)).toEqual([]);
    expect(await at.product.papers.countToSign(agency, at.people.other)).toBe(0);
  });
});

test('Maluku Utara has no outside role', async () => {
  const { product } = await apiProduct(['maluku-utara']);
  const view = await product.sops.agency('maluku-utara');
  expect(
    'notFound' in view ? [] : view.sop.roles.filter(({ outside }) => outside !== null),
  ).toEqual([]);
  expect(Object.keys(sopFiles)).toHaveLength(3);
});

describe('whoever holds an outside role for no body', () => {
  test('sees no case at all', async () => {
    const at = await caseFor('batam', 'penanggung-jawab-akun', 'dinas-contoh', 'dinas-lain');
    const nobody = officer('penanggung-jawab-akun');
    expect(await at.product.cases.view('batam', at.receipt.number, nobody)).toEqual({
      notFound: 'case',
    });
    const page = { cursor: null, limit: 10 };
    expect((await at.product.cases.work('batam', nobody, page)).items).toEqual([]);
    expect((await at.product.cases.list('batam', { filter: {}, ...page }, nobody)).items).toEqual(
      [],
    );
  });
});

describe('a party that is released', () => {
  test('no longer has the case, its work or its reminders; the team sees that it was', async () => {
    const { agency, role, own, other } = developer;
    const at = await caseFor(agency, role, own, other);
    await remind(at);
    expect(await at.product.oversight.unread(agency, at.people.own)).toBeGreaterThan(0);
    expect(await at.product.oversight.unread(agency, at.people.other)).toBe(0);
    await at.command({ type: 'release-party', role, body: own, reason: 'Kontraknya selesai' });
    const page = { cursor: null, limit: 10 };
    expect(await at.product.cases.view(agency, at.receipt.number, at.people.own)).toEqual({
      notFound: 'case',
    });
    expect((await at.product.cases.work(agency, at.people.own, page)).items).toEqual([]);
    expect((await at.product.oversight.inbox(agency, at.people.own, page)).items).toEqual([]);
    const team = await at.product.cases.view(
      agency,
      at.receipt.number,
      officer(...at.sop.controllers),
    );
    if ('notFound' in team) throw new Error('no case');
    expect(team.state.parties).toMatchObject([
      { role, body: own, ended: { reason: 'Kontraknya selesai' } },
    ]);
    expect(team.history.at(-1)?.sentence).toEqual({
      id: 'PT Contoh tidak lagi dilibatkan sebagai PENGEMBANG: Kontraknya selesai',
      en: 'PT Contoh no longer involved as "PENGEMBANG": Kontraknya selesai',
    });
  });
});

describe('the unit that owns the system', () => {
  const chosen = (body: string) => ({ unit: 'Nama lain', body });
  const settled = async (owner: { readonly unit: string; readonly body?: string }) => {
    const at = await caseFor('batam', 'penanggung-jawab-akun', 'dinas-contoh', 'dinas-lain');
    const { command, sop } = at;
    await command({
      type: 'release-party',
      role: 'penanggung-jawab-akun',
      body: 'dinas-contoh',
      reason: 'Diatur ulang',
    });
    const [validate] = [...sop.steps.values()].filter(({ form }) =>
      form.some(({ sets }) => sets === 'system'),
    );
    const field = validate?.form.find(({ sets }) => sets === 'system');
    if (validate === undefined || field === undefined)
      throw new Error('no step settles the system');
    const proof = await at.product.files.put('batam', {
      name: 'rapat.txt',
      mediaType: 'text/plain',
      bytes: new Blob(['Hasil rapat']).stream(),
      limit: 100,
    });
    const identify = async (by: typeof owner) => {
      await command({ type: 'close', reason: 'withdrawn', note: 'Ulang', leavingOpen: 'Ulang' });
      await command({ type: 'reopen', step: validate.id, reason: 'Ulang' });
      const view = await at.product.cases.view('batam', at.receipt.number, officer('tim-internal'));
      const answer = await command(
        {
          type: 'complete-step',
          turn: 'notFound' in view ? 0 : view.state.turns.length,
          step: validate.id,
          outcome: 'valid',
          form: sampleAnswers(validate, 'valid', {
            [field.id]: { name: 'Portal', ...by },
          }),
          outputs: validate.outputs
            .filter(({ origin, optional }) => origin === 'berkas' && !optional)
            .map(({ id }) => ({ output: id, files: [proof] })),
        },
        holderOf(sop, validate.executors[0]?.role ?? ''),
      );
      return answer;
    };
    return { ...at, identify, first: await identify(owner) };
  };

  test('becomes a party under the name it has in the register, and sees the case once the flow comes to it', async () => {
    const at = await settled(chosen('dinas-contoh'));
    expect(at.first).toMatchObject({ version: expect.any(Number) });
    const { number } = at.receipt;
    const view = await at.product.cases.view('batam', number, officer('tim-internal'));
    expect(view).toMatchObject({
      state: { system: { body: 'dinas-contoh', unit: 'Dinas Contoh' } },
      row: { unitKey: '@dinas-contoh' },
    });
    // The step of the role was visited before.
    expect(await at.product.cases.view('batam', number, at.people.own)).toMatchObject({
      state: { number },
    });
    expect(await at.product.cases.view('batam', number, at.people.other)).toEqual({
      notFound: 'case',
    });
  });

  test('is found in the register by its name as somebody typed it, so that its reports are counted together', async () => {
    const at = await settled({ unit: '  dinas CONTOH ' });
    expect(at.first).toMatchObject({ version: expect.any(Number) });
    const view = await at.product.cases.view('batam', at.receipt.number, officer('tim-internal'));
    expect(view).toMatchObject({
      state: {
        system: { body: 'dinas-contoh', unit: 'Dinas Contoh' },
        parties: expect.arrayContaining([
          expect.objectContaining({ body: 'dinas-contoh', because: 'owner', ended: null }),
        ]),
      },
      row: { unitKey: '@dinas-contoh' },
    });
  });

  test.each(['Dinas Lama', 'PT Contoh', 'Dinas yang tidak terdaftar'])(
    'has to be registered before a report of it is found valid: %s',
    async (unit) => {
      const at = await settled({ unit });
      expect(at.first).toMatchObject({ refused: 'unit-needed', fields: [{ field: 'sistem' }] });
      const view = await at.product.cases.view('batam', at.receipt.number, officer('tim-internal'));
      if ('notFound' in view) throw new Error('no case');
      expect(view.state.system).toMatchObject({ name: 'Layanan Contoh' });
    },
  );

  test('is found by the name that was typed once it is registered', async () => {
    const unit = 'Dinas yang tidak terdaftar';
    const at = await settled({ unit });
    const by = { kind: 'machine', id: 'u', name: 'U', roles: ['administrator'] } as const;
    const now = await at.product.bodies.read('batam', by);
    if ('notFound' in now) throw new Error('no register');
    const bodies = [...now.bodies, sampleBody('unit-baru', unit)];
    await at.product.bodies.change('batam', bodies, 'Belum terdaftar', by, now.version);
    expect(await at.identify({ unit })).toMatchObject({ version: expect.any(Number) });
    const view = await at.product.cases.view('batam', at.receipt.number, officer('tim-internal'));
    expect(view).toMatchObject({ row: { unitKey: '@unit-baru' } });
  });

  test('gives the case up when the system turns out to be another’s', async () => {
    const at = await settled(chosen('dinas-contoh'));
    expect(await at.identify(chosen('dinas-lain'))).toMatchObject({ version: expect.any(Number) });
    const { number } = at.receipt;
    expect(await at.product.cases.view('batam', number, at.people.own)).toEqual({
      notFound: 'case',
    });
    expect(await at.product.cases.view('batam', number, at.people.other)).toMatchObject({
      state: { number },
    });
  });

  test('is one of the register that has not ended', async () => {
    const at = await settled(chosen('dinas-contoh'));
    expect(await at.identify(chosen('tidak-ada'))).toMatchObject({
      refused: 'unknown-body',
      fields: [{ field: 'sistem' }],
    });
    expect(await at.identify(chosen('dinas-lama'))).toMatchObject({ refused: 'body-ended' });
  });

  test('keeps the count of its reports when it is called otherwise', async () => {
    const at = await settled(chosen('dinas-contoh'));
    const coordinator = officer('administrator');
    const now = await at.product.bodies.read('batam', coordinator);
    if ('notFound' in now) throw new Error('no register');
    const renamed = now.bodies.map((body) =>
      body.id === 'dinas-contoh' ? { ...body, name: 'Badan Contoh' } : body,
    );
    const changed = await at.product.bodies.change(
      'batam',
      renamed,
      'Perda baru',
      coordinator,
      now.version,
    );
    expect(changed).toEqual({ version: now.version + 1 });
    expect(
      await at.product.bodies.change('batam', renamed, 'Lagi', coordinator, now.version),
    ).toMatchObject({
      stale: true,
    });
    await at.identify(chosen('dinas-contoh'));
    const view = await at.product.cases.view('batam', at.receipt.number, officer('tim-internal'));
    expect(view).toMatchObject({
      state: { system: { unit: 'Badan Contoh' } },
      row: { unitKey: '@dinas-contoh' },
    });
    const called = async (unit: string) =>
      (
        await at.product.cases.list(
          'batam',
          { filter: { unitKeys: [unit] }, cursor: null, limit: 10 },
          officer('tim-internal'),
        )
      ).items.length;
    expect([
      await called('dinas contoh'),
      await called('badan contoh'),
      await called('dinas lain'),
    ]).toEqual([1, 1, 0]);
  });
});
