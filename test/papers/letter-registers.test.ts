import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { agendaCsv, bookCsv, filingWords, registerCsv } from '#app/papers/register-csv.ts';
import { joinRegister } from '#app/papers/register-lines.ts';
import type { PaperRow, RegisterEntry } from '#app/ports.ts';
import type { PaperKey } from '#core/papers/numbers/registers.ts';
import { archiveLabel } from '#core/papers/settings/archive.ts';
import { defaultPaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Report } from '#core/cases/report.ts';
import { apiProduct } from '#test/support/api-product.ts';
import { eachStore } from '#test/support/each-store.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { instant, officer, sampleReport } from '#test/support/scenario.ts';

const folder = 'test/fixtures/sop/third-agency';
const clerk = officer('petugas');
const head = officer('kepala');
const written = { zone: 'Asia/Makassar', language: 'id' as const };

/** An attempt at the first version of the memo of a case. */
const memoOf = (caseId: string, attempt: string): PaperKey => ({
  kind: 'paper',
  caseId,
  output: 'memo-pemeriksaan',
  of: { kind: 'turn', number: 1 },
  version: 1,
  attempt,
});

const setUp = async (stores: Parameters<typeof apiProduct>[1]) => {
  const { product, world } = await apiProduct([], stores);
  await product.sops.adopt(
    await readFile(`${folder}/sop.yaml`, 'utf8'),
    undefined,
    await readFile(`${folder}/naskah/naskah.yaml`, 'utf8'),
  );
  const view = await product.sops.agency('contoh');
  if ('notFound' in view) throw new Error('no agency');
  const officeholder = {
    position: 'Kepala Bidang',
    name: 'Pejabat Contoh',
    rank: null,
    nip: '000000000000000001',
  };
  await product.papers.changeSettings(
    'contoh',
    {
      ...view.agency.papers,
      place: 'Contoh',
      signers: { kepala: { officeholder, delegation: null } },
    },
    'Uji coba',
    head,
  );
  const receive = async (
    report: Partial<Report>,
    actor: Parameters<typeof product.cases.receive>[2] = clerk,
  ) => {
    const receipt = await product.cases.receive('contoh', sampleReport(report), actor);
    if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
    return receipt;
  };
  return { product, receive, world };
};

describe.each(eachStore)('letter registers in %s', (_name, open) => {
  test('show a number as it was issued, with its paper, its case and what became of it', async () => {
    const { product, receive } = await setUp(await open());
    const { caseId } = await receive({}, { kind: 'reporter' });
    await product.cases.command(
      'contoh',
      caseId,
      {
        type: 'complete-step',
        turn: 1,
        step: 'periksa',
        outcome: 'lanjut',
        form: { temuan: 'Ada.' },
        outputs: [],
      },
      clerk,
    );
    const paper = { output: 'memo-pemeriksaan', of: { kind: 'turn', number: 1 } } as const;
    expect(await product.papers.print('contoh', caseId, paper, clerk)).toHaveProperty('printed');
    const lines = await product.papers.registerLines('contoh', 'nota-dinas', 2026, head);
    expect(lines).toMatchObject([
      {
        sequence: 1,
        state: 'printed',
        voidReason: null,
        paper: { caseId, ...paper, version: 1 },
        source: 'own',
        number: '000.6 / 1 / ND / CTH / XI / 2026',
        issued: {
          title: 'Memo Hasil Pemeriksaan (CTH-2026-0001)',
          caseNumber: 'CTH-2026-0001',
        },
      },
    ]);
    expect(registerCsv(lines, written).split('\r\n')[1]).toMatch(
      /^1;000\.6 \/ 1 \/ ND \/ CTH \/ XI \/ 2026;Register sendiri;2026-11-\d\d \d\d:\d\d;Memo Hasil Pemeriksaan \(CTH-2026-0001\);CTH-2026-0001;;;000\.6;;;dicetak, menunggu tanda tangan basah;$/,
    );
    const book = await product.papers.agendaBook('contoh', 2026, head);
    expect(book).toMatchObject([
      {
        // Waits for ink, and may still be withdrawn.
        entry: null,
        number: '000.6 / 1 / ND / CTH / XI / 2026',
        issued: { letter: { kind: 'nota-dinas' }, caseNumber: 'CTH-2026-0001' },
        filing: { code: '000.6', access: null, retention: null },
      },
    ]);
    expect(book[0]?.issued.letter?.hal).not.toBe('');
    expect(await product.papers.agendaBook('contoh', 2025, head)).toEqual([]);
    expect(await product.papers.agendaBook('contoh', 2026, officer('orang-lain'))).toEqual([]);
    await product.cases.command(
      'contoh',
      caseId,
      { type: 'revoke-paper', ...paper, reason: 'Salah cetak' },
      clerk,
    );
    const [after] = await product.papers.registerLines('contoh', 'nota-dinas', 2026, head);
    expect(['revoked', 'void']).toContain(after?.state);
    expect(after?.number).toBe('000.6 / 1 / ND / CTH / XI / 2026');
    expect(await product.papers.registerLines('contoh', 'nota-dinas', 2025, head)).toEqual([]);
    expect(
      await product.papers.registerLines('contoh', 'nota-dinas', 2026, officer('orang-lain')),
    ).toEqual([]);
  });

  test('hold an agenda of the letters that staff entered, and of nothing else', async () => {
    const { product, receive } = await setUp(await open());
    expect(await receive({ channel: 'phone' })).not.toHaveProperty('agendaNumber');
    expect(await receive({}, { kind: 'reporter' })).not.toHaveProperty('agendaNumber');
    expect(await receive({ channel: 'letter' }, { kind: 'reporter' })).not.toHaveProperty(
      'agendaNumber',
    );
    const first = await receive({
      channel: 'letter',
      reference: 'B-12/X/2026',
      subject: 'Permohonan bantuan dari Pengirim Contoh',
      letterDate: '2026-11-12',
      reporter: {
        name: 'Pengirim Contoh',
        organisation: 'Dinas Lain',
        anonymous: false,
        capacity: 'other-agency',
      },
    });
    const second = await receive({
      channel: 'letter',
      reporter: { name: 'Nama Rahasia', anonymous: true, capacity: 'individual' },
    });
    expect([first.agendaNumber, second.agendaNumber]).toEqual([1, 2]);
    const given = await product.cases.command(
      'contoh',
      first.caseId,
      {
        type: 'give-disposition',
        plan: {
          to: [
            { name: '', role: 'petugas' },
            { name: 'Bagian Umum', role: null },
          ],
          instructions: ['Periksa'],
          note: '',
          agendaNumber: null,
          giver: 'kepala',
          from: null,
          until: instant('2026-11-20T10:00:00+08:00'),
        },
      },
      head,
    );
    expect(given).not.toHaveProperty('refused');
    for (const [command, by] of [
      [
        {
          type: 'answer-disposition',
          disposition: 1,
          receiver: 1,
          answer: 'Sudah diperiksa bersama Pengirim Contoh',
        },
        clerk,
      ],
      [
        {
          type: 'answer-disposition',
          disposition: 1,
          receiver: 2,
          answer: 'Sudah diarsipkan',
          known: 'Lembar disposisi yang kembali',
        },
        head,
      ],
      [
        { type: 'correct-report', changes: { reference: 'B-21/X/2026' }, reason: 'Salah baca' },
        head,
      ],
    ] as const)
      expect(await product.cases.command('contoh', first.caseId, command, by)).not.toHaveProperty(
        'refused',
      );
    const lines = await product.papers.agenda('contoh', 2026, head);
    expect(lines).toMatchObject([
      {
        sequence: 1,
        subject: 'Permohonan bantuan dari Pengirim Contoh',
        letterDate: '2026-11-12',
        dispositions: [
          {
            to: [expect.any(String), 'Bagian Umum'],
            until: instant('2026-11-20T10:00:00+08:00'),
            answers: [
              {
                by: expect.any(String),
                answer: 'Sudah diperiksa bersama Pengirim Contoh',
                enteredBy: null,
              },
              {
                by: 'Bagian Umum',
                answer: 'Sudah diarsipkan',
                enteredBy: 'name' in head ? head.name : '',
              },
            ],
          },
        ],
        caseId: first.caseId,
        caseNumber: first.number,
        from: 'Pengirim Contoh, Dinas Lain',
        reference: 'B-21/X/2026',
        about: 'Layanan Contoh',
      },
      {
        sequence: 2,
        caseId: second.caseId,
        from: 'dirahasiakan',
        reference: '',
        subject: '',
        letterDate: null,
        dispositions: [],
      },
    ]);
    expect(agendaCsv(lines, written)).toMatch(/Bagian Umum \([^)]*, dicatat oleh [^)]+\): Sudah/u);
    expect(agendaCsv(lines, written)).toMatch(/2026-11-12.*Bagian Umum \(.*dijawab paling lambat/u);
    expect(agendaCsv(lines, written)).not.toContain('Nama Rahasia');
    expect(agendaCsv(lines, written)).toMatch(
      /\(\d\d? Nov 2026 [^)]*WITA\): Sudah diperiksa bersama Pengirim Contoh/u,
    );
    expect(await product.papers.agenda('contoh', 2026, officer('orang-lain'))).toEqual([]);
    const shown = await product.papers.withCase('contoh', first.number, head);
    expect(shown).toMatchObject({ agendaNumber: 1 });
  });

  test('tell an auditor neither who wrote nor where he is named in what was written', async () => {
    const { product, receive } = await setUp(await open());
    const { caseId } = await receive({
      channel: 'letter',
      subject: 'Keluhan Pengirim Contoh',
      reporter: {
        name: 'Pengirim Contoh',
        organisation: 'Dinas Lain',
        anonymous: false,
        capacity: 'other-agency',
      },
    });
    expect(caseId).not.toBe('');
    const [line] = await product.papers.agenda('contoh', 2026, officer('auditor'));
    expect(line).toMatchObject({ from: 'dirahasiakan', subject: 'Keluhan █████' });
  });

  test('give a letter its agenda number that missed it, when the agenda is read or the registers are tidied', async () => {
    const stores = await open();
    let broken = true;
    const papers = {
      ...stores.papers,
      reserve: (entry: Parameters<typeof stores.papers.reserve>[0]) =>
        broken ? Promise.reject(new Error('cut off')) : stores.papers.reserve(entry),
    };
    const { product, receive } = await setUp({ ...stores, papers });
    for (const channel of ['letter', 'phone'] as const)
      await receive({ channel }).catch((error: unknown) => {
        expect(String(error)).toContain('cut off');
      });
    await receive({ channel: 'letter' }, { kind: 'reporter' });
    broken = false;
    expect(await product.papers.agenda('contoh', 2026, head)).toMatchObject([
      { sequence: 1, about: 'Layanan Contoh' },
    ]);
    broken = true;
    await expect(receive({ channel: 'letter' })).rejects.toThrow('cut off');
    broken = false;
    expect([
      await product.chores['tidy-registers'].run(50),
      await product.chores['tidy-registers'].run(50),
    ]).toEqual([1, 0]);
    expect(await product.papers.agenda('contoh', 2026, head)).toMatchObject([
      { sequence: 1 },
      { sequence: 2 },
    ]);
  });

  test('keep a number out of use that is held for a day and stands on no paper', async () => {
    const stores = await open();
    const { product, receive, world } = await setUp(stores);
    const { caseId } = await receive({}, { kind: 'reporter' });
    await product.cases.command(
      'contoh',
      caseId,
      {
        type: 'complete-step',
        turn: 1,
        step: 'periksa',
        outcome: 'lanjut',
        form: { temuan: 'Ada.' },
        outputs: [],
      },
      clerk,
    );
    const dead = memoOf(caseId, 'mati');
    await stores.papers.reserve({
      agency: 'contoh',
      register: 'nota-dinas',
      year: 2026,
      holder: dead,
      at: world.now(),
    });
    await product.papers.print(
      'contoh',
      caseId,
      { output: 'memo-pemeriksaan', of: { kind: 'turn', number: 1 } },
      clerk,
    );
    expect(await stores.papers.heldNumber('contoh', 'nota-dinas', 2026, dead)).toBe(1);
    world.pass('PT25H');
    expect([
      await product.chores['tidy-registers'].run(50),
      await product.chores['tidy-registers'].run(50),
    ]).toEqual([1, 0]);
    expect(await stores.papers.heldNumber('contoh', 'nota-dinas', 2026, dead)).toBeNull();
    expect(
      (await product.papers.registerLines('contoh', 'nota-dinas', 2026, head)).map(
        ({ state, voidReason }) => [state, voidReason],
      ),
    ).toEqual([
      [
        'void',
        'Proses terhenti sebelum penandatanganan tercatat; naskah mungkin sudah ditandatangani',
      ],
      ['printed', null],
    ]);
  });

  test('keep the number of a withdrawn print out of use, not that of an attempt that broke off before', async () => {
    const stores = await open();
    const { product, receive, world } = await setUp(stores);
    const { caseId } = await receive({}, { kind: 'reporter' });
    await product.cases.command(
      'contoh',
      caseId,
      {
        type: 'complete-step',
        turn: 1,
        step: 'periksa',
        outcome: 'lanjut',
        form: { temuan: 'Ada.' },
        outputs: [],
      },
      clerk,
    );
    await stores.papers.reserve({
      agency: 'contoh',
      register: 'nota-dinas',
      year: 2026,
      holder: memoOf(caseId, 'mati'),
      at: world.now(),
    });
    const paper = { output: 'memo-pemeriksaan', of: { kind: 'turn', number: 1 } } as const;
    await product.papers.print('contoh', caseId, paper, clerk);
    await product.cases.command(
      'contoh',
      caseId,
      { type: 'revoke-paper', ...paper, reason: 'Salah cetak' },
      clerk,
    );
    expect(
      (await product.papers.registerLines('contoh', 'nota-dinas', 2026, head)).map(
        ({ state, voidReason, issued }) => [state, voidReason, issued === null],
      ),
    ).toEqual([
      ['held', null, true],
      ['void', 'Cetakan ditarik', false],
    ]);
  });

  test('give a letter one agenda number, however often its request is sent', async () => {
    const { product } = await setUp(await open());
    const once = { scope: 'uji', key: 'kunci-satu', requestHash: 'h' };
    const send = () =>
      product.cases.receive('contoh', sampleReport({ channel: 'letter' }), clerk, once);
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ agendaNumber: 1 });
    expect(await product.papers.agenda('contoh', 2026, head)).toHaveLength(1);
  });
});

describe('a register and its papers', () => {
  const entry = (sequence: number, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
    agency: 'contoh',
    register: 'laporan',
    year: 2026,
    sequence,
    holder: {
      kind: 'paper',
      caseId: 'k',
      output: 'lap',
      of: { kind: 'turn', number: 1 },
      version: 1,
      attempt: String(sequence),
    },
    at: instant(`2026-11-17T0${String(sequence)}:00:00Z`),
    number: null,
    voidReason: null,
    ...more,
  });
  const row = (more: Partial<PaperRow> = {}): PaperRow => ({
    agency: 'contoh',
    code: 'c',
    caseId: 'k',
    caseNumber: 'CTH-1',
    output: 'lap',
    of: { kind: 'turn', number: 1 },
    version: 1,
    title: 'Laporan',
    number: '9',
    signedAt: instant('2026-11-17T09:00:00Z'),
    signers: [{ name: 'N', position: 'P' }],
    sha256: 's',
    printSha256: null,
    revokedAt: null,
    attempt: '1',
    sent: [],
    received: [],
    letter: null,
    ...more,
  });
  const filed = { archive: {}, numbers: defaultPaperSettings(smallSop).numbers };
  const states = (entries: readonly RegisterEntry[], rows: readonly PaperRow[]) =>
    joinRegister(entries, rows, filed).map(({ state, number }) => [state, number]);

  test.each<[string, readonly RegisterEntry[], readonly PaperRow[], readonly unknown[]]>([
    ['used once signed', [entry(1)], [row()], [['used', '9']]],
    [
      'revoked with its paper',
      [entry(1)],
      [row({ revokedAt: instant('2026-11-18T00:00:00Z') })],
      [['revoked', '9']],
    ],
    ['held while nothing is recorded under it', [entry(1)], [], [['held', null]]],
    ['free once given back', [entry(1, { holder: null })], [], [['free', null]]],
    ['void with its reason', [entry(1, { voidReason: 'x' })], [], [['void', null]]],
    [
      'that of the attempt that was recorded, whatever came after it',
      [entry(1), entry(2)],
      [row({ attempt: '1' })],
      [
        ['used', '9'],
        ['held', null],
      ],
    ],
    [
      'that of the attempt that was recorded, whatever broke off before it',
      [entry(1), entry(2)],
      [row({ attempt: '2' })],
      [
        ['held', null],
        ['used', '9'],
      ],
    ],
    [
      'void with its paper, when its attempt was kept out',
      [entry(1, { voidReason: 'x' }), entry(2, { voidReason: 'y' })],
      [row({ attempt: '2', revokedAt: instant('2026-11-18T00:00:00Z') })],
      [
        ['void', null],
        ['void', '9'],
      ],
    ],
    [
      'on no paper of ours, when an outside party gave the paper its number',
      [entry(1)],
      [row({ attempt: null })],
      [['held', null]],
    ],
  ])('say that a number is %s', (_what, entries, rows, wanted) => {
    expect(states(entries, rows)).toEqual(wanted);
  });

  test('say to whom a paper went, how and when, as it was recorded', () => {
    const at = instant('2026-11-18T02:00:00Z');
    const sent = [
      { to: ['BSSN', 'Dinas Contoh'], way: 'email', at, by: 'Petugas Contoh' },
      { to: ['BSSN'], way: 'post', at, by: 'Petugas Contoh' },
    ] as const;
    const [line] = registerCsv(joinRegister([entry(1)], [row({ sent })], filed), written)
      .split('\r\n')
      .slice(1);
    expect(line).toContain(
      'BSSN; Dinas Contoh";"surel, 18 Nov 2026 10.00 WITA; pos, 18 Nov 2026 10.00 WITA"',
    );
  });

  test('say in the agenda book to whom, about what, how it left, who got it and how it is filed', () => {
    const at = instant('2026-11-18T02:00:00Z');
    const settings = {
      ...filed,
      archive: {
        'surat-dinas': {
          code: '000.6.2',
          access: 'terbatas',
          retention: { active: 2, inactive: 3, fate: 'musnah' },
          source: 'JRA contoh',
        },
      },
    } as const;
    const [line] = joinRegister(
      [entry(1)],
      [
        row({
          letter: { kind: 'surat-dinas', hal: 'Permohonan', to: ['Kepala BSSN'] },
          sent: [{ to: ['Kepala BSSN', 'BSSN'], way: 'email', at, by: 'Petugas Contoh' }],
          received: [{ by: 'Penerima Contoh', at }],
        }),
      ],
      settings,
    );
    if (line === undefined || line.issued === null) throw new Error('no line');
    expect(bookCsv([{ ...line, issued: line.issued, entry: 4 }], written).split('\r\n')[1]).toBe(
      '4;17 Nov 2026;9;Surat dinas;Kepala BSSN;BSSN;Permohonan;surel, 18 Nov 2026 10.00 WITA;Petugas Contoh;Penerima Contoh, 18 Nov 2026 10.00 WITA;000.6.2;Terbatas;Aktif 2 tahun, inaktif 3 tahun, musnah;Register sendiri;CTH-1;ditandatangani',
    );
    expect(filingWords(archiveLabel(settings.archive, filed.numbers, 'surat-dinas')).id).toBe(
      '000.6.2 · Terbatas · Aktif 2 tahun, inaktif 3 tahun, musnah',
    );
  });

  test('tell of a paper of old that told no matter its title and whom it went to', () => {
    const at = instant('2026-11-18T02:00:00Z');
    const sent = [{ to: ['BSSN'], way: 'email', at, by: 'Petugas Contoh' }] as const;
    const [line] = joinRegister([entry(1)], [row({ sent })], filed);
    if (line === undefined || line.issued === null) throw new Error('no line');
    const [, told = ''] = bookCsv([{ ...line, issued: line.issued, entry: 4 }], written).split(
      '\r\n',
    );
    expect(told.split(';').slice(3, 7)).toEqual(['', 'BSSN', '', 'Laporan']);
  });

  test('keep a text that a spreadsheet would take for a formula from being one', () => {
    const csv = registerCsv(
      joinRegister([entry(1)], [row({ title: '=HYPERLINK("x")' })], filed),
      written,
    );
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
