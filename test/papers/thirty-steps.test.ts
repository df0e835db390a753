import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Agency } from '#test/journeys/support/paper-case.ts';
import { editionAt } from '#test/support/papers.ts';
import { accountOf, type Account } from '#test/support/runs/account.ts';
import { fiveRuns, tableRuns } from '#test/support/runs/five-runs.ts';
import { play } from '#test/support/runs/play.ts';
import {
  askedOf,
  answers,
  type Runs,
  type StepAnswered,
  textOf,
  thirtySteps,
  verdictOf,
} from '#test/support/runs/thirty-steps.ts';
import { holderNamed } from '#test/support/runs/people.ts';
import { thirtyStepsPage } from '#test/support/runs/thirty-steps-page.ts';
import { untrue } from '#test/support/runs/untrue.ts';
import { pdfPages, pdfWhiteness } from '#test/support/poppler.ts';
import { lettersOf, rowsOf, sourceOf } from '#test/support/sop-source.ts';

/** Pages of all papers of the five runs together. */
const mostPages = 91;

describe.each(Object.entries(askedOf))('what is asked of the steps of %s', (agency, { rows }) => {
  test('stands in the row of its document, word for word', () => {
    const source = rowsOf(sourceOf(agency));
    const strange = Object.entries(rows).flatMap(([no, asked]) =>
      asked
        .filter(({ words }) => !lettersOf(source.get(no) ?? '').includes(lettersOf(words)))
        .map(({ words }) => `${no}: ${words}`),
    );
    expect(strange).toEqual([]);
  });
});

let runs: Runs;
beforeAll(async () => {
  runs = new Map(
    await Promise.all(tableRuns.map(async (run) => [run.id, await play(run)] as const)),
  );
}, 600_000);

describe('the thirty steps', () => {
  let steps: readonly StepAnswered[];
  beforeAll(() => {
    steps = thirtySteps(runs);
  });

  test('are ten rows of each SOP, and every run comes to its end', () => {
    expect(steps.map(({ agency, step }) => `${agency} ${step.no ?? ''}`)).toEqual(
      Object.keys(askedOf).flatMap((agency) =>
        Array.from({ length: 10 }, (_, index) => `${agency} ${String(index + 1)}`),
      ),
    );
    expect([...runs.values()].map(({ status }) => status)).toEqual(tableRuns.map(() => 'closed'));
  });

  test('are answered fully, each by what came in a run', () => {
    expect(steps.map((one) => [one.agency, one.step.no, verdictOf(one)])).toEqual(
      steps.map(({ agency, step }) => [agency, step.no, 'answers fully']),
    );
  });

  test('are done by executors that their row names', () => {
    const nameOf = (agency: Agency, role: string): string =>
      holderNamed(
        agency,
        editionAt(askedOf[agency].edition).sop.roles.findIndex(({ id }) => id === role),
      );
    const strangers = steps.flatMap(({ agency, step }) =>
      (runs.get(agency)?.events ?? [])
        .filter(({ type, data }) => type === 'step-completed' && data['step'] === step.kode)
        .flatMap(({ who }) =>
          step.pelaksana.some(({ kode }) => who === nameOf(agency, kode))
            ? []
            : [`${agency} ${step.no ?? ''}: ${who}`],
        ),
    );
    expect(strangers).toEqual([]);
  });

  test('would not be said to be answered by a run that says something else', () => {
    const straight = runs.get('denpasar');
    const asked = askedOf.denpasar.rows['5']?.find(({ run }) => run !== undefined);
    if (straight === undefined || asked === undefined)
      throw new Error('nothing to be held against');
    expect(answers(straight, '5', asked)).toBe(false);
    const [one] = steps;
    if (one === undefined) throw new Error('no step');
    expect(
      verdictOf({ ...one, asked: one.asked.map((some) => ({ ...some, answered: false })) }),
    ).toMatch(/^answers in part: lacks "Nomor kasus/u);
    expect(verdictOf({ ...one, asked: [] })).toBe('nothing is asked');
    // A run that never came to the step that leaves it behind.
    const late = { ...straight, steps: straight.steps.filter(({ step }) => step.no !== '5') };
    const cut = thirtySteps(new Map([...runs, ['denpasar', late]]));
    const told = cut.filter(({ agency }) => agency === 'denpasar').map(verdictOf);
    expect(told[6]).toContain('lacks "Kelengkapan: Laporan Analisis Insiden Siber');
  });

  test('stand in the written table as the runs gave them', async () => {
    await expect(thirtyStepsPage(steps)).toMatchFileSnapshot(
      resolve(import.meta.dirname, '..', '..', 'docs', 'thirty-steps.md'),
    );
  });
});

const accountIn = (id: (typeof tableRuns)[number]['id']): Account => {
  const played = runs.get(id);
  if (played === undefined) throw new Error(`nobody played ${id}`);
  return accountOf(played);
};

describe('the pages of the five runs', () => {
  /** Every paper with how white each of its pages is at the foot, and what each says. */
  let papers: readonly {
    readonly paper: string;
    readonly white: readonly number[];
    readonly pages: readonly string[];
  }[];
  beforeAll(() => {
    papers = fiveRuns.flatMap(({ id }) =>
      (runs.get(id)?.papers ?? []).map(({ name, turn, final }) => ({
        paper: `${id} ${String(turn)} ${name}`,
        white: pdfWhiteness(final),
        pages: pdfPages(final),
      })),
    );
  }, 240_000);

  /** Papers of several pages with the whiteness of those pages. */
  const whiter = (
    than: number,
    of: (white: readonly number[]) => readonly number[],
  ): readonly string[] =>
    papers.flatMap(({ paper, white }) =>
      white.length > 1 && of(white).some((part) => part > than)
        ? [`${paper}: ${white.map((part) => part.toFixed(2)).join(' ')}`]
        : [],
    );

  // What was measured, and a line of text more: whoever makes the layout worse sees it here.
  test('are full but the last, and the last is more than a signature', () => {
    expect(papers.length).toBeGreaterThan(60);
    expect(whiter(0.17, (white) => white.slice(0, -1))).toEqual([]);
    expect(whiter(0.69, (white) => white.slice(-1))).toEqual([]);
  });

  test('are no more than they were', () => {
    expect(papers.flatMap(({ white }) => white).length).toBeLessThanOrEqual(mostPages);
  });

  // A layout that did not come to rest leaves the pages after the first without their head.
  test('say from the second on which page of which paper they are', () => {
    const headless = papers.flatMap(({ paper, pages }) =>
      pages.flatMap((page, index) =>
        index === 0 || page.replaceAll(/\s/gu, '').includes(`–${String(index + 1)}–`)
          ? []
          : [`${paper}, page ${String(index + 1)}`],
      ),
    );
    expect(headless).toEqual([]);
  });

  test('name the recipients of one order in one row', () => {
    const report = runs
      .get('denpasar')
      ?.papers.find(({ output }) => output === 'laporan-penanganan');
    if (report === undefined) throw new Error('no report');
    expect(textOf(report)).toContain(
      'Bali Prov-CSIRT; BSSN; PD terkait; Sekretaris Daerah (tembusan)',
    );
  });
});

describe('nothing is untrue in the record, the messages and the papers of', () => {
  test.each(tableRuns)('$title', ({ id }) => {
    const account = accountIn(id);
    expect(account.papers.length).toBeGreaterThan(0);
    expect(untrue(account)).toEqual([]);
  });

  test('the five runs that offices know best are among them', () => {
    expect(fiveRuns.map(({ id }) => runs.get(id)?.status)).toEqual(fiveRuns.map(() => 'closed'));
  });
});

describe('an untruth is found:', () => {
  /** The record without its first event of a kind. */
  const without = (account: Account, type: string): Account => {
    const gone = account.events.findIndex((event) => event.type === type);
    expect(gone, `${type} is in the record`).toBeGreaterThanOrEqual(0);
    return { ...account, events: account.events.toSpliced(gone, 1) };
  };

  test.each([
    ['paper-signed', /^before its paper-signed: Naskah dikirim/u],
    ['paper-sent', /^closed while owed: Pengiriman diperintahkan/u],
    ['measure-ordered', /^before its measure-ordered/u],
    ['measure-executed', /^before its measure-executed: Tindakan dicabut/u],
    ['measure-lifted', /^closed while a measure is in force/u],
    ['approval-requested', /^before its approval-requested/u],
    ['ticket-issued', /^told the reporter before it was so/u],
    ['severity-assessed', /states what had not happened: dinilai tinggi/u],
    ['case-closed', /^the case was never closed/u],
  ] as const)('Batam without its first %s', (type, finding) => {
    const account = accountIn('batam-keempat');
    const last = type === 'paper-signed' ? accountIn('batam-rendah') : account;
    const tampered =
      type === 'paper-signed'
        ? { ...last, events: last.events.filter((event) => event.type !== type) }
        : without(account, type);
    expect(untrue(tampered)).toContainEqual(expect.stringMatching(finding));
  });

  /** The account with other words on one of its papers. */
  const saying = (account: Account, words: string): Account => ({
    ...account,
    papers: account.papers.map((paper, index) =>
      index === 0 ? { ...paper, text: `${paper.text} ${words}` } : paper,
    ),
  });

  test.each([
    ['a name', 'Wayan Misalan, S.T.', /names Wayan Misalan, who was not there/u],
    ['a day', 'pada tanggal 3 Maret 2027', /names 2027-03-03, on which nothing had happened/u],
    ['a number', 'Nomor 000.6 / 99 / SD / DKIS / XI / 2026', /which was given to no paper/u],
    ['a sending', 'Surat telah kami kirim.', /states what had not happened/u],
    ['a statement', 'Sistem elektronik diblokir.', /states what had not happened/u],
    ['a signature', 'Ditandatangani secara elektronik oleh '.repeat(3), /a signature nobody made/u],
  ] as const)('%s that is not so on a paper', (_what, words, finding) => {
    const account = accountIn('denpasar');
    expect(untrue(saying(account, words))).toContainEqual(expect.stringMatching(finding));
  });

  test.each([
    'Layanan yang ditangguhkan agar diaktifkan kembali.',
    'Layanan yang ditangguhkan tetap ditangguhkan.',
    'Tindakan sementara dicabut.',
  ])('"%s" of a case in which nothing was blocked', (words) => {
    const account = accountIn('batam-rendah');
    expect(untrue(saying(account, words))).toContainEqual(
      expect.stringMatching(/states of measures what is not so/u),
    );
  });

  test('an outcome whose label says of the system what is not so yet', () => {
    const account = accountIn('batam');
    const events = account.events.map((event) =>
      event.type === 'step-completed' && event.data['step'] === 'rapat'
        ? { ...event, sentence: { ...event.sentence, id: 'Sudah: layanan aktif kembali' } }
        : event,
    );
    expect(untrue({ ...account, events })).toEqual([
      expect.stringMatching(/^the record states what is not so/u),
    ]);
  });

  test('an officer named to the reporter, and an event that is told to be earlier', () => {
    const account = accountIn('maluku-utara');
    const [message] = account.messages;
    const [first] = account.events;
    if (message === undefined || first === undefined) throw new Error('nothing was told');
    expect(
      untrue({ ...account, messages: [{ ...message, text: 'Hubungi Umar Rekaan.' }] }),
    ).toContainEqual(expect.stringMatching(/^names an officer/u));
    expect(
      untrue({
        ...account,
        events: [{ ...first, happenedAt: '2030-01-01T00:00:00Z' }, ...account.events.slice(1)],
      }),
    ).toContainEqual(expect.stringMatching(/^earlier than the event before it/u));
  });
});
