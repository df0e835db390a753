import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { press } from './support/browser.ts';
import { citizens, report, track } from './support/citizen.ts';
import { people } from './support/people.ts';

const meet = people();

const open = async (page: Page): Promise<void> => {
  await page.locator('#bukti summary').click();
};

/** Downloads the proof, once it is there: it is within seconds. */
const download = async (page: Page): Promise<string> => {
  for (let waited = 0; waited < 30; waited += 1) {
    const answer = await page.request.get('/batam/lacak/bukti');
    if (answer.headers()['content-disposition'] !== undefined) {
      expect(answer.headers()['content-disposition']).toContain('.tlog-proof');
      return answer.text();
    }
    expect(await answer.text()).toContain('Buktinya belum ada');
    await page.waitForTimeout(1000);
  }
  throw new Error('no proof came');
};

const reported = async (page: Page) => {
  const { code } = await report(page, 'batam', citizens.batam);
  await track(page, 'batam', code);
  await open(page);
  const hash = (await page.locator('#bukti .hash').innerText()).trim();
  const proof = await download(page);
  await page.getByRole('link', { name: 'Periksa bukti' }).click();
  await page.waitForURL('**/periksa/bukti?sidik=*');
  expect(await page.locator('[name=sidik]').inputValue()).toBe(hash);
  return { hash, proof };
};

test('a citizen downloads the proof that his report was recorded, and his own browser checks it', async () => {
  const page = await meet().stranger();
  const { proof } = await reported(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.method()));
  await page.locator('input[type=file]').setInputFiles({
    name: 'laporan.tlog-proof',
    mimeType: 'text/plain',
    buffer: Buffer.from(proof),
  });
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await page.getByText('Ada dalam catatan', { exact: true }).waitFor();
  expect(await page.locator('#isi').innerText()).toContain('Diperiksa di peramban Anda');
  expect(sent).not.toContain('POST');

  await page.locator('[name=sidik]').fill('0'.repeat(64));
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await page.getByText('Bukti ini bukan untuk sidik jari itu').waitFor();

  // The other public pages have no script of this kind: the way back leads to one as it always is.
  await page.getByRole('link', { name: 'Periksa naskah' }).click();
  await page.waitForURL('**/periksa');
  await page.getByLabel('Kode pada naskah').fill('AAAA-BBBB-CCCC-DDDD');
  await press(page, 'Periksa kode');
  expect(page.url()).toContain('/periksa/AAAA-BBBB-CCCC-DDDD');
});

test('without JavaScript the installation checks it, and says that it did', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  const { proof, hash } = await reported(page);
  await page.locator('[name=bukti]').fill(proof);
  await press(page, 'Periksa');
  const said = await page.locator('#isi').innerText();
  expect(said).toContain('Ada dalam catatan');
  expect(said).toContain('Diperiksa oleh instalasi ini');
  expect(await page.locator('[name=sidik]').inputValue()).toBe(hash);
  await page.locator('[name=sidik]').fill('bukan sidik');
  await press(page, 'Periksa');
  expect(await page.locator('#isi').innerText()).toContain('64 angka dan huruf a sampai f');
});

test('an officer downloads the proof of a case beside its case file', async () => {
  const citizen = await meet().stranger();
  const { number } = await report(citizen, 'batam', citizens.batam);
  const page = await meet().officer('batam', 'tim-internal');
  await page.goto(`/konsol/batam/kasus/${number}/berkas-kasus`);
  for (let waited = 0; waited < 30; waited += 1) {
    const answer = await page.request.get(`/konsol/batam/kasus/${number}/berkas-kasus/bukti`);
    if (answer.headers()['content-disposition'] !== undefined) break;
    await page.waitForTimeout(1000);
  }
  const link = page.getByRole('link', { name: 'Unduh bukti' });
  const coming = page.waitForEvent('download');
  await link.click();
  expect((await coming).suggestedFilename()).toMatch(/^kasus-.+\.tlog-proof$/u);
  const text = await (await page.request.get((await link.getAttribute('href')) ?? '')).text();
  expect(text.startsWith('c2sp.org/tlog-proof@v1\n')).toBe(true);
});
