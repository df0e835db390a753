import { settleInitials } from '#test/support/initial-order.ts';
import { describe, expect, test } from 'vitest';
import type { Product } from '#app/product.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import type { PaperKey } from '#core/papers/numbers/registers.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import { groupedCode } from '#core/papers/sheet/document-code.ts';
import { fromSrikandi } from '#test/support/from-srikandi.ts';
import { eachStore } from '#test/support/each-store.ts';
import { papersOf, secret, team, withPaper, type MadePaper } from '#test/support/paper-setting.ts';
import { instant, officer } from '#test/support/scenario.ts';
import { seen, signSeen } from '#test/support/sign-seen.ts';

type Outside = PaperSettings['numbers']['outside'];

const numberedBy = async (product: Product, outside: Outside): Promise<void> => {
  const now = await product.papers.settings('batam', team);
  if ('notFound' in now) throw new Error('no settings');
  const { numbers } = now.papers;
  const answer = await product.papers.changeSettings(
    'batam',
    { ...now.papers, numbers: { ...numbers, outside } },
    'Uji coba',
    officer('administrator'),
  );
  expect(answer).toHaveProperty('version');
};
const byOffice: Outside = { 'berita-acara': 'records-office' };
const bySrikandi: Outside = { 'berita-acara': 'srikandi' };
const given = { number: '005 / 77 / TU', date: '2026-11-17' };

const signWith = async (
  product: Product,
  paper: MadePaper,
  number: { readonly number: string; readonly date: string } | undefined,
) =>
  product.papers.sign(
    'batam',
    (await seen(product, 'batam', [paper], team)).map((one) =>
      number === undefined ? one : { ...one, given: number },
    ),
    team,
    secret,
  );

const versionOf = async (product: Product, paper: MadePaper) =>
  (await papersOf(product, paper.caseId, team))
    .find((one) => one.output === paper.output && one.of.number === paper.of.number)
    ?.versions.at(-1);

const linesOf = (product: Product, register: string) =>
  product.papers.registerLines('batam', register, 2026, team);

describe.each(eachStore)('numbers given elsewhere, in %s', (_name, open) => {
  test('by the records office: signed under number and date as typed, and listed apart', async () => {
    const { product, make } = await withPaper({ stores: await open() });
    await numberedBy(product, byOffice);
    const paper = await make();
    expect(await signWith(product, paper, undefined)).toMatchObject({
      signed: [],
      failure: { refused: 'missing-answer', fields: [{ field: 'number' }, { field: 'date' }] },
    });
    expect(await signWith(product, paper, { ...given, date: '2026-12-01' })).toMatchObject({
      failure: { refused: 'invalid-answer', fields: [{ field: 'date' }] },
    });
    expect(await signWith(product, paper, given)).toMatchObject({
      signed: [{ number: given.number }],
      failure: null,
    });
    expect(await versionOf(product, paper)).toMatchObject({
      number: given.number,
      register: { name: 'nomor-tu', year: 2026 },
    });
    expect(await linesOf(product, 'nomor-tu')).toMatchObject([
      { sequence: 1, source: 'records-office', number: given.number, state: 'used' },
    ]);
    expect(await linesOf(product, 'berita-acara')).toEqual([]);
  });

  test('by the records office: printed, another paper is refused the number, the same may have it again once the print is withdrawn', async () => {
    const { product, make } = await withPaper({ stores: await open() });
    await numberedBy(product, byOffice);
    const [one, other] = [await make(), await make()];
    const print = (paper: MadePaper, number = given) =>
      product.papers.print('batam', paper.caseId, paper, team, { given: number });
    expect(await print(one)).toMatchObject({ printed: { number: given.number } });
    const taken = { refused: 'number-taken', fields: [{ field: 'number' }] };
    expect(await print(other, { ...given, number: '005/77/tu' })).toMatchObject(taken);
    await product.cases.command(
      'batam',
      one.caseId,
      { type: 'revoke-paper', output: one.output, of: one.of, reason: 'Salah ketik' },
      team,
    );
    expect(await print(other)).toMatchObject(taken);
    expect(await print(one)).toMatchObject({ printed: { number: given.number, version: 2 } });
    expect((await linesOf(product, 'nomor-tu')).map(({ state }) => state)).toEqual([
      'void',
      'printed',
    ]);
  });

  test('are passed over by a register of ours that comes to them; papers with a number stay as they are when the choice changes', async () => {
    const { product, make } = await withPaper({ stores: await open() });
    const first = await make();
    await signSeen(product, 'batam', [first], team, secret);
    const before = await versionOf(product, first);
    await numberedBy(product, byOffice);
    const second = await make();
    const next = (before?.number ?? '').replace(' 1 ', ' 2 ').replace('/1/', '/2/');
    expect(next).not.toBe(before?.number);
    expect(await signWith(product, second, { ...given, number: next })).toMatchObject({
      failure: null,
    });
    expect(
      await signWith(product, await make(), { ...given, number: before?.number ?? '' }),
    ).toMatchObject({
      failure: { refused: 'number-taken' },
    });
    expect(await versionOf(product, first)).toEqual(before);
    await numberedBy(product, {});
    const third = await make();
    expect(await signWith(product, third, given)).toMatchObject({
      failure: { refused: 'number-source' },
    });
    await signSeen(product, 'batam', [third], team, secret);
    const numbers = [first, second, third].map((paper) => versionOf(product, paper));
    expect(new Set((await Promise.all(numbers)).map((one) => one?.number)).size).toBe(3);
    expect((await linesOf(product, 'berita-acara')).map(({ state }) => state)).toEqual([
      'used',
      'void',
      'used',
    ]);
  });

  test('go to one of many that ask for one at once, whatever register they stand in', async () => {
    const { papers } = await open();
    const entries = Array.from({ length: 12 }, (_, index) => ({
      agency: 'batam',
      register: index % 2 === 0 ? 'nomor-tu' : 'berita-acara',
      year: 2026,
      holder: {
        kind: 'paper',
        caseId: `k${String(index)}`,
        output: 'ba',
        of: { kind: 'turn', number: 1 },
        version: 1,
        attempt: String(index),
      } satisfies PaperKey,
    }));
    const at = instant('2026-11-17T03:00:00Z');
    for (const entry of entries) await papers.reserve({ ...entry, at });
    const got = await Promise.all(
      entries.map((entry, index) => papers.take(entry, index % 3 === 0 ? '1 / BA' : '1/ba', true)),
    );
    expect(got.filter(Boolean)).toHaveLength(1);
    const winner = entries[got.indexOf(true)];
    const loser = entries[got.indexOf(false)];
    if (winner === undefined || loser === undefined) throw new Error('nobody');
    expect(await papers.take({ ...winner, agency: 'denpasar' }, '1/BA', false)).toBe(false);
    // What was given back is free; what was kept out of use is so for every other paper.
    await papers.giveBack('batam', winner.register, 2026, winner.holder);
    expect(await papers.take(loser, '1/BA', false)).toBe(true);
    await papers.void('batam', loser.register, 2026, loser.holder, 'Uji');
    const later = { ...loser, holder: { ...loser.holder, version: 2, attempt: 'lagi' } };
    await papers.reserve({ ...later, at });
    expect(await papers.take(later, '1/BA', false)).toBe(false);
    expect(await papers.take(later, '1/BA', true)).toBe(true);
    expect(
      (await papers.register('batam', later.register, 2026)).filter(
        ({ number }) => number !== null,
      ),
    ).toHaveLength(2);
  });
});

describe.each(eachStore)('a paper that SRIKANDI numbers and signs, in %s', (_name, open) => {
  const begun = async () => {
    const setting = await withPaper({ stores: await open() });
    const { product } = setting;
    await numberedBy(product, bySrikandi);
    const paper = await setting.make();
    const stored = (bytes: Uint8Array) =>
      product.files.put('batam', {
        name: 'kembali.pdf',
        mediaType: 'application/pdf',
        bytes: new Blob([new Uint8Array(bytes)]).stream(),
        limit: 1_000_000,
      });
    const exported = await product.papers.export('batam', paper.caseId, paper, team);
    expect(exported).toHaveProperty('events');
    const version = await versionOf(product, paper);
    if (version === undefined) throw new Error('not exported');
    const read = async (bytes: Uint8Array) =>
      product.papers.readReturn('batam', paper.caseId, paper, await stored(bytes), team);
    return { ...setting, paper, version, stored, read };
  };

  test('is not set for it while it waits for initials', async () => {
    const { product, make } = await withPaper({ stores: await open() });
    await numberedBy(product, bySrikandi);
    await settleInitials(product, { places: [{ role: 'help-desk' }], required: true });
    const paper = await make();
    expect(await product.papers.export('batam', paper.caseId, paper, team)).toMatchObject({
      refused: 'initials-awaited',
    });
    expect(await versionOf(product, paper)).toBeUndefined();
  });

  test('is fixed with its code and no number, and is neither signed nor printed here', async () => {
    const { product, paper, version } = await begun();
    expect(version).toMatchObject({ number: '', signatures: [], printed: null });
    expect(version.exported?.file.name).toMatch(/\.docx$/);
    expect(await signWith(product, paper, undefined)).toMatchObject({
      failure: { refused: 'paper-exported' },
    });
    expect(await product.papers.print('batam', paper.caseId, paper, team)).toMatchObject({
      refused: 'paper-exported',
    });
    expect(await product.papers.checkCode(version.code)).toMatchObject({
      away: true,
      signedAt: null,
    });
    expect(await product.papers.copySheet('batam', paper.caseId, paper, team)).toMatchObject({
      klasifikasi: expect.any(String),
      code: version.code,
    });
  });

  test('comes back: number and date are offered, then recorded with what the check of the signature found', async () => {
    const { product, paper, version, stored, read } = await begun();
    const bytes = await fromSrikandi(version.code);
    expect(await read(bytes)).toMatchObject({
      number: '000.6/88/KOMIN/2026',
      date: '2026-11-17',
      signers: [{ name: 'Petugas Contoh tim-internal', finding: { integrity: 'intact' } }],
    });
    const file = await stored(bytes);
    const answer = await product.papers.recordReturn(
      'batam',
      paper.caseId,
      paper,
      {
        version: version.version,
        file,
        given: { number: '000.6/88/KOMIN/2026', date: '2026-11-17' },
      },
      team,
    );
    expect(answer).toHaveProperty('events');
    expect(await versionOf(product, paper)).toMatchObject({
      number: '000.6/88/KOMIN/2026',
      code: version.code,
      file: { sha256: file.sha256 },
      register: { name: 'nomor-srikandi' },
      signatures: [{ via: 'srikandi', found: { integrity: 'intact', trusted: true } }],
    });
    expect(await linesOf(product, 'nomor-srikandi')).toMatchObject([
      { source: 'srikandi', number: '000.6/88/KOMIN/2026', state: 'used' },
    ]);
    expect(await product.papers.checkCode(version.code)).toMatchObject({
      away: false,
      dayOnly: true,
      paper: { number: '000.6/88/KOMIN/2026' },
    });
  });

  test('is not what bears another code, no code, no signature, somebody else’s, or was changed', async () => {
    const { product, paper, version, read, make } = await begun();
    const other = await make();
    await product.papers.export('batam', other.caseId, other, team);
    const code = (await versionOf(product, other))?.code ?? '';
    const refusals = await Promise.all([
      read(await fromSrikandi(code)),
      read(await fromSrikandi('')),
      read(await fromSrikandi(version.code, { signed: false })),
      read(await fromSrikandi(version.code, { signer: 'Orang Lain' })),
      read(new TextEncoder().encode('%PDF-1.7 bukan')),
    ]);
    expect(refusals).toMatchObject(
      refusals.map(() => ({ refused: 'invalid-answer', fields: [{ field: 'file' }] })),
    );
    const [first, , third, fourth] = refusals.map((one) =>
      'message' in one ? one.message.id : '',
    );
    expect(first).toContain(groupedCode(code));
    expect(third).toContain('belum memuat tanda tangan');
    expect(fourth).toContain('Orang Lain');
    expect(await versionOf(product, paper)).toEqual(version);
  });

  test('is a draft again once its DOCX is withdrawn, and its PDF is not taken any more', async () => {
    const { product, paper, version, read } = await begun();
    const meant: PaperId = { output: paper.output, of: paper.of };
    await product.cases.command(
      'batam',
      paper.caseId,
      { type: 'revoke-paper', ...meant, reason: 'Salah kop' },
      team,
    );
    expect(await read(await fromSrikandi(version.code))).toMatchObject({
      refused: 'paper-not-exported',
    });
    await numberedBy(product, {});
    expect(await product.papers.export('batam', paper.caseId, paper, team)).toMatchObject({
      refused: 'number-source',
    });
    expect(await signSeen(product, 'batam', [paper], team, secret)).toMatchObject({
      failure: null,
    });
  });
});
