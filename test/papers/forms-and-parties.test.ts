import { describe, expect, test } from 'vitest';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Answers } from '#core/cases/event.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { eachStore } from '#test/support/each-store.ts';
import {
  allPapersOf,
  bytesOf,
  member,
  papersOf,
  secret,
  team,
  withPaper,
  type MadePaper,
} from '#test/support/paper-setting.ts';
import { pdfOf } from '#test/support/files-that-open.ts';
import { pdfText } from '#test/support/poppler.ts';
import { instant, officer } from '#test/support/scenario.ts';
import { tied } from '#test/support/tied-officer.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { checked } from '#test/support/checked.ts';

const owner: Actor = {
  kind: 'officer',
  id: 'pemilik',
  name: 'Nama Pemilik',
  roles: ['penanggung-jawab-akun'],
  body: 'dinas-contoh',
};

const fileOf = (product: Product, name: string) =>
  product.files.put('batam', {
    name,
    mediaType: 'application/pdf',
    bytes: new Blob([Uint8Array.from(pdfOf(1))]).stream(),
    limit: 10_000,
  });

interface Way {
  /** Answers beside the required ones, by step. */
  readonly given?: Readonly<Record<string, Answers>>;
  /** Outputs handed in as files. */
  readonly handed?: readonly string[];
  /** Who completes the owner's steps, when it is not the owner. */
  readonly instead?: Actor;
}

/** Works on until the step after `last`: the first outcome each time, the owner at his own steps. */
const workThrough = async (
  product: Product,
  { caseId }: MadePaper,
  last: string,
  { given = {}, handed = [], instead = owner }: Way = {},
): Promise<void> => {
  const asked = async (by: Actor) => {
    const view = await product.cases.view('batam', caseId, by);
    if ('notFound' in view || view.question === null) throw new Error('no question');
    return view.question;
  };
  for (;;) {
    const { roles } = await asked(team);
    const actor = roles.includes('penanggung-jawab-akun') ? instead : officer(...roles);
    const {
      step,
      turn,
      outcomes: [outcome],
    } = await asked(actor);
    if (outcome === undefined) throw new Error('no outcome');
    const outputs = await Promise.all(
      [
        ...outcome.missingOutputs.map(({ id }) => id),
        ...handed.filter((id) => step.outputs.some((output) => output.id === id)),
      ].map(async (output) => ({ output, files: [await fileOf(product, `${output}.pdf`)] })),
    );
    const answer = await product.cases.command(
      'batam',
      caseId,
      {
        type: 'complete-step',
        turn: turn.turn,
        step: step.id,
        outcome: outcome.id,
        form: sampleAnswers(step, outcome.id, given[step.id]),
        outputs,
      },
      actor,
    );
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
    if (step.id === last) return;
  }
};

const paperIn = async (product: Product, { caseId, number }: MadePaper, output: string) => {
  const view = (await allPapersOf(product, caseId, team)).find((one) => one.output === output);
  if (view === undefined) throw new Error(`no paper ${output}`);
  return { view, meant: { caseId, number, output, of: view.of } };
};

/** Signs what the paper cites: the agency's letter before it. */
const signLetter = async (product: Product, made: MadePaper): Promise<void> => {
  for (const output of ['berita-acara-kekritisan', 'laporan-pengaduan', 'surat-perangkat-daerah']) {
    const answer = await sign(product, (await paperIn(product, made, output)).meant, team);
    if (!('signed' in answer) || answer.failure !== null) throw new Error(JSON.stringify(answer));
  }
};

const sign = (product: Product, meant: MadePaper, actor: Actor) =>
  signSeen(product, 'batam', [meant], actor, secret);

/** Nobody is entered to sign for this role. */
const withoutSigner = async (product: Product, role: string): Promise<void> => {
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const signers = Object.fromEntries(
    Object.entries(view.agency.papers.signers).filter(([id]) => id !== role),
  );
  await product.papers.changeSettings(
    'batam',
    { ...view.agency.papers, signers },
    'Uji coba',
    officer('administrator'),
  );
};

const bodiesOf = async (product: Product) => {
  const now = await product.bodies.read('batam', officer('administrator'));
  if ('notFound' in now) throw new Error('no bodies');
  return now;
};

describe.each(eachStore)('papers that are none of our letters, kept in %s', (_, store) => {
  const begun = async () => {
    const setting = await withPaper({ stores: await store() });
    return { ...setting, made: await setting.make() };
  };

  test('a form is final once filled in: listed, dated, unnumbered, not edited, and nobody is asked to sign it', async () => {
    const { product, made } = await begun();
    const { view, meant } = await paperIn(product, made, 'respon-laporan');
    expect(view).toMatchObject({
      kind: 'formulir',
      source: 'form',
      missing: [],
      parts: [],
      waitsFor: [{ role: 'help-desk', person: { name: 'Petugas Contoh help-desk' } }],
      signed: { done: 0, all: 1 },
      maySign: false,
      mayEdit: false,
    });
    const pdf = await product.papers.pdf('batam', made.caseId, meant, team);
    expect(pdf).toMatchObject({ name: expect.stringMatching(/respon-laporan-langkah-1\.pdf$/) });
    const text = pdfText(bytesOf(pdf));
    for (const part of ['17 November 2026', 'Petugas Contoh help-desk', made.number])
      expect(text).toContain(part);
    expect(text).not.toMatch(/^\s*Nomor\s*:|……/mu);
    expect(
      await product.cases.command(
        'batam',
        made.caseId,
        { type: 'edit-paper', output: meant.output, of: meant.of, edits: { judul: 'Lain' } },
        team,
      ),
    ).toMatchObject({ refused: 'form-is-final' });
    expect(
      (await product.papers.toSign('batam', officer('help-desk'))).map(({ output }) => output),
    ).toEqual([]);
    expect(await product.papers.register('batam', 'formulir', 2026, team)).toEqual([]);
  });

  test('a form is printed with a check code and no number; its hash is kept and the check page knows it', async () => {
    const { product, made } = await begun();
    const { meant } = await paperIn(product, made, 'respon-laporan');
    const answer = await product.papers.print('batam', made.caseId, meant, team);
    if (!('printed' in answer)) throw new Error(JSON.stringify(answer));
    expect(answer.printed).toMatchObject({ version: 1, number: '' });
    const pdf = bytesOf(await product.papers.pdf('batam', made.caseId, meant, team, 1));
    expect(pdfText(pdf).replaceAll(/[\s-]/gu, '')).toContain(answer.printed.code);
    expect(await product.papers.checkCode(answer.printed.code)).toMatchObject({
      byHand: true,
      signedAt: null,
      paper: { output: 'respon-laporan', number: '', signers: [], revokedAt: null },
    });
    expect(await checked(product, pdf)).toMatchObject({ file: { ours: true } });
    expect(await sign(product, meant, officer('help-desk'))).toMatchObject({
      failure: { refused: 'paper-printed' },
    });
    expect(await product.papers.register('batam', 'formulir', 2026, team)).toEqual([]);
  });

  test('whoever filled a form in signs it electronically, and nobody else', async () => {
    const { product, made } = await begun();
    const { meant } = await paperIn(product, made, 'respon-laporan');
    expect(await sign(product, meant, member('Nama Lain'))).toMatchObject({
      signed: [],
      failure: { refused: 'not-the-signer' },
    });
    expect(await sign(product, meant, officer('petugas-domain'))).toMatchObject({
      signed: [],
      failure: { refused: 'not-permitted' },
    });
    const answer = await sign(product, meant, officer('help-desk'));
    if (!('signed' in answer)) throw new Error(JSON.stringify(answer));
    const [signed] = answer.signed;
    expect(signed).toMatchObject({ number: '' });
    expect(await product.papers.checkCode(signed?.code ?? '')).toMatchObject({
      byHand: false,
      paper: { signers: [{ name: 'Petugas Contoh help-desk' }] },
    });
    expect((await paperIn(product, made, 'respon-laporan')).view).toMatchObject({
      waitsFor: [],
      signed: { done: 1, all: 1 },
    });
  });

  test('a party signs its own paper under its own name, without a number of ours; the check page knows it', async () => {
    const { product, made } = await begun();
    await withoutSigner(product, 'penanggung-jawab-akun');
    await workThrough(product, made, 'tangani');
    await sign(product, made, team);
    await signLetter(product, made);
    const { view, meant } = await paperIn(product, made, 'laporan-penanganan');
    expect(view).toMatchObject({
      source: 'party',
      missing: [],
      waitsFor: [{ role: 'penanggung-jawab-akun' }],
      signed: { done: 0, all: 1 },
    });
    expect(await product.papers.toSign('batam', owner)).toMatchObject([
      { output: 'laporan-penanganan', signer: 'Nama Pemilik', standing: 'mine' },
    ]);
    const answer = await sign(product, meant, owner);
    expect(answer).toMatchObject({ failure: null, signed: [{ number: '' }] });
    const code = 'signed' in answer ? (answer.signed[0]?.code ?? '') : '';
    expect((await paperIn(product, made, 'laporan-penanganan')).view).toMatchObject({
      signed: { done: 1, all: 1 },
      versions: [
        {
          number: '',
          file: { name: 'laporan-penanganan.pdf' },
          signatures: [{ name: 'Nama Pemilik' }],
        },
      ],
    });
    const text = pdfText(bytesOf(await product.papers.pdf('batam', made.caseId, meant, team, 1)));
    expect(text).toContain('Nama Pemilik');
    expect(text).not.toMatch(/DINAS KOMUNIKASI DAN INFORMATIKA|Nomor: /);
    expect(await product.papers.register('batam', 'laporan', 2026, team)).toHaveLength(1);
    expect(await product.papers.checkCode(code)).toMatchObject({
      paper: { number: '', signers: [{ name: 'Nama Pemilik' }] },
    });
  });

  const deputy: Actor = {
    kind: 'officer',
    id: 'wakil',
    name: 'Nama Wakil',
    roles: ['penanggung-jawab-akun'],
    body: 'dinas-contoh',
  };

  test('whoever of a party completed the step signs its paper, and nobody else of that party', async () => {
    const { product, made } = await begun();
    await withoutSigner(product, 'penanggung-jawab-akun');
    await workThrough(product, made, 'tangani');
    await sign(product, made, team);
    await signLetter(product, made);
    const { meant } = await paperIn(product, made, 'laporan-penanganan');
    expect(await sign(product, meant, deputy)).toMatchObject({
      signed: [],
      failure: {
        refused: 'not-the-signer',
        message: { id: expect.stringContaining('Nama Pemilik') },
      },
    });
    expect(await product.papers.toSign('batam', deputy)).toMatchObject([
      { signer: 'Nama Pemilik', standing: 'others' },
    ]);
    expect([
      await product.papers.countToSign('batam', deputy),
      await product.papers.countToSign('batam', owner),
    ]).toEqual([0, 1]);
    expect(await sign(product, meant, { ...owner, name: 'Nama Pemilik, S.E.' })).toMatchObject({
      failure: null,
    });
  });

  test('where the team entered a party’s step, what that party sent is the paper, and nobody signs one here', async () => {
    const { product, made } = await begun();
    await workThrough(product, made, 'laporan-pd');
    const preview = (actor: Actor, turn: number) =>
      product.papers.preview(
        'batam',
        made.caseId,
        { turn, outcome: 'lanjut', form: {}, output: 'laporan-penanganan' },
        actor,
      );
    expect(await preview(team, 7)).toMatchObject({ refused: 'unknown-output' });
    await workThrough(product, made, 'tangani', { instead: team });
    const { meant, view } = await paperIn(product, made, 'laporan-penanganan');
    expect(view).toMatchObject({
      source: 'party',
      files: [{ name: 'laporan-penanganan.pdf' }],
      maySign: false,
      waitsFor: [],
    });
    expect(await product.papers.print('batam', made.caseId, meant, team)).toMatchObject({
      refused: 'nothing-to-sign',
    });
    // Nor is there a draft of it, with that party's letterhead.
    expect(await product.papers.pdf('batam', made.caseId, meant, team)).toEqual({
      notFound: 'file',
    });
    for (const actor of [owner, deputy])
      expect(await product.papers.countToSign('batam', actor)).toBe(0);
  });

  test('a number that a party gave its paper takes none of ours out of use', async () => {
    const { product, made, make } = await begun();
    await workThrough(product, made, 'surat-tindak-lanjut', {
      given: { 'surat-tindak-lanjut': { 'nomor-surat': '000.6 / 3 / BA / KOMIN / XI / 2026' } },
    });
    await sign(product, made, team);
    await signLetter(product, made);
    const { meant } = await paperIn(product, made, 'surat-tindak-lanjut');
    expect(await product.papers.print('batam', made.caseId, meant, team)).toMatchObject({
      printed: { number: '000.6 / 3 / BA / KOMIN / XI / 2026' },
    });
    for (const other of [await make(), await make()])
      expect(await sign(product, other, team)).toMatchObject({ failure: null });
    const lines = await product.papers.registerLines('batam', 'berita-acara', 2026, team);
    expect(lines.map(({ state }) => state)).toEqual(lines.map(() => 'used'));
    expect(lines.map(({ number }) => number)).toContain('000.6 / 3 / BA / KOMIN / XI / 2026');
  });

  test('the agenda book counts signed papers without holes, the same again whenever it is read', async () => {
    const { product, made } = await begun();
    await workThrough(product, made, 'surat-tindak-lanjut');
    expect(await sign(product, made, team)).toMatchObject({ failure: null });
    const read = async () => {
      const book = await product.papers.agendaBook('batam', 2026, team);
      return book.map(({ entry, number }) => [entry, number]);
    };
    const first = await read();
    expect(first.length).toBeGreaterThan(0);
    expect(first.map(([entry]) => entry)).toEqual(first.map((_, index) => index + 1));
    expect(await read()).toEqual(first);
    await signLetter(product, made);
    const then = await read();
    expect(then.slice(0, first.length)).toEqual(first);
    expect(then.map(([entry]) => entry)).toEqual(then.map((_, index) => index + 1));
  });

  test('a party’s letter bears the number that party gave it, on a print too, which is withdrawn without a register', async () => {
    const { product, made } = await begun();
    await workThrough(product, made, 'surat-tindak-lanjut', {
      given: { 'surat-tindak-lanjut': { 'nomor-surat': '800/7/DC' } },
    });
    await sign(product, made, team);
    await signLetter(product, made);
    const { meant } = await paperIn(product, made, 'surat-tindak-lanjut');
    expect(await product.papers.print('batam', made.caseId, meant, team)).toMatchObject({
      printed: { number: '800/7/DC' },
    });
    const text = pdfText(bytesOf(await product.papers.pdf('batam', made.caseId, meant, team, 1)));
    for (const words of ['800/7/DC', 'Kepala Dinas Contoh,', 'Pimpinan Contoh'])
      expect(text).toContain(words);
    expect(
      await product.cases.command(
        'batam',
        made.caseId,
        { type: 'revoke-paper', output: meant.output, of: meant.of, reason: 'Salah' },
        team,
      ),
    ).toMatchObject({ events: [{ type: 'paper-revoked' }] });
    // The one number is that of the agency's own letter.
    expect(await product.papers.registerLines('batam', 'surat-dinas', 2026, team)).toMatchObject([
      { paper: { output: 'surat-perangkat-daerah' } },
    ]);
  });

  test('a party’s letter without a number is warned about until the team writes the one it was given', async () => {
    const { product, made } = await begun();
    await workThrough(product, made, 'surat-tindak-lanjut');
    await sign(product, made, team);
    await signLetter(product, made);
    const { meant } = await paperIn(product, made, 'surat-tindak-lanjut');
    const seen = async () => {
      const papers = await product.papers.list('batam', made.caseId, team);
      if ('notFound' in papers) throw new Error('no papers');
      return papers.find(({ output }) => output === 'surat-tindak-lanjut');
    };
    const before = await seen();
    expect(before?.missing).toEqual([]);
    expect(before?.warnings.map(({ id }) => id)).toEqual([
      expect.stringContaining('tim menulisnya pada bagian Nomor'),
    ]);
    expect(before?.parts[0]).toMatchObject({ key: 'nomor', text: null });
    expect(
      await product.cases.command(
        'batam',
        made.caseId,
        { type: 'edit-paper', output: meant.output, of: meant.of, edits: { nomor: '800/9/DC' } },
        team,
      ),
    ).toMatchObject({ events: [{ type: 'paper-edited' }] });
    expect(await seen()).toMatchObject({ warnings: [], edits: { nomor: '800/9/DC' } });
    expect(await product.papers.print('batam', made.caseId, meant, team)).toMatchObject({
      printed: { number: '800/9/DC' },
    });
  });

  test('a party’s letter is signed by the head of its body, not by who worked its step', async () => {
    const { product, made } = await begun();
    await workThrough(product, made, 'surat-tindak-lanjut');
    await sign(product, made, team);
    await signLetter(product, made);
    const { meant } = await paperIn(product, made, 'surat-tindak-lanjut');
    const head: Actor = { ...deputy, id: 'pimpinan', name: 'Pimpinan Contoh' };
    const tie = await tied(product, 'batam', { ...head, roles: ['help-desk'] });
    const { bodies, version } = await bodiesOf(product);
    await product.bodies.change(
      'batam',
      bodies.map((one) =>
        one.id === deputy.body ? { ...one, head: { ...one.head, ...tie } } : one,
      ),
      'Uji coba',
      officer('administrator'),
      version,
    );
    const standings = async (actor: Actor) =>
      (await product.papers.toSign('batam', actor))
        .filter(({ output }) => output === meant.output)
        .map(({ signer, standing }) => [signer, standing]);
    expect(await standings(deputy)).toEqual([['Pimpinan Contoh', 'others']]);
    expect(await sign(product, meant, deputy)).toMatchObject({
      failure: { refused: 'not-the-signer' },
    });
    expect(await standings(head)).toEqual([['Pimpinan Contoh', 'mine']]);
    expect(await sign(product, meant, head)).toMatchObject({ failure: null });
    expect((await paperIn(product, made, meant.output)).view.versions).toMatchObject([
      { signatures: [{ name: 'Pimpinan Contoh', position: 'Kepala Dinas Contoh' }] },
    ]);
  });

  test('a party’s own file is the paper: nothing is set, numbered or signed here', async () => {
    const { product, made } = await begun();
    await workThrough(product, made, 'surat-tindak-lanjut', { handed: ['surat-tindak-lanjut'] });
    const { view, meant } = await paperIn(product, made, 'surat-tindak-lanjut');
    expect(view).toMatchObject({
      source: 'party',
      files: [{ name: 'surat-tindak-lanjut.pdf' }],
      missing: [],
      waitsFor: [],
      maySign: false,
      mayEdit: false,
    });
    expect(await sign(product, meant, owner)).toMatchObject({
      signed: [],
      failure: { refused: 'nothing-to-sign' },
    });
    expect(await product.papers.print('batam', made.caseId, meant, team)).toMatchObject({
      refused: 'nothing-to-sign',
    });
  });

  test('an optional paper comes about when what it says is written, and only then', async () => {
    const { product, made, make } = await begun();
    await workThrough(product, made, 'laporan-pd', {
      given: { 'laporan-pd': { sanksi: 'Peringatan tertulis.' } },
    });
    expect((await papersOf(product, made.caseId, team)).map(({ output }) => output)).toContain(
      'peringatan-sanksi',
    );
    const other = await make();
    await workThrough(product, other, 'laporan-pd');
    expect((await papersOf(product, other.caseId, team)).map(({ output }) => output)).not.toContain(
      'peringatan-sanksi',
    );
  });

  test('the invitation to a cancelled meeting is not signed, because the meeting was cancelled', async () => {
    const { product, made } = await begun();
    const plan = {
      from: instant('2026-11-18T02:30:00Z'),
      until: null,
      venue: 'Ruang',
      agenda: 'Bahas',
      invited: [{ name: 'Dinas Contoh', role: null, body: null }],
      caller: 'tim-internal',
    };
    await product.cases.command('batam', made.caseId, { type: 'call-meeting', plan }, team);
    await product.cases.command(
      'batam',
      made.caseId,
      { type: 'cancel-meeting', meeting: 1, reason: 'Ditunda' },
      team,
    );
    expect(
      await sign(
        product,
        { ...made, output: 'rapat.undangan', of: { kind: 'meeting', number: 1 } },
        team,
      ),
    ).toMatchObject({
      signed: [],
      failure: {
        refused: 'nothing-to-sign',
        message: { id: expect.stringContaining('dibatalkan') },
      },
    });
  });
});

describe('a berita acara with parties', () => {
  const parties = 'Nama Satu, Analis\nNama Dua, Analis\nNama Tiga, Analis';
  const signed = async (product: Product, made: MadePaper) =>
    (await papersOf(product, made.caseId, team))[0]?.signed;

  test('counts who has signed until all have, and holds nobody up', async () => {
    const { product, make, memberOf } = await withPaper({ parties });
    const made = await make();
    expect(await signed(product, made)).toEqual({ done: 0, all: 4 });
    await sign(product, made, team);
    expect(await signed(product, made)).toEqual({ done: 1, all: 4 });
    expect(await product.papers.toSign('batam', team)).toEqual([]);
    for (const name of ['Nama Satu', 'Nama Dua', 'Nama Tiga'])
      await sign(product, made, memberOf(name));
    expect(await signed(product, made)).toEqual({ done: 4, all: 4 });
  });

  test('counts on a hand-signed scan those who are named with it', async () => {
    const { product, make, world } = await withPaper({ parties });
    const made = await make();
    await product.papers.print('batam', made.caseId, made, team);
    const scan = {
      version: 1,
      file: await fileOf(product, 'pindaian.pdf'),
      place: 'Batam',
      note: '',
      happenedAt: world.now(),
      signers: [
        { role: 'tim-internal', name: 'Petugas Contoh tim-internal', position: 'Tim' },
        { role: null, name: 'nama dua', position: 'Analis' },
      ],
    };
    expect(await product.papers.recordScan('batam', made.caseId, made, scan, team)).toMatchObject({
      events: [{}, {}],
    });
    expect((await papersOf(product, made.caseId, team))[0]).toMatchObject({
      signed: { done: 2, all: 4 },
      waitsFor: [],
      parties: [{ signed: false }, { signed: true }, { signed: false }],
    });
  });

  test('counts once who signs for a role and is named as a party too', async () => {
    const { product, make } = await withPaper({
      parties: 'Petugas Contoh tim-internal, Ketua\nNama Dua, Analis',
    });
    const made = await make();
    expect(await signed(product, made)).toEqual({ done: 0, all: 2 });
    await sign(product, made, team);
    expect(await signed(product, made)).toEqual({ done: 1, all: 2 });
  });
});
