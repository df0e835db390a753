import type { Locator, Page } from 'playwright-core';
import { fixture } from './citizen.ts';
import { press } from './browser.ts';

/** What an officer settles on a step's form; everything not named is filled in with an example. */
export interface Decision {
  /** The outcome's code; needed only where there are several. */
  readonly outcome?: string;
  /** Answers by the field's code: a text, or the codes chosen. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
}

/** A control of a form as the page shows it. */
interface Control {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'moment' | 'radio' | 'tick' | 'select' | 'file';
  readonly empty: boolean;
  readonly longest: number;
}

/** Opens a case from the officer's own list of work, where it has to be. */
export const openFromWork = async (page: Page, agency: string, number: string): Promise<void> => {
  await page.goto(`/konsol/${agency}`);
  const line = page.getByRole('listitem').filter({ has: page.getByText(number, { exact: true }) });
  const opened = page.waitForURL(`**/kasus/${number}*`);
  // Papers of the case that wait for a signature lead to the signing page, not to the case.
  await line.locator('a[href*="/kasus/"]').first().click();
  await opened;
};

/** Opens a case by its address. */
export const openCase = async (page: Page, agency: string, number: string): Promise<void> => {
  await page.goto(`/konsol/${agency}/kasus/${number}`);
};

/** The form of the current step. */
export const stepForm = (page: Page): Locator => page.locator('form#formulir-selesaikan');

/** The controls of the current step's form that are shown and ask something of the officer. */
const controlsOf = (form: Locator): Promise<readonly Control[]> =>
  form.evaluate((element) => {
    const found = new Map<
      string,
      {
        name: string;
        kind: 'text' | 'number' | 'moment' | 'radio' | 'tick' | 'select' | 'file';
        empty: boolean;
        longest: number;
      }
    >();
    const kinds: Record<string, 'number' | 'moment' | 'radio' | 'tick' | 'file'> = {
      'datetime-local': 'moment',
      radio: 'radio',
      checkbox: 'tick',
      file: 'file',
    };
    for (const control of element.querySelectorAll<
      HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
    >('input, textarea, select')) {
      const { name } = control;
      if (
        !/^(jawab|keluaran)\./.test(name) ||
        name.endsWith('.kept') ||
        name.endsWith('.kept-one') ||
        control.type === 'hidden' ||
        !control.checkVisibility()
      )
        continue;
      const kind =
        control.tagName === 'SELECT'
          ? 'select'
          : control.inputMode === 'decimal'
            ? 'number'
            : (kinds[control.type] ?? 'text');
      const longest = 'maxLength' in control && control.maxLength > 0 ? control.maxLength : 100_000;
      if (!found.has(name)) found.set(name, { name, kind, empty: control.value === '', longest });
    }
    return [...found.values()];
  });

const listed = (given: string | readonly string[]): readonly string[] =>
  typeof given === 'string' ? [given] : given;

const fillControl = async (
  form: Locator,
  control: Control,
  given: string | readonly string[] | undefined,
): Promise<void> => {
  const all = form.locator(`[name="${control.name}"]`);
  if (control.kind === 'file')
    return all
      .last()
      .setInputFiles(
        fixture(control.name.startsWith('keluaran.') ? 'denpasar-surat.pdf' : 'deface.png'),
      );
  if (control.kind === 'select')
    return void (await all.selectOption(given === undefined ? { index: 1 } : listed(given)));
  if (control.kind === 'radio' || control.kind === 'tick') {
    if (given === undefined) return all.first().check();
    for (const choice of listed(given))
      await form.locator(`[name="${control.name}"][value="${choice}"]`).check();
    return undefined;
  }
  if (given === undefined && !control.empty) return undefined;
  const now = await form.locator('[name=terjadi]').inputValue();
  const example =
    control.kind === 'number'
      ? '1'
      : control.kind === 'moment'
        ? now
        : control.name === 'jawab.peserta'
          ? 'Peserta Contoh, Analis\nPeserta Lain Contoh, Pranata Komputer'
          : 'Isian contoh untuk menguji perjalanan kasus.';
  return all.fill(
    (given === undefined ? example : listed(given).join('\n')).slice(0, control.longest),
  );
};

/** A report is called complete with everything on its list. */
const completeReport: Readonly<Record<string, string | readonly string[]>> = {
  'kelengkapan-laporan': ['nama', 'keparahan', 'jenis', 'poc', 'bukti'],
};

/** Fills in the current step's form whole: the outcome, every field, a file for every output asked for. */
export const fillStep = async (
  page: Page,
  { outcome, answers = {} }: Decision = {},
): Promise<void> => {
  const form = stepForm(page);
  if (outcome !== undefined) await form.locator(`[name=hasil][value="${outcome}"]`).check();
  const given = { ...completeReport, ...answers };
  for (const control of await controlsOf(form))
    await fillControl(form, control, given[control.name.replace(/^jawab\./, '')]);
};

/** Sends the current step's form, and says yes when asked back. */
export const completeStep = async (page: Page): Promise<void> => {
  await press(page, 'Selesaikan langkah', stepForm(page));
  if (!(await page.getByRole('heading', { name: 'Periksa sebelum dicatat' }).isVisible())) return;
  // A case that closes with papers still to be signed asks why.
  const why = page.getByLabel('Mengapa kasus ditutup dengan itu').first();
  if (await why.isVisible()) await why.fill('Naskahnya ditandatangani kemudian.');
  await press(page, 'Ya, catat dan selesaikan');
};

/** What the page says happened, or what was wrong. */
export const told = (page: Page): Promise<string> =>
  page.locator('#isi').getByRole('status').or(page.getByRole('alert')).first().innerText();

/** Opens a form that is folded away and returns it. */
export const unfold = async (page: Page, name: string): Promise<Locator> => {
  const form = page.locator(`form#formulir-${name}`);
  // Outermost first; the fold of a phone stands open where there is room, and hides what opens it.
  for (const fold of await page.locator('details', { has: form }).all()) {
    if (await form.isVisible()) break;
    const opens = fold.locator('> summary');
    if ((await opens.isVisible()) && (await fold.getAttribute('open')) === null)
      await opens.click();
  }
  return form;
};

/** Records that everything ordered was sent to everybody it is owed to, with how it is known. */
export const recordSendings = async (page: Page): Promise<number> => {
  let recorded = 0;
  for (;;) {
    const form = page.locator('form[id^="formulir-catatPengiriman-"]').first();
    if ((await form.count()) === 0) return recorded;
    const id = ((await form.getAttribute('id')) ?? '').replace('formulir-', '');
    const open = await unfold(page, id);
    for (const recipient of await open.locator('[name=penerima]').all()) await recipient.check();
    await open.locator('[name=cara]').selectOption('office-system');
    await open.locator('[name=catatan]').fill('Tanda terima ada pada arsip surat.');
    // What nobody has signed here is recorded only with a file that shows what was sent.
    await open.locator('[name=bukti]').setInputFiles(fixture('deface.png'));
    await press(page, 'Catat pengiriman', open);
    recorded += 1;
  }
};

/** Sends every form of a kind that stands beside a measure, with a screenshot. */
const withMeasures = async (page: Page, action: string, button: string): Promise<number> => {
  let done = 0;
  for (;;) {
    const form = page.locator(`form[id^="formulir-${action}-"]`).first();
    if ((await form.count()) === 0) return done;
    const id = ((await form.getAttribute('id')) ?? '').replace('formulir-', '');
    const open = await unfold(page, id);
    await open.locator('[name=catatan]').fill('Diperiksa dan dicatat.');
    await open.locator('[name=bukti]').setInputFiles(fixture('deface.png'));
    await press(page, button, open);
    done += 1;
  }
};

/** Records that every measure ordered was carried out, with a screenshot. */
export const executeMeasures = (page: Page): Promise<number> =>
  withMeasures(page, 'laksanakan', 'Catat pelaksanaan');

/** Lifts every measure in force, with a screenshot. */
export const liftMeasures = (page: Page): Promise<number> =>
  withMeasures(page, 'cabut', 'Cabut tindakan');
