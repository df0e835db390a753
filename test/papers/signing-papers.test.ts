import { describe, expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import type { Actor } from '#core/people/actor.ts';
import { verdictOf } from '#core/papers/signing/signature-finding.ts';
import { freshDatabase } from '#test/support/database.ts';
import { bytesOf, papersOf, secret, signer, team, withPaper } from '#test/support/paper-setting.ts';
import { officer, sampleReport } from '#test/support/scenario.ts';
import { withValidationData } from '#test/support/signing/validation-data.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { checked } from '#test/support/checked.ts';

describe('signing the papers of a case', () => {
  test('numbers, signs, freezes and makes them findable by code and by file', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    expect((await product.papers.toSign('batam', team)).map((one) => one.output)).toContain(
      paper.output,
    );
    const answer = await signSeen(product, 'batam', [paper], team, secret);
    if ('notFound' in answer) throw new Error('no agency');
    expect(answer.failure).toBeNull();
    const [signed] = answer.signed;
    expect(signed?.number).toMatch(/^000\.6 \/ 1 \/ /);
    const pdf = bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1));
    const verification = await signer.verify(pdf);
    expect('signatures' in verification && verdictOf(verification)).toBe('intact');
    expect(await product.papers.checkCode(signed?.code ?? '')).toMatchObject({
      paper: { number: signed?.number, revokedAt: null },
      agencyName: 'Pemerintah Kota Batam',
    });
    expect(await checked(product, pdf)).toMatchObject({ file: { ours: true } });
    expect(await checked(product, await withValidationData(pdf))).toMatchObject({
      paper: { number: signed?.number },
      file: { ours: false, extended: true },
    });
    // Ours, whatever stands behind it and whether or not that can be read.
    for (const tail of ['tambahan', '\n<< /Root 1 0 R >>\n%%EOF\n', '\0'.repeat(300)]) {
      const longer = Buffer.concat([pdf, Buffer.from(tail)]);
      expect(await checked(product, longer)).toMatchObject({
        paper: { number: signed?.number },
        file: { ours: false, extended: false, added: tail.length },
      });
    }
    const altered = pdf.slice();
    altered[Math.floor(altered.length / 2)] = (altered[Math.floor(altered.length / 2)] ?? 0) ^ 1;
    const check = await checked(product, altered);
    expect(check.file?.ours).toBe(false);
    expect(check.paper).toBeNull();
    expect(await product.papers.checkCode('TIDAKADA')).toMatchObject({ paper: null });
    expect((await product.papers.toSign('batam', team)).map((one) => one.caseId)).not.toContain(
      paper.caseId,
    );
  });

  test('a paper named twice in one act is signed once and uses one number', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    const answer = await signSeen(product, 'batam', [paper, paper], team, secret);
    expect(answer).toMatchObject({ failure: null, signed: [{ output: paper.output }] });
    expect(await product.papers.register('batam', 'berita-acara', 2026, team)).toMatchObject([
      { sequence: 1, voidReason: null },
    ]);
  });

  test('a code from the phone is turned away where the service takes none, before a number is held', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    const { nik } = secret;
    expect(product.papers.takesCodes('batam')).toBe(false);
    expect(await signSeen(product, 'batam', [paper], team, { nik, totp: '493817' })).toMatchObject({
      signed: [],
      failure: { failure: 'code-not-taken' },
    });
    expect(await product.papers.register('batam', 'berita-acara', 2026, team)).toEqual([]);
  });

  test('a wrong passphrase signs nothing, and its number is the next paper’s', async () => {
    const { product, make } = await withPaper();
    const [one, two] = [await make(), await make()];
    expect(
      await signSeen(product, 'batam', [one], team, { ...secret, passphrase: 'salah' }),
    ).toMatchObject({ signed: [], failure: { failure: 'wrong-passphrase' } });
    expect((await papersOf(product, one.caseId, team))[0]?.versions).toEqual([]);
    expect(await signSeen(product, 'batam', [two], team, secret)).toMatchObject({
      signed: [{ number: expect.stringMatching(/ 1 /) }],
    });
    expect(await signSeen(product, 'batam', [one], team, secret)).toMatchObject({
      signed: [{ number: expect.stringMatching(/ 2 /) }],
    });
  });

  test('is for the role the paper names, and says what is missing before anything is numbered', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    expect(await signSeen(product, 'batam', [paper], officer('help-desk'), secret)).toMatchObject({
      signed: [],
      failure: { refused: 'not-permitted' },
    });
    const view = await product.sops.agency('batam');
    if ('notFound' in view) throw new Error('no agency');
    await product.papers.changeSettings(
      'batam',
      { ...view.agency.papers, place: '', signers: {} },
      'Kosongkan',
      officer('administrator'),
    );
    const answer = await signSeen(product, 'batam', [paper], team, secret);
    expect(
      'failure' in answer && answer.failure !== null && 'missing' in answer.failure
        ? answer.failure.missing.length
        : 0,
    ).toBeGreaterThan(0);
    expect(await product.papers.register('batam', 'berita-acara', 2026, team)).toEqual([]);
  });

  test('two accounts of one name signing one paper at once: one signature counts, and no number is on two papers', async () => {
    const { product, make } = await withPaper();
    const [paper, next] = [await make(), await make()];
    const other: Actor = {
      kind: 'officer',
      id: 'akun-lain',
      name: 'Petugas Contoh tim-internal',
      roles: ['tim-internal'],
    };
    const answers = await Promise.all([
      signSeen(product, 'batam', [paper], team, secret),
      signSeen(product, 'batam', [paper], other, secret),
    ]);
    const signed = answers.flatMap((answer) => ('signed' in answer ? answer.signed : []));
    expect(signed).toHaveLength(1);
    const after = await signSeen(product, 'batam', [next], team, secret);
    const number = 'signed' in after ? after.signed[0]?.number : undefined;
    expect(number).toBeDefined();
    expect(number).not.toBe(signed[0]?.number);
    const register = await product.papers.register('batam', 'berita-acara', 2026, team);
    expect(register.map((entry) => entry.sequence)).toEqual(register.map((_, index) => index + 1));
  });

  test('a form sent twice at once, and again later, tells the one signature each time and uses one number', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    const both = await Promise.all(
      [1, 2].map(() => signSeen(product, 'batam', [paper], team, secret)),
    );
    const [first, second] = [
      ...both,
      await signSeen(product, 'batam', [paper], team, {
        ...secret,
        passphrase: 'tidak dipakai lagi',
      }),
    ];
    expect(first).toMatchObject({
      failure: null,
      signed: [{ number: expect.stringMatching(/ 1 /) }],
    });
    for (const answer of [second, both[1]]) expect(answer).toEqual(first);
    expect((await papersOf(product, paper.caseId, team))[0]?.versions[0]?.signatures).toHaveLength(
      1,
    );
    expect(await product.papers.register('batam', 'berita-acara', 2026, team)).toMatchObject([
      { sequence: 1, voidReason: null },
    ]);
  });

  test('a revoked paper stays readable and says so; signed anew it has another number', async () => {
    const { product, make } = await withPaper();
    const paper = await make();
    const first = await signSeen(product, 'batam', [paper], team, secret);
    await product.cases.command(
      'batam',
      paper.caseId,
      { type: 'revoke-paper', output: paper.output, of: paper.of, reason: 'Salah tanggal' },
      team,
    );
    const code = 'signed' in first ? (first.signed[0]?.code ?? '') : '';
    expect((await product.papers.checkCode(code)).paper?.revokedAt).not.toBeNull();
    expect(await signSeen(product, 'batam', [paper], team, secret)).toMatchObject({
      signed: [{ number: expect.stringMatching(/ 2 /) }],
    });
    expect(
      bytesOf(await product.papers.pdf('batam', paper.caseId, paper, team, 1)).length,
    ).toBeGreaterThan(1000);
  });

  test('a register has no gap and no number twice when many sign at once, on PostgreSQL', async () => {
    const opened = database(await freshDatabase());
    onTestFinished(() => opened.close());
    const holder = (attempt: string) =>
      ({
        kind: 'paper',
        caseId: 'a',
        output: 'o',
        of: { kind: 'turn', number: 1 },
        version: 1,
        attempt,
      }) as const;
    const numbers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        opened.papers.reserve({
          agency: 'batam',
          register: 'laporan',
          year: 2026,
          holder: holder(String(index)),
          at: sampleReport().receivedAt,
        }),
      ),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    await opened.papers.giveBack('batam', 'laporan', 2026, holder('7'));
    await opened.papers.void('batam', 'laporan', 2026, holder('8'), 'Jawaban hilang');
    const given = numbers[7];
    expect(
      await opened.papers.reserve({
        agency: 'batam',
        register: 'laporan',
        year: 2026,
        holder: holder('baru'),
        at: sampleReport().receivedAt,
      }),
    ).toBe(given);
    expect(
      await opened.papers.reserve({
        agency: 'batam',
        register: 'laporan',
        year: 2026,
        holder: holder('8'),
        at: sampleReport().receivedAt,
      }),
    ).toBe(101);
    const register = await opened.papers.register('batam', 'laporan', 2026);
    expect(register.map((entry) => entry.sequence)).toEqual(
      Array.from({ length: 101 }, (_, index) => index + 1),
    );
    expect(
      register.filter((entry) => entry.voidReason !== null).map((entry) => entry.voidReason),
    ).toEqual(['Jawaban hilang']);
  });

  test('works the same on PostgreSQL', async () => {
    const opened = database(await freshDatabase());
    onTestFinished(() => opened.close());
    const { product, make } = await withPaper({ stores: opened });
    const paper = await make();
    const answer = await signSeen(product, 'batam', [paper], team, secret);
    const code = 'signed' in answer ? (answer.signed[0]?.code ?? '') : '';
    expect(await product.papers.checkCode(code)).toMatchObject({
      paper: { caseId: paper.caseId, output: paper.output, version: 1 },
    });
  });

  test('the SOP document of an edition is set as PDF', async () => {
    const { product } = await withPaper();
    const pdf = await product.papers.sopPdf('batam', '2025-08');
    expect('bytes' in pdf ? new TextDecoder().decode(pdf.bytes.slice(0, 5)) : '').toBe('%PDF-');
  });
});
