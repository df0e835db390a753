import { paperOccasions, samePaper } from '#core/cases/paper-id.ts';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { pdfText } from '#test/support/poppler.ts';
import { withOneByteAltered } from '#test/support/signing/one-byte.ts';
import { pdfsig } from '#test/support/signing/pdfsig.ts';
import { callTo } from './support/api-call.ts';
import { accountOf } from './support/browser.ts';
import { checkedByCode, posted, uploaded } from './support/check-page.ts';
import { agencies, dismissed, paperCase, throughAll, wanted } from './support/paper-case.ts';
import type { Agency, Done, Office, PaperCase, PaperSeen } from './support/paper-case.ts';
import { people } from './support/people.ts';
import { chooseOwn, keepNik, phone, sign } from './support/signing-page.ts';
import { sopRows } from './support/sop-rows.ts';
import type { Made, Named } from './support/sop-rows.ts';

const meet = people();

const theOffice = (): Office => {
  const { address, accounts } = inject('product');
  return { call: callTo(address), accounts };
};

const additionSaid = 'Tambahan: naskah ini tidak disebut dalam SOP.';
/** What only those within the house should read. */
const internal =
  /tidak disebut dalam SOP|belum ditetapkan|Sistem lain|\(API\)|Isi bagian|bahan lebih lanjut|Kabupaten_Kota|Perturan/;
const officialKinds: readonly string[] = [
  'surat-dinas',
  'nota-dinas',
  'berita-acara',
  'laporan',
] satisfies readonly Made[];

const byName = ([one]: Named, [other]: Named): number => (one < other ? -1 : 1);

/** What a completed step left behind, in the words of the hand-written table. */
const madeBy = (
  done: Done,
): { readonly named: readonly Named[]; readonly added: readonly Named[] } => {
  const all = done.outputs.map(({ id, name, from, addition }) => {
    const made = {
      form: 'formulir',
      file: 'file',
      ticket: 'ticket',
      paper: done.papers.find((one) => one.output === id)?.kind ?? 'no paper',
    }[from];
    return { addition, named: [name, made] as Named };
  });
  const [own, added] = [
    all.filter((one) => one.addition === null),
    all.filter((one) => one.addition !== null),
  ];
  return {
    named: own.map((one) => one.named).sort(byName),
    added: added.map((one) => one.named).sort(byName),
  };
};

const sorted = (named: readonly Named[]): readonly Named[] => [...named].sort(byName);

/** The step left exactly what its row names; what Tanggap adds is marked as an addition. */
const expectRow = (agency: Agency, done: Done): void => {
  const { rows, addedSteps } = sopRows[agency];
  const { no, title, addition } = done.step;
  const made = madeBy(done);
  if (no !== null) {
    const row = rows.find((one) => one.no === no);
    expect({ no, ...made }).toEqual({
      no,
      named: sorted(row?.outputs ?? []),
      added: sorted(row?.added ?? []),
    });
    expect(addition, `step ${no} is the SOP's own`).toBeNull();
    return;
  }
  const added = addedSteps.find((one) => one.title === title.id);
  expect({ title: title.id, outputs: sorted([...made.named, ...made.added]) }).toEqual({
    title: added?.title,
    outputs: sorted(added?.outputs ?? []),
  });
  expect(addition, `"${title.id}" is marked as an addition`).not.toBeNull();
};

/** Every output is really there: a paper lacking nothing, a form that can be printed, a file, the ticket's number. */
const expectThere = async (at: PaperCase, done: Done): Promise<void> => {
  for (const { id, from, files, number, addition } of done.outputs) {
    const what = `${id} of step ${done.step.no ?? done.step.title.id}`;
    if (from === 'file') expect({ what, there: files > 0 }).toEqual({ what, there: true });
    if (from === 'ticket') expect([what, number]).toEqual([what, done.ticket]);
    if (from === 'file' || from === 'ticket') continue;
    const paper = done.papers.find((one) => one.output === id);
    if (from === 'paper')
      expect({
        what,
        missing: paper === undefined ? undefined : lacks(paper),
        kind: officialKinds.includes(paper?.kind ?? ''),
      }).toEqual({ what, missing: [], kind: true });
    if (from === 'form')
      expect({
        what,
        missing: paper?.missing,
        kind: paper?.kind,
        source: paper?.source,
      }).toEqual({ what, missing: [], kind: 'formulir', source: 'form' });
    if (paper === undefined) continue;
    const text = pdfText(await at.pdf(paper.links.pdf));
    if (from === 'form')
      expect(text, `${what} is final: dated, without a number`).not.toMatch(/^\s*Nomor\s*:|, …/mu);
    expect(
      [at.number, at.system].some((words) => text.includes(words)),
      `${what} says what it is about`,
    ).toBe(true);
    // A form is final as it is, and nothing that leaves the house says so.
    expect(text.includes(additionSaid), `the draft of ${what} is said to be an addition`).toBe(
      from === 'paper' && (addition !== null || done.step.addition !== null),
    );
    if (from === 'form') expect(text).not.toMatch(internal);
  }
};

const signers = (papers: readonly PaperSeen[]): readonly string[] => [
  ...new Set(papers.flatMap(({ waitsFor }) => waitsFor.flatMap(({ role }) => role ?? []))),
];

/** A paper that cites another's number is signed after it; nothing else may be missing. */
const lacks = ({ missing }: PaperSeen): readonly string[] =>
  missing.flatMap(({ en }) => (en.endsWith('which is to be signed first.') ? [] : [en]));

/** The officer signs all that waits for his role and cites no unsigned paper, on a phone. */
const signAs = async (
  at: PaperCase,
  role: string,
  all: readonly PaperSeen[],
  wrongFirst: boolean,
): Promise<void> => {
  const waiting = all.filter(({ missing }) => missing.length === 0);
  const page = await meet().officer(at.agency, role, phone);
  const account = accountOf(meet().site, at.agency, role);
  const names = waiting.map((one) => one.name).sort();
  const choose = async (): Promise<readonly string[]> =>
    [...(await chooseOwn(page, at.agency, at.number, names))].sort();
  const seen = all.map((one) => one.name).sort();
  expect(await choose(), `${role} sees what waits for his signature`).toEqual(seen);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    'the signing page fits the phone',
  ).toBeLessThanOrEqual(360);
  await readFirst(page.url(), at, role, waiting);
  await choose();
  if (wrongFirst) {
    const said = await sign(page, account, 'bukan passphrase-nya');
    expect(said).toContain('Tidak ada yang ditandatangani');
    expect(said).toContain('Passphrase tidak cocok');
    expect(said).not.toContain('bukan passphrase-nya');
    expect(
      (await at.papers()).flatMap((one) => one.versions),
      'nothing is signed',
    ).toEqual([]);
    // From here on he signs without typing it.
    await keepNik(page, account);
    expect(await choose()).toEqual(seen);
  }
  const said = await sign(page, account, account.password);
  expect(said).toContain(
    `${names.length === 1 ? '1' : String(names.length)} naskah ditandatangani`,
  );
  for (const { versions } of (await at.papers()).filter((one) => waiting.some(samePaper(one)))) {
    const [signed] = versions;
    expect(said).toContain(signed?.number);
    expect(said).toContain(signed?.code);
  }
};

/** The first paper is opened from the list and its preview is a PDF. */
const readFirst = async (
  signingPage: string,
  at: PaperCase,
  role: string,
  [first]: readonly PaperSeen[],
): Promise<void> => {
  const page = await meet().officer(at.agency, role, phone);
  const line = page
    .locator('form fieldset li')
    .filter({ hasText: at.number })
    .filter({ hasText: first?.name ?? '' })
    .first();
  await line.getByRole('link').click();
  await page.waitForURL(`**/kasus/${at.number}/naskah/**`);
  const address = await page.getByRole('link', { name: 'Buka PDF' }).getAttribute('href');
  const pdf = await page.request.get(address ?? '');
  expect([pdf.status(), pdf.headers()['content-type']], `${role} reads what he signs`).toEqual([
    200,
    'application/pdf',
  ]);
  await page.goto(signingPage);
  await chooseOwn(page, at.agency, at.number);
};

/** A signed paper as its office keeps it. */
interface Kept {
  readonly paper: PaperSeen;
  readonly version: PaperSeen['versions'][number];
  readonly bytes: Uint8Array;
}

const keep = async (at: PaperCase): Promise<readonly Kept[]> => {
  const kept: Kept[] = [];
  for (const paper of (await at.papers()).filter(({ source }) => source !== 'form')) {
    const version = paper.versions.at(-1);
    expect([paper.name, signers([paper]), paper.versions.length]).toEqual([paper.name, [], 1]);
    if (version !== undefined)
      kept.push({
        paper,
        version,
        bytes: await at.pdf(`${paper.links.pdf}?version=${String(version.version)}`),
      });
  }
  return kept;
};

/** A text without what line breaks do to it. */
const unbroken = (text: string): string => text.replaceAll(/[\s-]/gu, '');

/** pdfsig, which knows nothing of Tanggap, confirms the signatures and denies them after one byte was altered. */
const expectSigned = ({ paper, version, bytes }: Kept): void => {
  const findings = pdfsig(bytes);
  expect(
    findings.map(({ signer, valid }) => ({ signer, valid })),
    `pdfsig on ${paper.name}`,
  ).toEqual(version.signatures.map(({ name }) => ({ signer: name, valid: true })));
  expect(findings.at(-1)?.total, `${paper.name}: total document signed`).toBe(true);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(version.sha256);
  const text = pdfText(bytes);
  expect(text).toContain(version.number);
  expect(text).not.toMatch(internal);
  for (const { name } of version.signatures) expect(unbroken(text)).toContain(unbroken(name));
  expect(
    pdfsig(withOneByteAltered(bytes)).filter((one) => one.valid),
    `${paper.name} with a byte altered`,
  ).toEqual([]);
};

const kindWords: Readonly<Record<string, string>> = {
  'surat-dinas': 'Surat dinas',
  'nota-dinas': 'Nota dinas',
  'berita-acara': 'Berita acara',
  laporan: 'Laporan',
};

/** What anybody learns of a paper: that it is genuine, and nothing of what it says. */
const expectCheckable = async (
  page: Page,
  at: PaperCase,
  { paper, version, bytes }: Kept,
): Promise<void> => {
  const shown = await checkedByCode(page, version.code);
  expect(shown.verdict).toContain('Naskah ini asli');
  expect(shown).toMatchObject({
    Jenis: kindWords[paper.kind],
    ...(version.number === '' ? {} : { Nomor: version.number }),
    Tanggal: expect.stringMatching(/\d{4}/u),
    'Sidik berkas (SHA-256)': version.sha256,
  });
  for (const { name } of version.signatures) expect(shown['Penanda tangan']).toContain(name);
  for (const secret of [
    at.number,
    'RSUD Contoh',
    'Warga Contoh',
    'Pemohon Contoh',
    'Peneliti Contoh',
    'dinas-contoh.example',
  ])
    expect(shown.text).not.toContain(secret);
  expect(await posted(meet().site.address, bytes)).toContain('Berkas ini asli, sama persis');
  const altered = await posted(meet().site.address, withOneByteAltered(bytes));
  expect(altered).toContain('Berkas ini sudah diubah');
  expect(altered).not.toContain('Berkas ini asli');
};

/** A visitor uploads one of the papers, whole and with a byte altered. */
const expectUploads = async (page: Page, [one]: readonly Kept[]): Promise<void> => {
  expect(one).toBeDefined();
  if (one === undefined) return;
  expect(await uploaded(page, one.bytes)).toContain('Berkas ini asli, sama persis');
  const altered = await uploaded(page, withOneByteAltered(one.bytes));
  expect(altered).toContain('Berkas ini sudah diubah');
  expect(altered).toContain('Jangan dipercaya');
};

const registerAnswer = z.object({
  items: z.array(
    z.object({
      sequence: z.number(),
      paper: z
        .object({
          output: z.string(),
          of: z.object({ kind: z.enum(paperOccasions), number: z.number() }),
          version: z.number(),
          caseId: z.string(),
        })
        .nullable(),
      voidReason: z.string().nullable(),
    }),
  ),
});

/** Every register counts 1, 2, 3 …: no number is missing without a reason, none is there twice, and each of ours is in it. */
const expectRegisters = async (at: PaperCase, all: readonly Kept[]): Promise<void> => {
  // Papers of outside parties bear their own numbers, or none.
  const kept = all.filter(({ paper }) => paper.source === 'agency');
  const year = new Date().getFullYear();
  expect(new Set(kept.map(({ version }) => version.number)).size, 'no number twice').toBe(
    kept.length,
  );
  for (const kind of new Set(kept.map(({ paper }) => paper.kind))) {
    const { items } = registerAnswer.parse(
      await at.json(`/api/v1/${at.agency}/registers/${kind}/${String(year)}`),
    );
    expect(
      items.map(({ sequence }) => sequence),
      `register ${kind}`,
    ).toEqual(items.map((_, index) => index + 1));
    expect(
      items.filter((one) => one.paper === null && one.voidReason === null),
      `gaps in register ${kind}`,
    ).toEqual([]);
    const papers = items.map((one) => JSON.stringify(one.paper));
    expect(new Set(papers).size).toBe(papers.length);
    for (const { paper } of all.filter((one) => one.paper.source === 'party')) {
      expect(
        items.some((one) => one.paper !== null && samePaper(paper)(one.paper)),
        `${paper.name} in register ${kind}`,
      ).toBe(false);
    }
    for (const { paper, version } of kept.filter((one) => one.paper.kind === kind)) {
      const entry = items.find(
        (one) =>
          one.paper !== null &&
          samePaper(paper)(one.paper) &&
          version.number.includes(` ${String(one.sequence)} `),
      );
      expect(entry, `${version.number} in register ${kind}`).toBeDefined();
    }
  }
};

/** A form may be signed by who filled it in; nobody is asked to. */
const askedFor = (papers: readonly PaperSeen[]): readonly PaperSeen[] =>
  papers.filter(({ source }) => source !== 'form');

describe.each(agencies)('the papers of %s', (agency) => {
  test('are those every row of its SOP names, signed on a phone, confirmed by pdfsig and checked by anybody', async () => {
    const at = await paperCase(theOffice(), agency);
    const rows: string[] = [];
    const status = await at.work(throughAll(agency), wanted, async (done) => {
      expectRow(agency, done);
      await expectThere(at, done);
      rows.push(done.step.no ?? '+');
    });
    expect(status).toBe('closed');
    expect(
      [...new Set(rows)].filter((no) => no !== '+'),
      'every row of the SOP',
    ).toEqual(sopRows[agency].rows.map(({ no }) => no));

    let papers = askedFor(await at.papers());
    for (let first = true; signers(papers).length > 0; first = false) {
      const [role] = signers(papers.filter(({ missing }) => missing.length === 0));
      if (role === undefined) throw new Error('papers wait for one another for ever');
      await signAs(
        at,
        role,
        papers.filter((one) => one.waitsFor.some((next) => next.role === role)),
        first,
      );
      papers = askedFor(await at.papers());
    }
    const kept = await keep(at);
    expect(kept.length).toBe(papers.length);
    const visitor = await meet().stranger({ javaScriptEnabled: false });
    for (const one of kept) {
      expectSigned(one);
      await expectCheckable(visitor, at, one);
    }
    await expectUploads(visitor, kept);
    await expectRegisters(at, kept);
  });

  test('say of a report that is not valid why it was closed', async () => {
    const at = await paperCase(theOffice(), agency);
    const titles: string[] = [];
    const status = await at.work(dismissed, [], async (done) => {
      if (done.step.no !== null) return;
      expectRow(agency, done);
      await expectThere(at, done);
      titles.push(done.step.title.id);
    });
    expect([status, titles]).toEqual(['closed', [sopRows[agency].addedSteps[0]?.title]]);
  });
});
