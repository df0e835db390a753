import { resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { typesetter } from '#adapters/pdf/index.ts';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import { localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import { type Ports, TypesettingFailed } from '#app/ports.ts';
import type { PaperScan, PrintAnswer } from '#app/papers/answers.ts';
import type { Stores } from '#test/support/api-product.ts';
import { freshDatabase } from '#test/support/database.ts';
import { handSigned, type MadePaper, scans, team } from '#test/support/hand-signed.ts';
import { instant, officer } from '#test/support/scenario.ts';
import { testCa } from '#test/support/signing/test-ca.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { checked } from '#test/support/checked.ts';

const secret = { nik: '9271012345670001', passphrase: 'kunci percobaan' };
const ca = testCa();
const p12 = ca.p12({ name: 'Pejabat Contoh Tim Internal BATAM-CSIRT' }, secret.passphrase);
const signer = localSigner({
  keyOf: () => Promise.resolve(p12),
  trust: trustAnchors([ca.rootPem]),
  check: verifyPdf,
  now: () => new Date('2026-11-17T03:00:00Z'),
});

const setting = (stores?: Stores, more: Partial<Ports> = {}) =>
  handSigned(stores, { signing: { of: () => ({ signer, via: 'certificate' }) }, ...more });

const printedOf = (answer: PrintAnswer) => {
  if (!('printed' in answer)) throw new Error(JSON.stringify(answer));
  return answer.printed;
};

/** A paper printed, and a scan of it that fits. */
const withPrint = async (stores?: Stores, more: Partial<Ports> = {}) => {
  const at = await setting(stores, more);
  const paper = await at.make();
  const printed = printedOf(await at.product.papers.print('batam', paper.caseId, paper, team));
  const scan: PaperScan = {
    version: printed.version,
    file: await at.stored('pindaian.pdf', scans.pdf),
    signers: await at.signersOf(paper),
    place: 'Batam',
    note: '',
    happenedAt: at.product.now(),
  };
  const record = (more: Partial<PaperScan> = {}, who = team) =>
    at.product.papers.recordScan('batam', paper.caseId, paper, { ...scan, ...more }, who);
  const revoke = (of: MadePaper = paper) =>
    at.product.cases.command(
      'batam',
      of.caseId,
      { type: 'revoke-paper', output: of.output, of: of.of, reason: 'Kertas rusak' },
      team,
    );
  return { ...at, paper, printed, scan, record, revoke };
};

describe('printing a paper to be signed by hand', () => {
  test('numbers it, keeps its bytes and lets it be checked, never as genuine', async () => {
    const { product, paper, printed, papers, numbers } = await withPrint();
    expect(printed).toMatchObject({
      version: 1,
      number: expect.stringMatching(/^000\.6 \/ 1 \/ /),
    });
    expect((await papers(paper.caseId))[0]?.versions).toMatchObject([
      {
        number: printed.number,
        signatures: [],
        printed: { file: { mediaType: 'application/pdf' } },
      },
    ]);
    const pdf = await product.papers.pdf('batam', paper.caseId, paper, team, 1);
    expect('bytes' in pdf && new TextDecoder().decode(pdf.bytes)).toContain(printed.number);
    expect(await numbers()).toEqual([{ sequence: 1, used: true, voidReason: null }]);
    expect(await product.papers.checkCode(printed.code)).toMatchObject({
      byHand: true,
      signedAt: null,
      paper: { signers: [], revokedAt: null },
    });
    expect((await product.papers.toSign('batam', team)).map((one) => one.caseId)).not.toContain(
      paper.caseId,
    );
  });

  test('twice at once gives one print and holds one number', async () => {
    const { product, make, numbers } = await setting();
    const paper = await make();
    const answers = await Promise.all(
      [1, 2].map(() => product.papers.print('batam', paper.caseId, paper, team)),
    );
    expect(answers.filter((answer) => 'printed' in answer)).toHaveLength(1);
    expect(answers.find((answer) => 'refused' in answer)).toMatchObject({
      refused: 'paper-printed',
    });
    expect((await numbers()).filter((entry) => entry.used)).toHaveLength(1);
    const next = await make();
    await product.papers.print('batam', next.caseId, next, team);
    expect(await numbers()).toEqual(
      [1, 2].map((sequence) => ({ sequence, used: true, voidReason: null })),
    );
  });

  test('the same request sent again, even at once, is answered with the same print', async () => {
    const { product, make, numbers } = await setting();
    const paper = await make();
    const print = () =>
      product.papers.print('batam', paper.caseId, paper, team, {
        once: { scope: 'uji', key: 'k', requestHash: 'h' },
      });
    const both = await Promise.all([print(), print()]);
    expect(both[0]).toEqual(both[1]);
    expect(await print()).toEqual(both[0]);
    expect((await numbers()).filter((entry) => entry.used)).toHaveLength(1);
  });

  test('is refused to others, where a signer is missing, and where nobody signs; no number is used', async () => {
    const { product, make, numbers } = await setting();
    const paper = await make();
    expect(
      await product.papers.print('batam', paper.caseId, paper, officer('auditor')),
    ).toMatchObject({ refused: 'not-permitted' });
    expect(
      await product.papers.print(
        'batam',
        paper.caseId,
        { ...paper, of: { kind: 'turn', number: 99 } },
        team,
      ),
    ).toMatchObject({ refused: 'no-paper' });
    expect(await product.papers.print('batam', 'tidak-ada', paper, team)).toEqual({
      notFound: 'case',
    });
    expect(
      await product.papers.print('batam', paper.caseId, paper, team, { version: 1 }),
    ).toMatchObject({ stale: true });
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    await product.papers.changeSettings(
      'batam',
      { ...view.agency.papers, signers: {} },
      'Kosongkan',
      officer('administrator'),
    );
    expect(await product.papers.print('batam', paper.caseId, paper, team)).toMatchObject({
      missing: [{}],
    });
    expect(await numbers()).toEqual([]);
  });

  test('a fault of the typesetter holds no number', async () => {
    let broken = false;
    const twin = memoryTypesetter();
    const at = await handSigned(memoryDatabase(), {
      typesetter: {
        ...twin,
        pdf: (paper) =>
          broken ? Promise.reject(new TypesettingFailed('closed', 'rusak')) : twin.pdf(paper),
      },
    });
    const paper = await at.make();
    broken = true;
    await expect(at.product.papers.print('batam', paper.caseId, paper, team)).rejects.toThrow(
      'rusak',
    );
    broken = false;
    expect(
      printedOf(await at.product.papers.print('batam', paper.caseId, paper, team)).number,
    ).toMatch(/ 1 /);
    expect(await at.numbers()).toEqual([{ sequence: 1, used: true, voidReason: null }]);
  });

  test('the attendance list of a meeting names no signer: it gets no number', async () => {
    const { product, make, numbers } = await setting();
    const { caseId } = await make();
    const plan = {
      from: product.now(),
      until: null,
      venue: 'Ruang Contoh',
      agenda: 'Validasi',
      invited: [{ name: 'Dinas Contoh', role: null, body: null }],
      caller: 'tim-internal',
    };
    expect(
      await product.cases.command('batam', caseId, { type: 'call-meeting', plan }, team),
    ).toMatchObject({ events: [{ type: 'meeting-called' }] });
    expect(
      await product.papers.print(
        'batam',
        caseId,
        { output: 'rapat.daftar-hadir', of: { kind: 'meeting', number: 1 } },
        team,
      ),
    ).toMatchObject({ missing: [{ id: expect.stringContaining('tidak memuat penanda tangan') }] });
    expect(await numbers()).toEqual([]);
  });

  test('shuts out certificates as long as the print counts', async () => {
    const typesetting = typesetter({ root: resolve('.') });
    onTestFinished(() => typesetting.close());
    const { product, paper, scan, revoke, numbers } = await withPrint(memoryDatabase(), {
      typesetter: typesetting,
    });
    const named = {
      kind: 'officer',
      id: 'id' in team ? team.id : '',
      name: scan.signers[0]?.name ?? '',
      roles: ['tim-internal'],
    } as const;
    const refused = await signSeen(product, 'batam', [paper], named, secret);
    expect(refused).toMatchObject({ signed: [], failure: { refused: 'paper-printed' } });
    await revoke();
    expect(await signSeen(product, 'batam', [paper], named, secret)).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/ 2 /) }],
    });
    expect((await numbers()).slice(0, 2)).toEqual([
      { sequence: 1, used: true, voidReason: 'Cetakan ditarik' },
      { sequence: 2, used: true, voidReason: null },
    ]);
  });
});

describe('withdrawing a print', () => {
  test('keeps its number out of use with the reason; printed anew it has another', async () => {
    const { product, paper, printed, revoke, numbers } = await withPrint();
    expect(await revoke()).toMatchObject({ events: [{ type: 'paper-revoked', version: 1 }] });
    expect((await product.papers.checkCode(printed.code)).paper).toMatchObject({
      signers: [],
      revokedAt: expect.any(String),
    });
    const anew = printedOf(await product.papers.print('batam', paper.caseId, paper, team));
    expect(anew).toMatchObject({ version: 2, number: expect.stringMatching(/ 2 /) });
    expect(await numbers()).toEqual([
      { sequence: 1, used: true, voidReason: 'Cetakan ditarik' },
      { sequence: 2, used: true, voidReason: null },
    ]);
  });

  test('the number of a paper whose scan was recorded stays used by it', async () => {
    const { record, revoke, numbers } = await withPrint();
    await record();
    await revoke();
    expect(await numbers()).toEqual([{ sequence: 1, used: true, voidReason: null }]);
  });

  test('leaves no gap on PostgreSQL either', async () => {
    const opened = database(await freshDatabase());
    onTestFinished(() => opened.close());
    const { record, revoke, numbers, printed, product, paper, make } = await withPrint(opened);
    expect(await record()).toMatchObject({ events: [{ type: 'paper-signed' }] });
    expect(await product.papers.checkCode(printed.code)).toMatchObject({
      byHand: true,
      paper: { caseId: paper.caseId, signers: [{}] },
    });
    const other = await make();
    await product.papers.print('batam', other.caseId, other, team);
    await revoke(other);
    expect(await numbers()).toEqual([
      { sequence: 1, used: true, voidReason: null },
      { sequence: 2, used: true, voidReason: 'Cetakan ditarik' },
    ]);
  });
});

describe('recording the scan of a printed paper', () => {
  test('makes it signed; the scan is known byte for byte although it holds no certificate', async () => {
    const { product, paper, printed, papers, scan, record } = await withPrint();
    const printedAt = (await product.papers.checkCode(printed.code)).paper?.signedAt;
    expect((await checked(product, scans.pdf)).paper).toBeNull();
    expect(await record()).toMatchObject({
      events: [{ type: 'paper-signed', via: 'ink', place: 'Batam' }],
    });
    expect((await papers(paper.caseId))[0]).toMatchObject({
      waitsFor: [],
      versions: [{ version: 1, signatures: [{ via: 'ink' }] }],
    });
    expect(await product.papers.checkCode(printed.code)).toMatchObject({
      byHand: true,
      signedAt: scan.happenedAt,
      paper: { signers: [{}], signedAt: printedAt },
    });
    expect(await checked(product, scans.pdf)).toMatchObject({
      byHand: true,
      paper: { number: printed.number },
      file: { ours: true, verification: { signatures: [] } },
    });
  });

  test('takes PDF, PNG and JPEG by their bytes, whatever they are called', async () => {
    for (const bytes of [scans.png, scans.jpeg]) {
      const { stored, record } = await withPrint();
      expect(await record({ file: await stored('pindaian.bin', bytes) })).toMatchObject({
        events: [{ type: 'paper-signed' }],
      });
    }
    const { stored, record } = await withPrint();
    const text = await stored('pindaian.pdf', new TextEncoder().encode('bukan PDF'));
    expect(await record({ file: text })).toMatchObject({
      refused: 'invalid-answer',
      message: { id: expect.stringContaining('bukan pindaian') },
      fields: [{ field: 'file' }],
    });
    const file = await stored('pindaian.pdf', scans.pdf);
    expect(await record({ file: { ...file, id: 'lain' } })).toMatchObject({
      refused: 'invalid-answer',
    });
  });

  test('is refused until everybody the paper waits for has signed, each once', async () => {
    const { record, scan, papers, paper } = await withPrint();
    const [first] = scan.signers;
    if (first === undefined) throw new Error('nobody signs');
    const [waiting] = (await papers(paper.caseId))[0]?.waitsFor ?? [];
    expect(
      await record({ signers: [{ role: null, name: 'Tamu Contoh', position: 'Kepala Dinas' }] }),
    ).toMatchObject({
      refused: 'missing-answer',
      message: { id: expect.stringContaining(waiting?.name ?? '?') },
      fields: [{ field: 'signers' }],
    });
    expect(await record({ signers: [...scan.signers, first] })).toMatchObject({
      refused: 'already-signed',
    });
    expect(
      await record({
        signers: [
          ...scan.signers,
          { role: 'help-desk', name: 'Petugas Contoh', position: 'Help Desk' },
        ],
      }),
    ).toMatchObject({ refused: 'invalid-answer' });
    expect(
      await record({ signers: scan.signers.map((one) => ({ ...one, position: 'x'.repeat(301) })) }),
    ).toMatchObject({ refused: 'too-long' });
    expect(await record({ place: ' ' })).toMatchObject({ refused: 'empty-text' });
    expect(await record({ happenedAt: instant('2026-11-17T02:30:00Z') })).toMatchObject({
      refused: 'happened-too-early',
      message: { id: expect.stringContaining('mendahului pencetakannya') },
    });
    expect(await record({ version: 2 })).toMatchObject({ refused: 'paper-not-printed' });
    expect(await record({}, officer('auditor'))).toMatchObject({ refused: 'not-permitted' });
    expect((await papers(paper.caseId))[0]?.versions[0]?.signatures).toEqual([]);
    expect(
      await record({ signers: scan.signers.map((one) => ({ ...one, position: ' ' })) }),
    ).toMatchObject({ events: [{ signer: { position: waiting?.name } }] });
  });

  test('sent twice with the same key it is recorded once', async () => {
    const { product, paper, scan } = await withPrint();
    const once = { scope: 'uji', key: 'pindai', requestHash: 'h' };
    const [one, two] = await Promise.all(
      [1, 2].map(() =>
        product.papers.recordScan('batam', paper.caseId, paper, scan, team, { once }),
      ),
    );
    expect(one).toEqual(two);
    expect(one).toMatchObject({ events: [{ type: 'paper-signed' }] });
  });
});
