import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { accountOf } from './support/browser.ts';
import { citizens, readReceipt, report } from './support/citizen.ts';
import { people } from './support/people.ts';

const meet = people();

/** Tabs on until the focus is on what a selector names, which must be visible there. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (element === null || !element.matches(wanted)) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return { seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' };
    }, selector);
    if (focus === null) continue;
    expect(focus.seen, `the focus on ${selector} can be seen`).toBe(true);
    return;
  }
  throw new Error(`Tab never reached ${selector}`);
};

/** Presses Enter and waits for the page that answers. */
const enter = async (page: Page): Promise<void> => {
  const answered = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await answered;
};

const typeInto = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.type(text);
};

test('a report is made with the keyboard alone', async () => {
  const page = await meet().stranger();
  await page.goto('/denpasar/lapor');
  await tabTo(page, 'a[href="#isi"]');
  await page.keyboard.press('Enter');
  await typeInto(page, '[name=category]', 'Malware');
  await typeInto(page, '[name=systemName]', 'Situs Dinas Contoh');
  await typeInto(page, '[name=description]', 'Peramban memperingatkan adanya malware.');
  await tabTo(page, '[name=anonymous]');
  await page.keyboard.press('Space');
  await tabTo(page, '[name=consent]');
  await page.keyboard.press('Space');
  await tabTo(page, 'form[data-portal] button');
  await enter(page);
  expect((await readReceipt(page)).number).toMatch(/\d/);
});

test('an officer signs in, opens a case and completes its step with the keyboard alone', async () => {
  const { number } = await report(await meet().stranger(), 'denpasar', {
    ...citizens.denpasar,
    evidence: [],
  });
  const page = await meet().stranger();
  const { email, password } = accountOf(inject('product'), 'denpasar', 'dkis');
  await page.goto('/konsol/masuk?lanjut=/konsol/denpasar');
  await typeInto(page, '[name=email]', email);
  await typeInto(page, '[name=password]', password);
  await enter(page);
  const opened = page.waitForURL(`**/kasus/${number}*`);
  await tabTo(page, `a[href*="/kasus/${number}"]`);
  await page.keyboard.press('Enter');
  await opened;
  await tabTo(page, '[name="jawab.kelengkapan-aduan"]');
  await page.keyboard.press('Space');
  await tabTo(page, 'form#formulir-selesaikan button');
  await enter(page);
  expect(await page.locator('#isi').innerText()).toContain('Langkah diselesaikan dan dicatat.');
  // The page's script moves the focus there, some time after the page is there.
  await page.locator(':focus', { hasText: 'Langkah diselesaikan dan dicatat.' }).waitFor();
});

test('the summary of what is wrong has the focus, and its links lead to the fields', async () => {
  const page = await meet().stranger();
  await page.goto('/denpasar/lapor');
  await tabTo(page, 'form[data-portal] button');
  await page.keyboard.press('Enter');
  await page.locator('#error-summary:focus').waitFor();
  await tabTo(page, '#error-summary a');
  await page.keyboard.press('Enter');
  await page.locator('[name=category]:focus').waitFor();
});
