import { besideFlow } from '#test/support/side-papers.ts';
import { describe, expect, test } from 'vitest';
import type { OfficeCommand, OfficerCommand } from '#core/cases/command.ts';
import type { MeetingPlan } from '#core/cases/office-event.ts';
import { verdictOf } from '#core/papers/signing/signature-finding.ts';
import { eachStore } from '#test/support/each-store.ts';
import { bytesOf, papersOf, secret, signer, team, withPaper } from '#test/support/paper-setting.ts';
import { pdfText } from '#test/support/poppler.ts';
import { instant, officer } from '#test/support/scenario.ts';
import { signSeen } from '#test/support/sign-seen.ts';

const desk = officer('help-desk');

const plan = (more: Partial<MeetingPlan> = {}): MeetingPlan => ({
  from: instant('2026-11-18T02:30:00Z'),
  until: null,
  venue: 'Ruang Rapat',
  agenda: 'Pembahasan',
  invited: [
    { name: 'Kepala Dinas Contoh', role: null, body: null },
    { name: 'Kepala Bidang Contoh', role: null, body: null },
  ],
  caller: 'tim-internal',
  ...more,
});
const held: OfficeCommand = {
  type: 'record-meeting',
  meeting: 1,
  minutes: {
    chair: 'Petugas Contoh tim-internal',
    secretary: 'Nama Dua',
    attendees: 'Nama Dua, Analis',
    discussion: 'Sudah dibahas.',
    conclusion: 'Sudah disepakati.',
    files: [],
  },
  happenedAt: instant('2026-11-17T03:00:00Z'),
};

describe.each(eachStore)('papers beside the flow, kept in %s', (_, store) => {
  /** A case of Batam, and what can be asked of it. */
  const begun = async () => {
    const { product, make } = await withPaper({ stores: await store() });
    const { caseId, number } = await make();
    const paper = (output: string) => ({ caseId, ...besideFlow(output) });
    return {
      product,
      caseId,
      number,
      paper,
      ask: (command: OfficerCommand, actor = team) =>
        product.cases.command('batam', caseId, command, actor),
      listed: async () =>
        (await papersOf(product, caseId, team)).filter(({ output }) => output.includes('.')),
      toSign: async (actor = team) =>
        (await product.papers.toSign('batam', actor))
          .map((one) => one.output)
          .filter((output) => output.includes('.')),
      sign: (output: string, actor = team) =>
        signSeen(product, 'batam', [paper(output)], actor, secret),
      textOf: async (output: string, version?: number) =>
        pdfText(bytesOf(await product.papers.pdf('batam', caseId, paper(output), team, version))),
    };
  };

  test('a meeting has its invitation and attendance list when called, its minutes when held, each signed with a number of its own register', async () => {
    const { product, paper, ask, listed, toSign, sign, textOf } = await begun();
    expect(await listed()).toEqual([]);
    expect(await ask({ type: 'call-meeting', plan: plan() })).toMatchObject({
      events: [{ type: 'meeting-called', meeting: 1 }],
    });
    expect(
      (await listed()).map(({ output, name, kind, missing, waitsFor, maySign }) => [
        output,
        name,
        kind,
        missing,
        waitsFor.map(({ role }) => role),
        maySign,
      ]),
    ).toEqual([
      ['rapat.undangan', 'Undangan Rapat', 'undangan-rapat', [], ['tim-internal'], true],
      ['rapat.daftar-hadir', 'Daftar Hadir Rapat', 'daftar-hadir', [], [], false],
    ]);
    expect(await toSign()).toEqual(['rapat.undangan']);
    expect(
      await product.papers.pdf('batam', paper('').caseId, paper('rapat.notula'), team),
    ).toMatchObject({ missing: [expect.anything()] });

    expect(await sign('rapat.undangan')).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/^000\.6 \/ 1 \/ UND \/ /) }],
    });
    const pdf = bytesOf(
      await product.papers.pdf('batam', paper('').caseId, paper('rapat.undangan'), team, 1),
    );
    const verification = await signer.verify(pdf);
    expect('signatures' in verification && verdictOf(verification)).toBe('intact');
    for (const part of [
      '/ UND /',
      '17 November 2026',
      'Rabu, 18 November 2026',
      '09.30 WIB s.d. selesai',
      'Kepala Bidang Contoh',
      'Petugas Contoh tim-internal',
    ])
      expect(pdfText(pdf)).toContain(part);

    expect(await ask(held)).toMatchObject({ events: [{ type: 'meeting-held' }] });
    expect(await toSign()).toEqual(['rapat.notula']);
    expect(await sign('rapat.notula')).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/^000\.6 \/ 1 \/ NOT \/ /) }],
    });
    for (const part of ['NOTULA RAPAT', 'Sudah disepakati.', 'Pemimpin Rapat'])
      expect(await textOf('rapat.notula', 1)).toContain(part);
    expect(await toSign()).toEqual([]);
    expect(await product.papers.register('batam', 'undangan-rapat', 2026, team)).toHaveLength(1);
    expect(await product.papers.register('batam', 'notula', 2026, team)).toHaveLength(1);
    expect(await ask(held)).toMatchObject({ refused: 'paper-signed' });
  });

  test('the plan of a meeting is changed until its invitation is signed', async () => {
    const { ask, sign, textOf } = await begun();
    await ask({ type: 'call-meeting', plan: plan() });
    expect(
      await ask({ type: 'change-meeting', meeting: 1, plan: plan({ venue: 'Aula Kedua' }) }),
    ).toMatchObject({ events: [{ type: 'meeting-changed' }] });
    expect(await textOf('rapat.undangan')).toContain('Aula Kedua');
    await sign('rapat.undangan');
    expect(
      await ask({ type: 'change-meeting', meeting: 1, plan: plan({ venue: 'Aula Ketiga' }) }),
    ).toMatchObject({ refused: 'paper-signed' });
    expect(await textOf('rapat.undangan', 1)).toContain('Aula Kedua');
  });

  test('a cancelled meeting’s invitation says so, waits for nobody and is not signed', async () => {
    const { product, ask, listed, toSign, sign, textOf } = await begun();
    await ask({ type: 'call-meeting', plan: plan() });
    expect(await ask({ type: 'cancel-meeting', meeting: 1, reason: 'Ditunda' })).toMatchObject({
      events: [{ type: 'meeting-cancelled' }],
    });
    expect(await textOf('rapat.undangan')).toContain('DIBATALKAN');
    expect(await listed()).toMatchObject([
      {
        output: 'rapat.undangan',
        waitsFor: [],
        maySign: false,
        missing: [{ id: expect.stringContaining('dibatalkan') }],
      },
      { output: 'rapat.daftar-hadir' },
    ]);
    expect(await toSign()).toEqual([]);
    expect(await sign('rapat.undangan')).toMatchObject({ signed: [] });
    expect(await product.papers.register('batam', 'undangan-rapat', 2026, team)).toEqual([]);
    expect(await ask(held)).toMatchObject({ refused: 'meeting-state' });
  });

  test('an officer edits the words around a meeting; they are what is signed', async () => {
    const { ask, paper, sign, textOf } = await begun();
    await ask({ type: 'call-meeting', plan: plan() });
    await ask({
      type: 'edit-paper',
      output: 'rapat.undangan',
      of: { kind: 'meeting', number: 1 },
      edits: { hal: 'Rapat Mendesak', tembusan: 'Sekretaris Daerah' },
    });
    expect(await sign('rapat.undangan')).toMatchObject({ failure: null });
    for (const part of ['Rapat Mendesak', 'Tembusan', 'Sekretaris Daerah'])
      expect(await textOf(paper('rapat.undangan').output, 1)).toContain(part);
  });

  test('a disposition is given and its sheet signed by its giver alone', async () => {
    const { product, ask, listed, toSign, sign, textOf } = await begun();
    const given: OfficeCommand = {
      type: 'give-disposition',
      plan: {
        to: [{ name: '', role: 'tim-internal' }],
        instructions: ['Untuk diverifikasi'],
        note: 'Segera.',
        agendaNumber: null,
        giver: 'help-desk',
        from: null,
      },
    };
    expect(await ask(given, desk)).toMatchObject({
      events: [{ type: 'disposition-given', disposition: 1 }],
    });
    expect(await listed()).toMatchObject([
      {
        output: 'disposisi.lembar',
        kind: 'lembar-disposisi',
        waitsFor: [{ role: 'help-desk' }],
        maySign: false,
      },
    ]);
    expect(await toSign()).toEqual([]);
    expect(await toSign(desk)).toEqual(['disposisi.lembar']);
    expect(await sign('disposisi.lembar')).toMatchObject({
      signed: [],
      failure: { refused: 'not-permitted' },
    });
    expect(await sign('disposisi.lembar', desk)).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringContaining('/ DISP /') }],
    });
    for (const part of [
      'LEMBAR DISPOSISI',
      '✓',
      'Tim Internal BATAM',
      'Untuk diverifikasi',
      'Segera.',
    ])
      expect(await textOf('disposisi.lembar', 1)).toContain(part);
    expect(await product.papers.register('batam', 'lembar-disposisi', 2026, team)).toHaveLength(1);
  });

  test('the same case sets the same bytes, whenever it is asked', async () => {
    const { product, ask, caseId, paper } = await begun();
    await ask({ type: 'call-meeting', plan: plan() });
    const draft = async () =>
      bytesOf(await product.papers.pdf('batam', caseId, paper('rapat.undangan'), team));
    const first = await draft();
    await ask({ type: 'note', text: 'Catatan' });
    expect(await draft()).toEqual(first);
  });
});
