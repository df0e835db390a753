import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { follow, press } from './support/browser.ts';
import { fixture } from './support/citizen.ts';
import { openCase } from './support/desk.ts';
import { people } from './support/people.ts';
import { tanggap } from './support/product.ts';

const meet = people();

const importMail = async (file: string, agency: string): Promise<string> => {
  const { code, output } = await tanggap(
    inject('product').dataDir,
    'report',
    'import',
    fixture(file),
    '--agency',
    agency,
  );
  expect({ code, output }).toMatchObject({ code: 0 });
  return /sebagai kasus (\S+)\./.exec(output)?.[1] ?? '';
};

test('a citizen’s mail about a defacement becomes a case of North Maluku with its screenshot and log', async () => {
  const number = await importMail('maluku-utara-defacement.eml', 'maluku-utara');
  const page = await meet().officer('maluku-utara', 'diskominfosan');
  await openCase(page, 'maluku-utara', number);
  expect(await page.locator('section[aria-labelledby=laporan]').innerText()).toMatch(/surel/i);
  const evidence = page.locator('section[aria-labelledby=bukti]');
  expect(await evidence.innerText()).toMatch(/\.png[^]*\.gz|\.gz[^]*\.png/);

  const address = await evidence.getByRole('link', { name: '.gz' }).getAttribute('href');
  const opened = await page.context().request.get(address ?? '');
  expect(opened.headers()['content-disposition']).toContain('attachment');
  expect(
    (await opened.body()).equals(await readFile(fixture('access.log.gz'))),
    'the log as it was sent',
  ).toBe(true);
});

test('a researcher’s mail becomes a case of Batam with severity, kind and proof of concept in their places', async () => {
  const number = await importMail('batam-kerentanan.eml', 'batam');
  const page = await meet().officer('batam', 'help-desk');
  await openCase(page, 'batam', number);
  const report = await page.locator('section[aria-labelledby=laporan]').innerText();
  expect(report).toContain('IDOR');
  expect(report).toContain('Tinggi');
  expect(report).toContain('Ganti id menjadi 10234');
  expect(await page.locator('section[aria-labelledby=bukti]').innerText()).toContain(
    'cuplikan-log.txt',
  );
});

test('a file that is no mail is refused in a sentence', async () => {
  const { code, output } = await tanggap(
    inject('product').dataDir,
    'report',
    'import',
    fixture('deface.png'),
    '--agency',
    'batam',
  );
  expect(code).not.toBe(0);
  expect(output).toContain('bukan surat elektronik yang dapat dibaca');
});

test('the help desk of Denpasar enters a letter with its agenda number and the scan', async () => {
  const page = await meet().officer('denpasar', 'dkis');
  await page.goto('/konsol/denpasar/lapor');
  await page.getByLabel('Surat', { exact: true }).check();
  await page.getByLabel('Nomor surat atau rujukan').fill('005/000/2026');
  await page.getByLabel('Nama *', { exact: true }).fill('Kepala Dinas Contoh');
  await page.getByLabel('Nama sistem atau situs').fill('Aplikasi Perizinan Contoh');
  await page.getByLabel('Kategori').selectOption('outage');
  await page.getByLabel('Uraian').fill('Aplikasi perizinan tidak dapat diakses sejak Senin pagi.');
  await page.locator('[name=evidence]').setInputFiles(fixture('denpasar-surat.pdf'));
  await page.getByLabel('Pelapor setuju').check();
  await press(page, 'Catat dan buka kasus');
  expect(await page.locator('#isi').innerText()).toContain('Kode lacak untuk pelapor');

  await follow(page, page.getByRole('link', { name: 'Buka kasus' }));
  const report = await page.locator('section[aria-labelledby=laporan]').innerText();
  expect(report).toContain('Surat');
  expect(report).toContain('005/000/2026');
  expect(await page.locator('section[aria-labelledby=bukti]').innerText()).toContain(
    'denpasar-surat.pdf',
  );
});

test('a WhatsApp message is entered with its channel, and its sender can follow it with the code', async () => {
  const page = await meet().officer('maluku-utara', 'diskominfosan');
  await page.goto('/konsol/maluku-utara/lapor');
  await page.getByLabel('WhatsApp', { exact: true }).check();
  await page.locator('[name=name]').fill('Warga Contoh');
  await page.getByLabel('Nomor telepon').fill('000-0000-0002');
  await page.getByLabel('Nama sistem atau situs').fill('Situs Kecamatan Contoh');
  await page.getByLabel('Kategori').selectOption('online-gambling');
  await page.getByLabel('Uraian').fill('Halaman pencarian situs kecamatan penuh iklan judi.');
  await page.getByLabel('Pelapor setuju').check();
  await press(page, 'Catat dan buka kasus');
  const code = await page.locator('.tracking').innerText();

  const sender = await meet().stranger();
  await sender.goto('/maluku-utara/lacak');
  await sender.getByLabel('Kode lacak').fill(code.toLowerCase().replaceAll('-', ' '));
  await press(sender, 'Lihat laporan');
  expect(await sender.locator('.status').innerText()).toContain('Dalam proses');

  await follow(page, page.getByRole('link', { name: 'Buka kasus' }));
  await page.locator('section[aria-labelledby=laporan]').waitFor();
  expect(await page.locator('section[aria-labelledby=laporan]').innerText()).toContain('WhatsApp');
});
