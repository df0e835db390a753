import { expect, test } from 'vitest';
import { wrongAt } from './support/accessible.ts';
import { follow } from './support/browser.ts';
import { people } from './support/people.ts';
import { portalTour } from './support/tour.ts';

const meet = people();

test('every page of the portal, in every state it has, keeps WCAG 2.2 AA and fits a phone and a laptop', async () => {
  expect(await wrongAt(portalTour(meet()))).toEqual([]);
}, 900_000);

test('on a phone the head of the console is one line, whose menu opens without JavaScript and leads on', async () => {
  const page = await meet().officer('batam', 'tim-internal', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await page.goto('/konsol/batam');
  const head = page.locator('header');
  const height = async (): Promise<number> =>
    (await head.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
  expect(await height()).toBeLessThanOrEqual(56);
  const menu = page.getByRole('navigation', { name: 'Menu utama' });
  expect(await menu.count()).toBe(0);
  await head.locator('summary:visible').focus();
  await page.keyboard.press('Enter');
  await menu.waitFor();
  expect(await height(), 'the open menu lies over the page').toBeLessThanOrEqual(56);
  expect(await head.getByRole('button', { name: 'Keluar' }).isVisible()).toBe(true);
  await menu.getByRole('link', { name: 'Semua kasus' }).click();
  await page.waitForURL('**/kasus');
  expect(await menu.count()).toBe(0);
});

test('the SOP page shows the document word for word, and the flowchart all its steps', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  await page.goto('/maluku-utara/sop');
  expect(await page.locator('#isi').innerText()).toContain('000.6');
  const officer = await meet().officer('maluku-utara', 'tim');
  await officer.goto('/konsol/maluku-utara/sop');
  const text = await officer.locator('section[aria-labelledby=diagram]').textContent();
  for (const step of ['Terima laporan', 'Susun strategi mitigasi', 'Susun laporan penanganan'])
    expect(text).toContain(step);
  expect(await officer.locator('section[aria-labelledby=diagram] svg').count()).toBeGreaterThan(0);
});

test('the language is switched by a link, in the portal and in the console, and stays switched', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  await page.goto('/denpasar');
  expect(await page.locator('html').getAttribute('lang')).toBe('id');
  await follow(page, page.getByRole('link', { name: 'English' }));
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.goto('/denpasar/lapor');
  expect(await page.locator('h1').innerText()).toBe('Report an incident');
  await follow(page, page.getByRole('link', { name: 'Bahasa Indonesia' }));
  expect(await page.locator('h1').innerText()).toBe('Laporkan insiden');

  const officer = await meet().officer('denpasar', 'dkis');
  await officer.getByRole('link', { name: 'English' }).click();
  await officer.waitForURL('**bahasa=en');
  expect(await officer.locator('h1').innerText()).toBe('My work');
  await officer.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await officer.waitForURL('**bahasa=id');
  expect(await officer.locator('h1').innerText()).toBe('Tugas saya');
});
