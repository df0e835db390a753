import { pdfOf } from '#test/support/files-that-open.ts';
import { SigningBroke } from '#app/papers/signing-broke.ts';
import type { Actor } from '#core/people/actor.ts';
import { besideFlow } from '#test/support/side-papers.ts';
import { samePaper } from '#core/cases/paper-id.ts';
import { describe, expect, test } from 'vitest';
import type { Signer } from '#app/ports.ts';
import type { PaperView } from '#app/papers/answers.ts';
import type { Product } from '#app/product.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import {
  bytesOf,
  member,
  papersOf,
  secret,
  settlePapers,
  signer,
  signerNamed,
  team,
  withPaper,
  type MadePaper,
} from '#test/support/paper-setting.ts';
import { pdfText } from '#test/support/poppler.ts';
import { instant, officer } from '#test/support/scenario.ts';
import { seen, signSeen } from '#test/support/sign-seen.ts';
import { pdfsig } from '#test/support/signing/pdfsig.ts';

const two = 'Nama Satu, Kepala Bidang Contoh, NIP 000000000000000011\nNama Dua, Analis Contoh';
const desk = officer('help-desk');

/** A signing service that does something before it signs. */
const through = (before: (request: Parameters<Signer['sign']>[0]) => Promise<unknown>) => {
  const slow: Signer = {
    ...signer,
    sign: async (request) => {
      await before(request);
      return signer.sign(request);
    },
  };
  return { of: () => ({ signer: slow, via: 'certificate' as const }) };
};

const sign = (product: Product, paper: MadePaper, actor = team) =>
  signSeen(product, 'batam', [paper], actor, secret);
const viewOf = async (product: Product, paper: MadePaper): Promise<PaperView | undefined> =>
  (await papersOf(product, paper.caseId, team)).find(samePaper(paper));
const register = async (product: Product) =>
  (await product.papers.registerLines('batam', 'berita-acara', 2026, team)).map(
    ({ sequence, state, voidReason }) => ({ sequence, state, voidReason }),
  );
const edit = (product: Product, paper: MadePaper, text: string) =>
  product.cases.command(
    'batam',
    paper.caseId,
    { type: 'edit-paper', output: paper.output, of: paper.of, edits: { penutup: text } },
    desk,
  );

describe('two parties who sign one berita acara at once', () => {
  test('both stand in its file, as many as in the record', async () => {
    const { product, make, memberOf } = await withPaper({ parties: two });
    const paper = await make();
    await sign(product, paper);
    const answers = await Promise.all(
      ['Nama Satu', 'Nama Dua'].map((name) => sign(product, paper, memberOf(name))),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ failure: null, signed: [{ output: paper.output }] });
    const version = (await viewOf(product, paper))?.versions[0];
    expect(version?.signatures.map(({ name }) => name).toSorted()).toEqual([
      'Nama Dua',
      'Nama Satu',
      'Petugas Contoh tim-internal',
    ]);
    const found = pdfsig(bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1)));
    expect(found.map(({ valid }) => valid)).toEqual([true, true, true]);
    const view = await product.cases.view('batam', paper.caseId, team);
    if ('notFound' in view) throw new Error('no case');
    const overs = view.history.flatMap(({ stored: { event } }) =>
      event.type === 'paper-signed' ? [[event.over, event.file.sha256]] : [],
    );
    expect(overs.map(([over]) => over)).toEqual([null, overs[0]?.[1], overs[1]?.[1]]);
  });

  test('whoever is overtaken again and again is told, and nothing of his is recorded', async () => {
    const others = ['Nama Satu', 'Nama Tiga', 'Nama Empat'];
    const at: { product?: Product; paper?: MadePaper; of?: (name: string) => Actor } = {};
    const signing = through(async (request) => {
      const next = request.signer.name === 'Nama Dua' ? others.shift() : undefined;
      if (next !== undefined && at.product !== undefined && at.paper !== undefined)
        await sign(at.product, at.paper, at.of?.(next));
    });
    const { product, make, memberOf } = await withPaper({
      parties: `${two}\nNama Tiga, Analis\nNama Empat, Analis`,
      signing,
    });
    const paper = await make();
    Object.assign(at, { product, paper, of: memberOf });
    await sign(product, paper);
    expect(await sign(product, paper, memberOf('Nama Dua'))).toMatchObject({
      signed: [],
      failure: { refused: 'paper-changed' },
      unsigned: [{ paper: { output: paper.output }, why: { refused: 'paper-changed' } }],
    });
    expect((await viewOf(product, paper))?.versions[0]?.signatures.map(({ name }) => name)).toEqual(
      ['Petugas Contoh tim-internal', 'Nama Satu', 'Nama Tiga', 'Nama Empat'],
    );
  });
});

describe('nobody signs other words than he saw', () => {
  test('a paper that changed since is refused before a number is held; looked at again it is signed', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    const before = await seen(product, 'batam', [paper], team);
    await edit(product, paper, 'DIUBAH SESUDAH DIBACA');
    expect(await product.papers.sign('batam', before, team, secret)).toMatchObject({
      signed: [],
      failure: { refused: 'paper-changed' },
      unsigned: [{ paper: { output: paper.output }, why: { refused: 'paper-changed' } }],
    });
    expect(
      await product.papers.sign('batam', [{ ...paper, fingerprint: '' }], team, secret),
    ).toMatchObject({ failure: { refused: 'paper-changed' } });
    expect(await register(product)).toEqual([]);
    expect(await sign(product, paper)).toMatchObject({ failure: null });
  });

  test('the signing list states the same as the paper’s own page', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    const [stated] = await seen(product, 'batam', [paper], team);
    expect(await product.papers.toSign('batam', team)).toMatchObject([
      { fingerprint: stated?.fingerprint },
    ]);
    expect(await product.papers.countToSign('batam', team)).toBe(1);
    expect(await product.papers.toSign('batam', member('Bukan Dia'))).not.toMatchObject([
      { fingerprint: expect.any(String) },
    ]);
  });

  test('what changes while the service signs is not recorded as signed; the number tells why it was not used', async () => {
    let during: (() => Promise<unknown>) | undefined;
    const { product, make } = await withPaper({ signing: through(async () => during?.()) });
    const made = await make();
    const plan = {
      from: product.now(),
      until: null,
      venue: 'Ruang',
      agenda: 'Pembahasan',
      invited: [{ name: 'A', role: null, body: null }],
      caller: 'tim-internal',
    };
    await product.cases.command('batam', made.caseId, { type: 'call-meeting', plan }, team);
    const record = (conclusion: string) =>
      product.cases.command(
        'batam',
        made.caseId,
        {
          type: 'record-meeting',
          meeting: 1,
          minutes: {
            chair: 'K',
            secretary: 'N',
            attendees: 'Orang Satu, A',
            discussion: 'dibahas',
            conclusion,
            files: [],
          },
        },
        desk,
      );
    await record('SIMPULAN-LAMA');
    const minutes = { ...made, ...besideFlow('rapat.notula') };
    during = () => record('SIMPULAN-BARU');
    expect(await sign(product, minutes)).toMatchObject({
      signed: [],
      failure: { refused: 'paper-changed' },
    });
    expect(await product.papers.registerLines('batam', 'notula', 2026, team)).toMatchObject([
      { state: 'void', voidReason: expect.stringContaining('tidak dicatat') },
    ]);
    during = undefined;
    expect(await sign(product, minutes)).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/ 2 /) }],
    });
    expect(
      pdfText(bytesOf(await product.papers.pdf('batam', made.caseId, minutes, team, 1))),
    ).toContain('SIMPULAN-BARU');
  });
});

describe('a number held for work that broke off', () => {
  test('is kept out of use when the service breaks; the papers before and after are recorded', async () => {
    let broken = '';
    const { product, make } = await withPaper({
      signing: through(async ({ pdfs }) => {
        if (pdfs.length > 0 && broken === 'service') throw new Error('EACCES');
      }),
    });
    const paper = await make();
    broken = 'service';
    await expect(sign(product, paper)).rejects.toBeInstanceOf(SigningBroke);
    expect(await register(product)).toEqual([
      {
        sequence: 1,
        state: 'void',
        voidReason: expect.stringContaining('mungkin sudah ditandatangani'),
      },
    ]);
    broken = '';
    expect(await sign(product, paper)).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/ 2 /) }],
    });
  });

  test('is kept out of use when its paper cannot be recorded, and the papers after it are recorded all the same', async () => {
    const stores = memoryDatabase();
    let refused = '';
    const cases = {
      ...stores.cases,
      append: async (...given: Parameters<typeof stores.cases.append>) => {
        const [[append]] = given;
        if (append?.caseId === refused && append.events.some(({ type }) => type === 'paper-signed'))
          throw new Error('disk full');
        return stores.cases.append(...given);
      },
    };
    const { product, make } = await withPaper({ stores: { ...stores, cases } });
    const [one, other, third] = [await make(), await make(), await make()];
    refused = other.caseId;
    await expect(signSeen(product, 'batam', [one, other, third], team, secret)).rejects.toThrow(
      'not every paper',
    );
    expect((await register(product)).map(({ state }) => state)).toEqual(['used', 'void', 'used']);
    refused = '';
    expect(await signSeen(product, 'batam', [one, other, third], team, secret)).toMatchObject({
      failure: null,
      signed: [
        { number: expect.stringMatching(/ 1 /) },
        { number: expect.stringMatching(/ 3 /) },
        { number: expect.stringMatching(/ 4 /) },
      ],
    });
  });

  test('is kept out of use after a day when the whole machine stopped, and no sooner; a used one stays', async () => {
    const stores = memoryDatabase();
    const { product, make, world } = await withPaper({ stores });
    const paper = await make();
    await stores.papers.reserve({
      agency: 'batam',
      register: 'berita-acara',
      year: 2026,
      holder: { kind: 'paper', ...paper, version: 1, attempt: 'mati' },
      at: world.now(),
    });
    await sign(product, paper);
    world.pass('PT23H');
    expect(await product.chores['tidy-registers'].run(50)).toBe(0);
    world.pass('PT2H');
    expect(await product.chores['tidy-registers'].run(50)).toBe(1);
    expect(await product.chores['tidy-registers'].run(50)).toBe(0);
    expect(await register(product)).toEqual([
      {
        sequence: 1,
        state: 'void',
        voidReason:
          'Proses terhenti sebelum penandatanganan tercatat; naskah mungkin sudah ditandatangani',
      },
      { sequence: 2, state: 'used', voidReason: null },
    ]);
  });

  test('is not recorded once it was kept out of use', async () => {
    const stores = memoryDatabase();
    const { product, make } = await withPaper({
      stores,
      signing: through(async () => {
        for (const { holder } of await stores.papers.register('batam', 'berita-acara', 2026))
          if (holder !== null)
            await stores.papers.void('batam', 'berita-acara', 2026, holder, 'Proses terhenti');
      }),
    });
    const paper = await make();
    expect(await sign(product, paper)).toMatchObject({
      signed: [],
      failure: { refused: 'number-taken' },
    });
    expect((await viewOf(product, paper))?.versions).toEqual([]);
  });
});

test('of two attempts at once, the register shows the one that was recorded', async () => {
  const { product, make } = await withPaper();
  const paper = await make();
  const other = {
    kind: 'officer' as const,
    id: 'akun-lain',
    name: 'Petugas Contoh tim-internal',
    roles: ['tim-internal'],
  };
  await Promise.all([sign(product, paper), sign(product, paper, other)]);
  const number = (await viewOf(product, paper))?.versions[0]?.number ?? '';
  const lines = await product.papers.registerLines('batam', 'berita-acara', 2026, team);
  expect(lines.filter(({ state }) => state === 'used')).toMatchObject([{ number }]);
  for (const { state, sequence } of lines)
    if (state === 'used') expect(number).toContain(` ${String(sequence)} `);
});

describe('numbers of all kinds in one register', () => {
  const pattern = async (
    product: Product,
    change: { readonly pattern?: string; readonly jenis?: Readonly<Record<string, string>> },
  ) => {
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    const { numbers } = view.agency.papers;
    const answer = await product.papers.changeSettings(
      'batam',
      {
        ...view.agency.papers,
        numbers: { ...numbers, ...change, jenis: { ...numbers.jenis, ...change.jenis } },
      },
      'pola',
      officer('administrator'),
    );
    if (!('version' in answer) || 'stale' in answer) throw new Error(JSON.stringify(answer));
  };
  const meeting = async (product: Product, paper: MadePaper): Promise<MadePaper> => {
    const plan = {
      from: instant('2026-11-18T02:00:00Z'),
      until: null,
      venue: 'Ruang',
      agenda: 'Pembahasan',
      invited: [{ name: 'A', role: null, body: null }],
      caller: 'tim-internal',
    };
    await product.cases.command('batam', paper.caseId, { type: 'call-meeting', plan }, team);
    return { ...paper, output: 'rapat.undangan', of: { kind: 'meeting', number: 1 } };
  };
  const numbersOf = (answer: Awaited<ReturnType<typeof sign>>): readonly string[] =>
    'signed' in answer ? answer.signed.map(({ number }) => number) : [];

  test('a pattern without the kind gives no number twice', async () => {
    const { product, make } = await withPaper();
    await pattern(product, {
      pattern: '{klasifikasi} / {urut} / {unit} / {bulanRomawi} / {tahun}',
    });
    const paper = await make();
    const numbers = numbersOf(
      await signSeen(product, 'batam', [paper, await meeting(product, paper)], team, secret),
    );
    expect(numbers).toEqual([expect.stringMatching(/ 1 /), expect.stringMatching(/ 2 /)]);
    expect(await product.papers.registerLines('batam', 'surat-keluar', 2026, team)).toMatchObject(
      numbers.map((number) => ({ state: 'used', number })),
    );
  });

  test('the code chosen on a draft stands in its number and the registers, and that of its kind elsewhere', async () => {
    const { product, make } = await withPaper();
    const [chosen, plain] = [await make(), await make()];
    const before = (await viewOf(product, chosen))?.fingerprint;
    const edited = await product.cases.command(
      'batam',
      chosen.caseId,
      {
        type: 'edit-paper',
        output: chosen.output,
        of: chosen.of,
        edits: { klasifikasi: ' 000.6.2 ' },
      },
      desk,
    );
    expect(edited).not.toHaveProperty('refused');
    expect((await viewOf(product, chosen))?.fingerprint).not.toBe(before);
    const numbers = numbersOf(await signSeen(product, 'batam', [chosen, plain], team, secret));
    expect(numbers).toEqual([
      expect.stringMatching(/^000\.6\.2 /),
      expect.stringMatching(/^000\.6 /),
    ]);
    const codes = (lines: readonly { readonly filing: { readonly code: string } | null }[]) =>
      lines.map(({ filing }) => filing?.code);
    expect(codes(await product.papers.registerLines('batam', 'berita-acara', 2026, team))).toEqual([
      '000.6.2',
      '000.6',
    ]);
    expect(codes(await product.papers.agendaBook('batam', 2026, team)).toSorted()).toEqual([
      '000.6',
      '000.6.2',
    ]);
  });

  test('short names that change places during the year do not either: numbers another register gave are passed over', async () => {
    const { product, make } = await withPaper();
    const [first, second] = [await make(), await make()];
    const before = numbersOf(await signSeen(product, 'batam', [first, second], team, secret));
    await pattern(product, { jenis: { 'berita-acara': 'LAIN', 'undangan-rapat': 'BA' } });
    const [number] = numbersOf(await sign(product, await meeting(product, first)));
    expect(before).not.toContain(number);
    expect(number).toMatch(/ 3 \/ BA /);
    expect(
      (await product.papers.registerLines('batam', 'undangan-rapat', 2026, team)).map(
        ({ state, voidReason }) => [state, voidReason],
      ),
    ).toEqual([
      ['void', `Nomor ${before[0] ?? ''} sudah dipakai naskah lain`],
      ['void', `Nomor ${before[1] ?? ''} sudah dipakai naskah lain`],
      ['used', null],
    ]);
  });
});

describe('the certificate a paper was signed with', () => {
  test('is that of whom it names, else the signature is not used and both names are told', async () => {
    const { product, make } = await withPaper({
      signing: { of: () => ({ signer: signerNamed('ORANG LAIN'), via: 'certificate' }) },
    });
    const paper = await make();
    expect(await sign(product, paper)).toMatchObject({
      signed: [],
      failure: {
        failure: 'other-certificate',
        message: {
          id: expect.stringContaining(
            'Sertifikat atas nama ORANG LAIN, naskah atas nama Petugas Contoh tim-internal',
          ),
        },
      },
    });
    expect((await viewOf(product, paper))?.versions).toEqual([]);
    expect(await register(product)).toEqual([{ sequence: 1, state: 'free', voidReason: null }]);
  });

  test('may be without titles and in capitals', async () => {
    const { product, make } = await withPaper({
      signing: {
        of: () => ({ signer: signerNamed('PETUGAS CONTOH TIM-INTERNAL'), via: 'certificate' }),
      },
    });
    expect(await sign(product, await make())).toMatchObject({ failure: null });
  });

  test('that fits only by what may be a title is pointed out; where it fits another signer too, it is not used', async () => {
    const name = 'RADEN PETUGAS CONTOH TIM INTERNAL';
    const { product, make } = await withPaper({
      signing: { of: () => ({ signer: signerNamed(name), via: 'certificate' }) },
    });
    const [one, other] = [await make(), await make()];
    expect(await sign(product, one)).toMatchObject({
      failure: null,
      signed: [{ notes: [{ id: expect.stringContaining(name) }] }],
    });
    await settlePapers(product, {
      'help-desk': {
        kind: 'Plh.',
        by: { position: 'x', name: 'Raden Petugas Contoh Tim Internal', rank: null, nip: null },
        from: null,
        until: null,
      },
    });
    expect(await sign(product, other)).toMatchObject({
      signed: [],
      failure: {
        failure: 'other-certificate',
        message: { id: expect.stringContaining('penanda tangan lain instansi ini') },
      },
    });
    expect((await viewOf(product, other))?.versions).toEqual([]);
  });
});

test('each signature of a batch tells the name and position its own paper bears', async () => {
  const asked: string[] = [];
  const { product, make } = await withPaper({
    signing: through(async ({ signer: { name, position }, pdfs }) => {
      asked.push(`${name}, ${position}: ${String(pdfs.length)}`);
    }),
  });
  const [one, other, third] = [await make(), await make(), await make()];
  await settlePapers(product, {
    'help-desk': {
      kind: 'Plh.',
      by: {
        position: 'x',
        name: 'Petugas Contoh tim-internal',
        rank: null,
        nip: null,
        account: 'officer-tim-internal',
      },
      from: null,
      until: null,
    },
  });
  const both = { ...team, roles: ['tim-internal', 'help-desk'] } as typeof team;
  await product.cases.command(
    'batam',
    other.caseId,
    {
      type: 'give-disposition',
      plan: {
        to: [{ name: 'A', role: null }],
        instructions: ['B'],
        note: '',
        agendaNumber: null,
        giver: 'help-desk',
        from: null,
      },
    },
    team,
  );
  const sheet = { ...other, ...besideFlow('disposisi.lembar') };
  expect(await signSeen(product, 'batam', [one, sheet, third], both, secret)).toMatchObject({
    failure: null,
    signed: [{}, {}, {}],
  });
  expect(asked.map((each) => each.replace('Petugas Contoh tim-internal, ', ''))).toEqual([
    expect.stringMatching(/^Tim Internal.*: 2$/),
    expect.stringMatching(/^Plh\. .*: 1$/),
  ]);
});

test('parties whom a hand-signed scan does not name have not signed it', async () => {
  const { product, make } = await withPaper({ parties: two });
  const paper = await make();
  await product.papers.print('batam', paper.caseId, paper, team);
  const file = await product.files.put('batam', {
    name: 'pindaian.pdf',
    mediaType: 'application/pdf',
    bytes: new Blob([Uint8Array.from(pdfOf(1))]).stream(),
    limit: 10_000,
  });
  const signers = [
    { role: 'tim-internal', name: 'Siapa Saja', position: '' },
    { role: null, name: 'Nama Dua', position: 'Analis' },
  ];
  expect(
    await product.papers.recordScan(
      'batam',
      paper.caseId,
      paper,
      { version: 1, file, signers, place: 'Batam', note: '', happenedAt: product.now() },
      team,
    ),
  ).toHaveProperty('events');
  expect((await viewOf(product, paper))?.parties).toMatchObject([
    { name: 'Nama Satu', signed: false },
    { name: 'Nama Dua', signed: true },
  ]);
});
