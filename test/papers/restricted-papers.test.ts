import type { Actor } from '#core/people/actor.ts';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { OfficerCommand } from '#core/cases/command.ts';
import type { FileRef } from '#core/cases/report.ts';
import { apiProduct, holding, onePage } from '#test/support/api-product.ts';
import { scans } from '#test/support/hand-signed.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { officer, personOf, sampleReport } from '#test/support/scenario.ts';
import { signSeen } from '#test/support/sign-seen.ts';

const folder = 'test/fixtures/sop/third-agency';
const secret = 'Saudara X ditegur';
const edited = 'Ditegur keras';
const reason = 'salah menyebut Saudara X';

/** Fills the reprimand in, and does not see it afterwards. */
const clerk = officer('petugas');
const head = officer('kepala');
const others = [
  ['the clerk', clerk],
  ['an auditor', officer('auditor')],
  ['an administrator', officer('administrator')],
] as const;
const reprimand = { output: 'teguran', of: { kind: 'turn', number: 1 } } as const;
const memo = { output: 'memo-pemeriksaan', of: { kind: 'turn', number: 1 } } as const;

const setUp = async () => {
  const setting = await apiProduct([]);
  const { product } = setting;
  await product.sops.adopt(
    await readFile(`${folder}/sop.yaml`, 'utf8'),
    undefined,
    await readFile(`${folder}/naskah/naskah.yaml`, 'utf8'),
  );
  const view = await product.sops.agency('contoh');
  if ('notFound' in view) throw new Error('no agency');
  const signers = Object.fromEntries(
    ['petugas', 'kepala'].map((role) => [
      role,
      {
        officeholder: {
          position: 'Kepala Bidang',
          name: `Petugas Contoh ${role}`,
          rank: null,
          nip: null,
        },
        delegation: null,
      },
    ]),
  );
  await product.papers.changeSettings(
    'contoh',
    { ...view.agency.papers, place: 'Contoh', signers },
    'Uji coba',
    head,
  );
  const receipt = await product.cases.receive('contoh', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  const { caseId } = receipt;
  const run = async (command: OfficerCommand, actor = head) => {
    const answer = await product.cases.command('contoh', caseId, command, actor);
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  };
  await run(
    {
      type: 'complete-step',
      turn: 1,
      step: 'periksa',
      outcome: 'lanjut',
      form: { temuan: 'Halaman depan diganti.', teguran: secret },
      outputs: [],
    },
    clerk,
  );
  return { ...setting, caseId, run };
};

/** The reprimand edited, initialled, printed, withdrawn, printed again, signed by hand and sent. */
const issued = async () => {
  const setting = await setUp();
  const { product, caseId, run } = setting;
  await run({ type: 'edit-paper', ...reprimand, edits: { 'isi.1': edited } });
  await run({ type: 'initial-paper', ...reprimand });
  await product.papers.print('contoh', caseId, reprimand, head);
  await run({ type: 'revoke-paper', ...reprimand, reason });
  const print = await product.papers.print('contoh', caseId, reprimand, head);
  if (!('printed' in print)) throw new Error(JSON.stringify(print));
  const file = await product.files.put('contoh', {
    name: 'teguran X.pdf',
    mediaType: 'application/pdf',
    bytes: new Blob([new Uint8Array(scans.pdf)]).stream(),
    limit: 10_000,
  });
  const scan = await product.papers.recordScan(
    'contoh',
    caseId,
    reprimand,
    {
      version: print.printed.version,
      file,
      signers: [{ role: 'kepala', name: 'Petugas Contoh kepala', position: 'Kepala Bidang' }],
      place: 'Contoh',
      note: '',
      happenedAt: product.now(),
    },
    head,
  );
  expect(scan).toHaveProperty('events');
  await run({
    type: 'send-paper',
    ...reprimand,
    to: ['Saudara X'],
    way: 'by-hand',
    note: reason,
    proof: [],
  });
  await run({
    type: 'receive-paper',
    ...reprimand,
    receivedBy: 'Saudara X',
    note: 'Tata usaha memberitahukan lewat telepon',
    proof: [],
  });
  return setting;
};

const filesOf = async ({
  product,
  caseId,
}: Awaited<ReturnType<typeof setUp>>): Promise<readonly FileRef[]> => {
  const view = await product.cases.view('contoh', caseId, head);
  if ('notFound' in view) throw new Error('no case');
  return view.history.flatMap(({ stored: { event } }) =>
    event.type === 'paper-printed' || event.type === 'paper-signed' ? [event.file] : [],
  );
};

/** Who reported is the team's to know, and an auditor's or administrator's not. */
const knowsReporter = (actor: Actor): boolean =>
  'roles' in actor && !actor.roles.some((role) => ['auditor', 'administrator'].includes(role));

describe.each(others)('of a restricted paper %s', (_name, actor) => {
  test('sees no list entry, no draft and no version, but the other papers', async () => {
    const setting = await issued();
    const { product, caseId } = setting;
    const papers = await product.papers.list('contoh', caseId, actor);
    expect('notFound' in papers ? [] : papers.map(({ output }) => output)).toEqual([
      'memo-pemeriksaan',
    ]);
    for (const version of [undefined, 1, 2])
      expect(await product.papers.pdf('contoh', caseId, reprimand, actor, version)).toEqual({
        notFound: 'file',
      });
    expect(await product.papers.pdf('contoh', caseId, memo, actor)).toHaveProperty('bytes');
    expect(
      (await product.papers.toSign('contoh', actor, [{ ...reprimand, caseId }])).filter(
        ({ output }) => output === 'teguran',
      ),
    ).toEqual([]);
  });

  test('gets none of its files by their ids', async () => {
    const setting = await issued();
    const files = await filesOf(setting);
    expect(files).toHaveLength(3);
    for (const { id } of files) {
      expect(await setting.product.cases.file('contoh', setting.caseId, id, actor)).toEqual({
        notFound: 'file',
      });
      expect(await setting.product.cases.file('contoh', setting.caseId, id, head)).toHaveProperty(
        'bytes',
      );
    }
    expect(await setting.product.cases.file('contoh', setting.caseId, '', actor)).toEqual({
      notFound: 'file',
    });
  });

  test('reads its words neither in the case, nor in its history, nor anywhere in its record', async () => {
    const { product, caseId } = await issued();
    const view = await product.cases.view('contoh', caseId, actor);
    if ('notFound' in view) throw new Error('no case');
    const told = JSON.stringify([view.state, view.history, view.row]);
    for (const word of [secret, edited, reason, 'Saudara X', 'teguran X.pdf'])
      expect(told).not.toContain(word);
    expect(view.state.turns[0]?.completed?.form).toEqual({ temuan: 'Halaman depan diganti.' });
    expect(view.withheld).toEqual({ seenBy: ['Kepala Bidang'] });
    expect(
      view.history
        .filter(({ partly }) => partly)
        .map(({ stored, sentence }) => [stored.event.type, sentence.id]),
    ).toEqual([
      // Who reported is not theirs to know either.
      ...(knowsReporter(actor) ? [] : [['report-received', expect.any(String)]]),
      ['step-completed', expect.any(String)],
      ['paper-edited', 'Naskah disunting: Teguran'],
      ['paper-printed', expect.stringContaining('Teguran')],
      ['paper-revoked', 'Naskah dibatalkan: Teguran'],
      ['paper-printed', expect.stringContaining('Teguran')],
      ['paper-signed', expect.stringContaining('Teguran')],
      ['paper-sent', 'Naskah dikirim: Teguran'],
      ['paper-received', 'Naskah diterima: Teguran'],
    ]);
  });

  test('may make no copy of the whole case', async () => {
    const { product, caseId } = await setUp();
    expect(await product.exchange.caseFile('contoh', caseId, actor)).toMatchObject({
      refused: 'not-permitted',
      message: {
        id: expect.stringContaining(
          knowsReporter(actor) ? 'Kepala Bidang' : 'melihat siapa pelapornya',
        ),
      },
    });
  });
});

describe('a clerk who may not see a restricted paper', () => {
  test.each<OfficerCommand>([
    { type: 'edit-paper', ...reprimand, edits: { 'isi.1': 'x' } },
    { type: 'initial-paper', ...reprimand },
    {
      type: 'send-paper',
      ...reprimand,
      to: ['Siapa saja'],
      way: 'email',
      note: 'Surel nomor 214 pada surat keluar',
      proof: [],
    },
    { type: 'revoke-paper', ...reprimand, reason: 'Alasan contoh' },
    {
      type: 'receive-paper',
      ...reprimand,
      receivedBy: 'Siapa saja',
      note: 'Tata usaha memberitahukan lewat telepon',
      proof: [],
    },
  ])('is told there is none: $type', async (command) => {
    const { product, caseId } = await issued();
    expect(await product.cases.command('contoh', caseId, command, clerk)).toMatchObject({
      refused: 'no-paper',
    });
  });

  test('neither prints, scans nor signs it, and no number is held for it', async () => {
    const { product, caseId } = await setUp();
    expect(await product.papers.print('contoh', caseId, reprimand, clerk)).toMatchObject({
      refused: 'no-paper',
    });
    const file: FileRef = {
      id: 'x',
      name: 'x.pdf',
      size: 1,
      sha256: 'ab'.repeat(32),
      mediaType: 'application/pdf',
    };
    expect(
      await product.papers.recordScan(
        'contoh',
        caseId,
        reprimand,
        { version: 1, file, signers: [], place: '', note: '', happenedAt: product.now() },
        clerk,
      ),
    ).toMatchObject({ refused: 'no-paper' });
    expect(
      await signSeen(product, 'contoh', [{ ...reprimand, caseId }], clerk, {
        nik: '0000000000000000',
        passphrase: 'x',
      }),
    ).toMatchObject({ signed: [] });
    expect(await product.papers.register('contoh', 'surat-dinas', 2026, head)).toEqual([]);
  });

  test('sees no preview of it before the step is completed, though the clerk fills it in', async () => {
    const { product } = await setUp();
    const receipt = await product.cases.receive('contoh', sampleReport(), { kind: 'reporter' });
    if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
    const asked = { turn: 1, outcome: 'lanjut', form: { temuan: 'x', teguran: secret } };
    expect(
      await product.papers.preview(
        'contoh',
        receipt.caseId,
        { ...asked, output: 'teguran' },
        clerk,
      ),
    ).toMatchObject({ refused: 'no-paper' });
    expect(
      await product.papers.preview(
        'contoh',
        receipt.caseId,
        { ...asked, output: 'memo-pemeriksaan' },
        clerk,
      ),
    ).toHaveProperty('bytes');
  });

  test('does not find the case by its words', async () => {
    const { product } = await setUp();
    expect(
      (
        await product.cases.list(
          'contoh',
          { filter: { search: 'ditegur' }, cursor: null, limit: 10 },
          clerk,
        )
      ).items,
    ).toEqual([]);
  });

  test('learns it by REST no more than by the product', async () => {
    const { call, caseId, identity, product } = await issued();
    const tokenOf = async (role: string): Promise<string> => {
      const made = await identity.createAccount({
        name: `Petugas ${role}`,
        email: `${role}@contoh.invalid`,
        password: 'kata sandi percobaan',
      });
      await product.people.settle('contoh', made, holding([role]), 'Uji');
      return identity.createToken(made.id, 'uji');
    };
    const read = async (token: string): Promise<string> => {
      const paths = ['', '/events', '/papers'].map(
        (path) => `/api/v1/contoh/cases/${caseId}${path}`,
      );
      const answers = await Promise.all(paths.map((path) => call('GET', path, { token })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
    };
    const [seen, whole] = [
      await read(await tokenOf('petugas')),
      await read(await tokenOf('kepala')),
    ];
    for (const word of [secret, edited, reason, 'teguran X.pdf']) {
      expect(seen).not.toContain(word);
      expect(whole).toContain(word);
    }
  });
});

describe('who may see a restricted paper', () => {
  test('sees the case whole and may give it out', async () => {
    const { product, caseId } = await setUp();
    const view = await product.cases.view('contoh', caseId, head);
    expect(view).toMatchObject({ withheld: null });
    expect(JSON.stringify('notFound' in view ? null : view.state.turns)).toContain(secret);
    expect('notFound' in view ? [] : view.history.filter(({ partly }) => partly)).toEqual([]);
    expect(await product.exchange.caseFile('contoh', caseId, head)).toHaveProperty('bytes');
  });
});

test('an outside party gets neither the sanction letter’s words nor the file handed in for it', async () => {
  const { product } = await apiProduct(['batam']);
  const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  const { caseId } = receipt;
  const team = officer('help-desk', 'tim-internal', 'petugas-domain');
  const put = (name: string): Promise<FileRef> =>
    product.files.put('batam', {
      name,
      mediaType: 'application/pdf',
      bytes: onePage(name).stream(),
      limit: 10_000,
    });
  const [file, other] = [await put('sanksi.pdf'), await put('keluaran.pdf')];
  for (;;) {
    const view = await product.cases.view('batam', caseId, team);
    if ('notFound' in view || view.question === null) throw new Error('no case');
    const {
      step,
      turn,
      outcomes: [outcome],
    } = view.question;
    if (step.id === 'tangani' || outcome === undefined) break;
    const given = step.id === 'laporan-pd' ? { sanksi: secret } : {};
    const outputs = [
      ...outcome.missingOutputs.map(({ id }) => ({ output: id, files: [other] })),
      ...(step.id === 'laporan-pd' ? [{ output: 'peringatan-sanksi', files: [file] }] : []),
    ];
    const command: OfficerCommand = {
      type: 'complete-step',
      turn: turn.turn,
      step: step.id,
      outcome: outcome.id,
      form: sampleAnswers(step, outcome.id, given),
      outputs,
    };
    expect(await product.cases.command('batam', caseId, command, team)).toHaveProperty('events');
  }
  const reads = async (role: string) => {
    const holder =
      role === 'penanggung-jawab-akun' ? personOf('dinas-contoh', role) : officer(role);
    const view = await product.cases.view('batam', caseId, holder);
    const got = await product.cases.file('batam', caseId, file.id, holder);
    const text = 'notFound' in view ? '' : JSON.stringify([view.state, view.history]);
    const papers = await product.papers.list('batam', caseId, holder);
    const report =
      'notFound' in papers
        ? undefined
        : papers.find(({ output }) => output === 'laporan-pengaduan');
    const pdf =
      report === undefined ? undefined : await product.papers.pdf('batam', caseId, report, holder);
    const listed =
      pdf !== undefined && 'bytes' in pdf ? new TextDecoder().decode(pdf.bytes) : undefined;
    // Other evidence is listed.
    if (listed !== undefined)
      expect([
        listed.includes('keluaran.pdf'),
        listed.includes('sanksi.pdf'),
        listed.includes(file.sha256),
      ]).toEqual([true, false, false]);
    return {
      report: listed !== undefined,
      reached: text !== '',
      words: text.includes(secret),
      named: text.includes('sanksi.pdf'),
      file: 'bytes' in got,
    };
  };
  expect(await reads('penanggung-jawab-akun')).toEqual({
    report: false,
    reached: true,
    words: false,
    named: false,
    file: false,
  });
  expect(await reads('help-desk')).toEqual({
    report: true,
    reached: true,
    words: false,
    named: false,
    file: false,
  });
  expect(await reads('auditor')).toEqual({
    report: true,
    reached: true,
    words: false,
    named: false,
    file: false,
  });
  expect(await reads('tim-internal')).toEqual({
    report: true,
    reached: true,
    words: true,
    named: true,
    file: true,
  });
  const party = await product.cases.view(
    'batam',
    caseId,
    personOf('dinas-contoh', 'penanggung-jawab-akun'),
  );
  expect(
    'notFound' in party
      ? null
      : [party.state.outputs.some(({ output }) => output === 'peringatan-sanksi'), party.withheld],
    'not even that there is one',
  ).toEqual([false, null]);
});
