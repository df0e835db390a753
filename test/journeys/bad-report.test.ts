import { expect, test } from 'vitest';
import { follow, press } from './support/browser.ts';
import { citizens, fillReport, readReceipt, report, track } from './support/citizen.ts';
import { people } from './support/people.ts';

const meet = people();

/** One mebibyte is the limit of the product the journeys start. */
const tooLarge = {
  name: 'rekaman-layar.png',
  mimeType: 'image/png',
  buffer: Buffer.alloc(1024 * 1024 + 1, 1),
};

test('what a report lacks is told all at once, and nothing typed or uploaded is lost, without JavaScript', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  await page.goto('/denpasar/lapor');
  await fillReport(page, {
    category: 'outage',
    texts: { systemName: 'Situs Contoh', impact: 'Layanan berhenti.' },
    evidence: ['deface.png'],
  });
  await press(page, 'Kirim laporan');
  const summary = await page.getByRole('alert').innerText();
  expect(summary).toContain('Ada yang perlu diperbaiki');
  for (const part of [
    'Cerita Anda: Bagian ini wajib diisi.',
    'Nama lengkap: Bagian ini wajib diisi.',
    'Surel atau telepon: Isi surel atau nomor telepon',
  ])
    expect(summary).toContain(part);
  expect(await page.locator('[name=systemName]').inputValue()).toBe('Situs Contoh');
  expect(await page.locator('[name=impact]').inputValue()).toBe('Layanan berhenti.');
  expect(await page.locator('[name=category]').inputValue()).toBe('outage');
  expect(await page.locator('[name=consent]').isChecked()).toBe(true);

  await page.locator('[name=description]').fill('Situs tidak dapat dibuka.');
  await page.locator('[name=anonymous]').check();
  await press(page, 'Kirim laporan');
  const { number, code } = await readReceipt(page);
  expect(number).toMatch(/\d/);
  expect(await page.locator('.receipt').innerText()).toContain(
    'Karena Anda memilih melapor tanpa nama, tidak kami simpan: nama berkas.',
  );
  await track(page, 'denpasar', code);
  await page.getByText('Yang Anda laporkan').click();
  expect(
    await page.locator('#isi').innerText(),
    'the evidence of the refused attempt came along',
  ).toContain('bukti-1.png');
});

test('texts that are too long are told in English to an English reader, and stay as they are', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  await page.goto('/batam/lapor?bahasa=en');
  const { evidence: _none, ...said } = citizens.batam;
  await fillReport(page, {
    ...said,
    texts: { ...said.texts, description: 'x'.repeat(20_001), systemName: 'y'.repeat(301) },
    evidence: [],
  });
  await press(page, 'Send the report');
  const summary = await page.getByRole('alert').innerText();
  expect(summary).toContain('At most 20,000 characters; this has ');
  expect(summary).toContain('At most 300 characters; this has ');
  expect(await page.locator('[name=description]').inputValue()).toHaveLength(20_001);
  expect(await page.locator('[name=proofOfConcept]').inputValue()).toBe(
    citizens.batam.texts.proofOfConcept,
  );
});

test('a file that is too large is refused by name, the smaller one beside it is kept', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  await page.goto('/batam/lapor');
  await fillReport(page, { ...citizens.batam, evidence: [] });
  await page
    .locator('[name=evidence]')
    .setInputFiles([
      tooLarge,
      { name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('Catatan contoh.') },
    ]);
  await press(page, 'Kirim laporan');
  expect(await page.getByRole('alert').innerText()).toContain(
    'Berkas "rekaman-layar.png" terlalu besar: paling besar 1 MB.',
  );
  expect(await page.locator('.kept').innerText()).toContain('catatan.txt');
  await press(page, 'Kirim laporan');
  expect((await readReceipt(page)).number).toMatch(/^\S+$/);
});

test('files that are too large together are refused in a sentence', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  await page.goto('/batam/lapor');
  await fillReport(page, { ...citizens.batam, evidence: [] });
  await page
    .locator('[name=evidence]')
    .setInputFiles(
      Array.from({ length: 6 }, (_, index) => ({ ...tooLarge, name: `${String(index)}.png` })),
    );
  await press(page, 'Kirim laporan');
  expect(await page.locator('body').innerText()).toContain('Kiriman terlalu besar');
});

test('with JavaScript a file that is too large is noticed before anything is sent', async () => {
  const page = await meet().stranger();
  await page.goto('/batam/lapor');
  await fillReport(page, { ...citizens.batam, evidence: [] });
  await page.locator('[name=evidence]').setInputFiles([tooLarge]);
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await page.getByText('Berkas terlalu besar: paling besar 1 MB per berkas.').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/batam/lapor');
});

test('a report sent twice by an impatient finger is one report', async () => {
  const page = await meet().stranger();
  await page.goto('/batam/lapor');
  await fillReport(page, { ...citizens.batam, evidence: ['deface.png'] });
  const answers = await page.locator('form[data-portal]').evaluate(async (form) => {
    if (!(form instanceof HTMLFormElement)) throw new Error('no form');
    const body = new FormData(form);
    const send = async (): Promise<string> =>
      (
        await fetch(location.href, { method: 'POST', body, headers: { accept: 'text/html' } })
      ).text();
    return Promise.all([send(), send()]);
  });
  const numbers = answers.map((html) => /data-copy[^>]*>([^<]+)</.exec(html)?.[1]);
  expect(numbers[0]).toMatch(/\d/);
  expect(numbers[1]).toBe(numbers[0]);
});

test('a wrong tracking code and the code of another agency are answered alike, in a sentence', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  const { code } = await report(page, 'batam', citizens.batam);
  await track(page, 'denpasar', code);
  expect(await page.getByRole('alert').innerText()).toContain(
    'Kode ini tidak cocok dengan laporan mana pun',
  );
  expect(await page.getByLabel('Kode lacak').inputValue()).toBe(code);
  await track(page, 'batam', 'AAAA-BBBB-CCCC-DDDD');
  expect(await page.getByRole('alert').innerText()).toContain(
    'Kode ini tidak cocok dengan laporan mana pun',
  );
});

test('a message written on a tracking page that has expired is not lost', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  const { code } = await report(page, 'batam', citizens.batam);
  await track(page, 'batam', code);
  await page
    .locator('[name=pesan]')
    .fill('Keterangan yang panjang dan tidak ingin saya ketik ulang.');
  await page.context().clearCookies();
  await press(page, 'Kirim pesan');
  expect(await page.locator('#isi').innerText()).toContain(
    'Halaman laporan sudah tertutup demi keamanan.',
  );
  await page.getByLabel('Kode lacak').fill(code);
  await press(page, 'Lihat laporan');
  expect(await page.locator('[name=pesan]').inputValue()).toBe(
    'Keterangan yang panjang dan tidak ingin saya ketik ulang.',
  );
  await press(page, 'Kirim pesan');
  expect(await page.locator('#percakapan').innerText()).toContain('Keterangan yang panjang');
});

test('an agency that does not exist is answered with a sentence and a way on', async () => {
  const page = await meet().stranger({ javaScriptEnabled: false });
  const answer = await page.goto('/tidak-ada');
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('Halaman tidak ditemukan');
  await follow(page, page.getByRole('link', { name: 'Ke halaman depan' }));
  expect(new URL(page.url()).pathname).toBe('/');
});
