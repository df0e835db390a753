import type { BrowserContextOptions, Page } from 'playwright-core';
import type { CaseAnswer } from '#test/support/api-driver.ts';
import { accountOf, press, signIn } from './browser.ts';
import type { People } from './browser.ts';
import { citizens, fillReport, report, track } from './citizen.ts';
import { fillStep, stepForm } from './desk.ts';
import { paperStops, type PaperPath } from './paper-stops.ts';
import { worked } from './worked-case.ts';

/** A page of the product in one of its states. */
export interface Stop {
  readonly name: string;
  /** Brings a page there. */
  arrive(): Promise<Page>;
}

/** The two widths every page has to be good at: a small phone and a laptop, in CSS pixels. */
export const widths = [360, 1280] as const;

const portalStops = (
  stranger: () => Promise<Page>,
  reader: () => Promise<Page>,
): readonly Stop[] => {
  const at = (name: string, path: string, who = stranger): Stop => ({
    name,
    arrive: async () => {
      const page = await who();
      await page.goto(path);
      return page;
    },
  });
  return [
    at('portal-home', '/'),
    at('portal-agency', '/denpasar'),
    at('portal-report', '/denpasar/lapor'),
    at('portal-report-english', '/denpasar/lapor?bahasa=en', reader),
    {
      name: 'portal-report-refused',
      arrive: async () => {
        const page = await stranger();
        await page.goto('/batam/lapor');
        await fillReport(page, {
          category: 'vulnerability',
          texts: { systemName: 'Layanan Contoh' },
          evidence: ['deface.png'],
        });
        // The page's own script puts the refused form in its place, without a new page.
        await page.getByRole('button', { name: 'Kirim laporan' }).click();
        await page.locator('#error-summary').waitFor();
        return page;
      },
    },
    {
      name: 'portal-receipt',
      arrive: async () => {
        const page = await stranger();
        await report(page, 'batam', citizens.batam);
        return page;
      },
    },
    at('portal-track', '/batam/lacak'),
    {
      name: 'portal-track-refused',
      arrive: async () => {
        const page = await stranger();
        await track(page, 'batam', 'AAAA-BBBB-CCCC-DDDD');
        return page;
      },
    },
    {
      name: 'portal-tracked',
      arrive: async () => {
        const page = await stranger();
        const { code } = await report(page, 'batam', citizens.batam);
        await track(page, 'batam', code);
        await page.locator('[name=pesan]').fill('Bukti lain menyusul.');
        await press(page, 'Kirim pesan');
        return page;
      },
    },
    at('portal-sop-maluku-utara', '/maluku-utara/sop'),
    at('portal-sop-denpasar', '/denpasar/sop'),
    at('portal-sop-batam', '/batam/sop'),
    at('portal-check', '/periksa'),
    at('portal-check-proof', '/periksa/bukti'),
    at('portal-receipt-gone', '/denpasar/lapor/terima'),
    at('portal-not-found', '/tidak-ada'),
    at('api', '/api'),
    at('sign-in', '/konsol/masuk'),
    at('sign-in-code', '/konsol/masuk/kode'),
    at('sign-in-recovery', '/konsol/masuk/kode?pemulihan=1'),
    at('invitation-unknown', '/konsol/mulai?token=tidak-ada'),
    {
      name: 'sign-in-refused',
      arrive: async () => {
        const page = await stranger();
        await page.goto('/konsol/masuk');
        await signIn(page, { email: 'siapa@contoh.example', password: 'bukan kata sandinya' });
        return page;
      },
    },
  ];
};

/** A case of Batam, walked as far as the block, and one that was closed as invalid. */
interface Cases {
  readonly open: string;
  readonly closed: string;
}

const prepareCases = async (people: People): Promise<Cases> => {
  const citizen = await people.stranger();
  const { number: open } = await report(citizen, 'batam', citizens.batam);
  const { number: closed } = await report(citizen, 'batam', citizens.batam);
  const blocking = ({ current }: CaseAnswer): boolean => current?.step.id === 'blokir';
  const over = ({ status }: CaseAnswer): boolean => status === 'closed';
  await worked(people.site, open, { validity: 'valid' }, blocking);
  await worked(people.site, closed, { validity: 'tidak-valid' }, over);
  return { open, closed };
};

const consoleStops = (
  people: People,
  { open, closed }: Cases,
  papers: readonly PaperPath[],
): readonly Stop[] => {
  const at = (
    name: string,
    role: string,
    path: string,
    options: BrowserContextOptions = {},
  ): Stop => ({
    name,
    arrive: async () => {
      const page = await people.officer('batam', role, options);
      await page.goto(`/konsol/batam${path}`);
      return page;
    },
  });
  const refused = (name: string, role: string, path: string, button: string): Stop => ({
    name,
    arrive: async () => {
      const page = await at(name, role, path).arrive();
      await press(page, button);
      return page;
    },
  });
  return [
    at('console-work', 'help-desk', ''),
    at('console-no-work', 'sekretaris-daerah', ''),
    at('console-cases-filtered', 'tim-internal', '/kasus?status=closed&cari=berkas'),
    at('console-case-to-read', 'tim-internal', `/kasus/${open}`),
    at('console-executed-sop', 'tim-internal', `/kasus/${open}/sop-terlaksana`),
    at('console-case-flowchart', 'tim-internal', `/kasus/${open}/alur`),
    at('console-case-to-do', 'petugas-domain', `/kasus/${open}`),
    refused('console-case-refused', 'petugas-domain', `/kasus/${open}`, 'Selesaikan langkah'),
    {
      name: 'console-case-confirm',
      arrive: async () => {
        const page = await at('', 'petugas-domain', `/kasus/${open}`).arrive();
        await fillStep(page, { outcome: 'tinggi' });
        await press(page, 'Selesaikan langkah', stepForm(page));
        return page;
      },
    },
    at('console-case-english', 'petugas-domain', `/kasus/${open}?bahasa=en`, { locale: 'en-GB' }),
    at('console-case-closed', 'tim-internal', `/kasus/${closed}`),
    at('console-output', 'tim-internal', `/kasus/${open}/keluaran/respon-laporan/1`),
    refused('console-report-refused', 'help-desk', '/lapor', 'Catat dan buka kasus'),
    at('console-people', 'administrator', '/petugas'),
    refused('console-invite-refused', 'administrator', '/petugas/baru', 'Undang dan buat tautan'),
    at('console-state', 'administrator', '/keadaan'),
    at('console-own-account', 'help-desk', '/../saya'),
    at('console-second-factor', 'help-desk', '/../saya/kode'),
    {
      name: 'console-second-factor-offered',
      arrive: async () => {
        const page = await at('', 'help-desk', '/../saya/kode').arrive();
        const { password } = accountOf(people.site, 'batam', 'help-desk');
        await page.getByLabel('Kata sandi sekarang').fill(password);
        await press(page, 'Mulai');
        return page;
      },
    },
    at('console-proof', 'help-desk', '/../saya/bukti?tujuan=/konsol/batam'),
    at('console-access', 'administrator', '/pengaturan-masuk'),
    at('console-security-record', 'administrator', '/catatan-keamanan'),
    at('console-not-found', 'help-desk', '/kasus/BTM-0000-0000'),
    ...papers.map(([name, path]) => at(`console-${name}`, 'tim-internal', path)),
    {
      name: 'console-phone-menu',
      arrive: async () => {
        const page = await at('', 'tim-internal', '').arrive();
        await page.locator('details.menu').evaluate((menu) => {
          menu.setAttribute('open', '');
        });
        return page;
      },
    },
  ];
};

/** What the console's menu leads to, whatever it is. */
const menuStops = async (people: People): Promise<readonly Stop[]> => {
  const page = await people.officer('batam', 'tim-internal');
  await page.goto('/konsol/batam');
  const paths = await page
    .getByRole('navigation', { name: 'Menu utama' })
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return paths.map((path) => ({
    name: `console-menu-${path.split('/').slice(3).join('-') || 'work'}`,
    arrive: async () => {
      const answer = await page.goto(path);
      if (answer?.ok() !== true) throw new Error(`the menu leads to ${path}, which is not there`);
      return page;
    },
  }));
};

/** What anybody may see. */
export const portalTour = (people: People): readonly Stop[] => {
  const [stranger, reader] = [people.stranger(), people.stranger({ locale: 'en-GB' })];
  return portalStops(
    () => stranger,
    () => reader,
  );
};

/** What officers see. */
export const consoleTour = async (people: People): Promise<readonly Stop[]> => {
  const cases = await prepareCases(people);
  return [
    ...consoleStops(people, cases, await paperStops(people, cases)),
    ...(await menuStops(people)),
  ];
};

/** Every page of the product, in the states that look different. */
export const tour = async (people: People): Promise<readonly Stop[]> => [
  ...portalTour(people),
  ...(await consoleTour(people)),
];
