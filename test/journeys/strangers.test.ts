import { expect, test } from 'vitest';
import { press } from './support/browser.ts';
import { citizens, report, track } from './support/citizen.ts';
import { people } from './support/people.ts';

const meet = people();

test('the report page tells a stranger nothing of what others have reported', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  const unit = 'Unit yang tidak perlu diketahui orang lain';
  await report(page, 'batam', { ...citizens.batam, texts: { ...citizens.batam.texts, unit } });
  await page.goto('/batam/lapor');
  expect(await page.locator('[name=unit]').count()).toBe(1);
  expect(await page.content()).not.toContain(unit);
});

test('a message written for one report is not sent to another that a second tab has opened since', async () => {
  const person = meet();
  const page = await person.stranger({ javaScriptEnabled: false });
  const first = await report(page, 'batam', citizens.batam);
  const second = await report(page, 'batam', citizens.batam);
  await track(page, 'batam', first.code);
  const message = 'Keterangan ini hanya untuk laporan pertama.';
  await page.locator('[name=pesan]').fill(message);

  const otherTab = await page.context().newPage();
  await track(otherTab, 'batam', second.code);
  expect(await otherTab.locator('h1').innerText()).toContain(second.number);

  await press(page, 'Kirim pesan');
  const said = await page.locator('#isi').innerText();
  for (const part of ['Pesan Anda belum terkirim.', first.number, second.number])
    expect(said).toContain(part);
  await otherTab.reload();
  expect(await otherTab.locator('#percakapan').innerText()).not.toContain(message);

  expect(await page.locator('[name=pesan]').inputValue()).toBe(message);
  await page.getByLabel('Kode lacak').fill(first.code);
  await press(page, 'Lihat laporan');
  expect(await page.locator('[name=pesan]').inputValue()).toBe(message);
  await press(page, 'Kirim pesan');
  expect(await page.locator('h1').innerText()).toContain(first.number);
  expect(await page.locator('#percakapan').innerText()).toContain(message);
});
