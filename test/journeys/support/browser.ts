import { chromium } from 'playwright-core';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import type { Account } from './product.ts';

/** What journeys need to know about the product they walk through. */
export interface Site {
  readonly address: string;
  readonly accounts: readonly Account[];
}

/** A browser with people in it: strangers, and officers who have signed in. */
export interface People {
  readonly site: Site;
  /** A page of somebody nobody knows, at an address of the site when paths are given. */
  stranger(options?: BrowserContextOptions): Promise<Page>;
  /** The page of an officer, signed in; the same one whenever the same officer is asked for. */
  officer(agency: string, role: string, options?: BrowserContextOptions): Promise<Page>;
  /** What went wrong unseen so far: script errors, console errors, what the Content-Security-Policy stopped. */
  complaints(): readonly string[];
  /** Closes all pages and lets go of the browser. */
  leave(): Promise<void>;
}

/** A page that was refused is an answer, which Chromium nevertheless complains about. */
const isAnswer = (text: string, address: string, page: Page): boolean =>
  text.startsWith('Failed to load resource') &&
  new URL(address).pathname === new URL(page.url()).pathname;

const watch = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || isAnswer(message.text(), message.location().url, page))
      return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
};

/** The account of a role. */
export const accountOf = ({ accounts }: Site, agency: string, role: string): Account => {
  const found = accounts.find((one) => one.agency === agency && one.role === role);
  if (found === undefined) throw new Error(`no account for ${role} of ${agency}`);
  return found;
};

/** Fills in the sign-in form. */
export const signIn = async (
  page: Page,
  { email, password }: Pick<Account, 'email' | 'password'>,
): Promise<void> => {
  await page.getByLabel('Alamat surel').fill(email);
  await page.getByLabel('Kata sandi').fill(password);
  await press(page, 'Masuk');
};

/** Presses a button that sends a form, and waits for the page that answers. */
export const press = async (
  page: Page,
  name: string,
  within = page.locator('body'),
): Promise<void> => {
  // Together, so that a button that is not there is the one failure, and no wait is left behind it.
  await Promise.all([
    page.waitForEvent('load'),
    within.getByRole('button', { name, exact: true }).click(),
  ]).catch(async (error: unknown) => {
    const shown = (await page.locator('body').innerText()).slice(0, 1000);
    throw new Error(`${page.url()} shows\n${shown}`, { cause: error });
  });
};

/** Follows a link, and waits until its page is there: the page left may hold what the next one is asked for. */
export const follow = async (page: Page, link: Locator): Promise<void> => {
  const left = page.url();
  await Promise.all([page.waitForURL(({ href }) => href !== left), link.click()]);
};

/** Meets people in a browser that runs already. */
export const meet = async (endpoint: string, site: Site): Promise<People> =>
  among(await chromium.connect(endpoint), site);

/** Meets people in a browser; leaving closes it. */
export const among = (browser: Browser, site: Site): People => {
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  const officers = new Map<string, Promise<Page>>();
  const stranger = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: site.address,
      locale: 'id-ID',
      ...options,
    });
    contexts.push(context);
    context.setDefaultTimeout(60_000);
    context.on('page', (page) => watch(page, complaints));
    return context.newPage();
  };
  const arrive = async (
    agency: string,
    role: string,
    options: BrowserContextOptions,
  ): Promise<Page> => {
    const page = await stranger(options);
    await page.goto(`/konsol/masuk?lanjut=/konsol/${agency}`);
    await signIn(page, accountOf(site, agency, role));
    return page;
  };
  return {
    site,
    stranger,
    officer: (agency, role, options = {}) => {
      const key = `${agency}/${role}/${JSON.stringify(options)}`;
      const known = officers.get(key) ?? arrive(agency, role, options);
      officers.set(key, known);
      return known;
    },
    complaints: () => complaints,
    leave: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
    },
  };
};
