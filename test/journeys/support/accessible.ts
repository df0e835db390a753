import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { widths } from './tour.ts';
import type { Stop } from './tour.ts';

/** axe, to be read by a page. The short text of it: a page reads it in half the time, and says the same. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Every rule of WCAG 2.2 AA that axe knows. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong with a page as it stands, each with the elements concerned. The page has read axe. */
const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (values) => {
    const { axe: present } = window as unknown as { readonly axe: typeof axe };
    const { violations: found } = await present.run(document, {
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values },
      iframes: false,
    });
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' · ')}`,
    );
  }, rules);

/** What no page says: numbers by which the product knows things, and values that were not put into words. */
const unsaid =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\[object \w+\]|\b(?:undefined|NaN|null)\b/gu;

/** Words of a page that tell such a thing; of examples of the API only what was not put into words. */
const internals = async (page: Page): Promise<readonly string[]> => {
  const said = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('pre, code')].reduce(
      (text, code) => text.replace(code.innerText, ''),
      document.body.innerText,
    ),
  );
  return [...new Set(said.match(unsaid) ?? [])].map((words) => `says "${words}"`);
};

/** Frames hold papers, which are no pages; any other frame would have to be looked at too. */
const framesBesidesPapers = async (page: Page): Promise<readonly string[]> => {
  const types = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.parentFrame() === page.mainFrame())
      .map((frame) => frame.evaluate(() => document.contentType)),
  );
  return types.filter((type) => type !== 'application/pdf').map((type) => `has a frame of ${type}`);
};

/**
 * Goes to every stop and looks at it with axe at each width. Both times with all rules: what is
 * shown to phones alone needs its names and roles there.
 *
 * @returns a sentence for everything that breaks WCAG 2.2 AA or does not fit
 */
export const wrongAt = async (stops: readonly Stop[]): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const { name, arrive } of stops) {
    const page = await arrive();
    wrong.push(...(await framesBesidesPapers(page)).map((sentence) => `${name}: ${sentence}`));
    // The description of the API says of parts that they may be `null`.
    const said = (await internals(page)).filter((one) => name !== 'api' || one !== 'says "null"');
    wrong.push(...said.map((sentence) => `${name}: ${sentence}`));
    await page.evaluate(source);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const found = [...(await violations(page))];
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`is ${String(wide)} wide`);
      wrong.push(...found.map((sentence) => `${name} at ${String(width)}: ${sentence}`));
    }
  }
  return wrong;
};
