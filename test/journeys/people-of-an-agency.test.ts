import { expect, test } from 'vitest';
import { press } from './support/browser.ts';
import { people } from './support/people.ts';

const meet = people();
const email = 'petugas.baru@batam.contoh.example';
const password = 'kuda berlari di tepi pantai';

test('an administrator invites somebody by a link, gives another role with a decree, and takes the person out', async () => {
  const admin = await meet().officer('batam', 'administrator');
  await admin.goto('/konsol/batam/petugas');
  await admin.getByRole('link', { name: 'Undang petugas' }).click();
  await admin.waitForURL('**/petugas/baru');
  await admin.locator('[name=nama]').fill('Petugas Baru Contoh');
  await admin.locator('[name=surel]').fill(email);
  await press(admin, 'Undang dan buat tautan');
  expect(await admin.getByRole('alert').innerText()).toContain('Tuliskan alasannya.');
  await admin.locator('[name=peran][value=help-desk]').check();
  await admin.locator('form.printed [name=alasan]').fill('Nota dinas 1');
  await press(admin, 'Undang dan buat tautan');
  const link = await admin.locator('main code').first().innerText();
  expect(await admin.locator('main').innerText()).toContain('tidak dikirim ke mana pun');

  // Without JavaScript: the link is opened on whatever there is.
  const newcomer = await meet().stranger({ javaScriptEnabled: false });
  await newcomer.goto(link);
  expect(await newcomer.locator('main').innerText()).toContain('Petugas Baru Contoh');
  await newcomer.getByLabel('Kata sandi baru').fill(password);
  await press(newcomer, 'Simpan');
  await newcomer.goto('/konsol/batam');
  expect(await newcomer.locator('header').innerText()).toContain('Help Desk');
  expect((await newcomer.goto('/konsol/batam/petugas'))?.status()).toBe(404);
  // The link was used up.
  const late = await meet().stranger();
  await late.goto(link);
  expect(await late.locator('main').innerText()).toContain('Tautan ini tidak berlaku lagi');

  await admin.goto('/konsol/batam/petugas');
  await admin.getByRole('link', { name: 'Petugas Baru Contoh' }).click();
  await admin.waitForURL(/\/petugas\/\w+$/u);
  await admin.locator('[name=peran][value=auditor]').check();
  await admin.getByText('Dasar dan masa: Auditor').click();
  await admin.locator('[name=sk-auditor]').fill('SK 7/2026');
  await admin.locator('[name=sampai-auditor]').fill('2020-01-31');
  await admin.locator('form.printed [name=alasan]').fill('SK 7/2026');
  await press(admin, 'Simpan peran');
  const list = await admin.locator('main').innerText();
  expect(list).toContain('Auditor (tidak berlaku hari ini)');
  expect(list).toContain('Help Desk; Auditor, SK 7/2026, sampai Jumat, 31 Januari 2020');

  await admin.getByRole('link', { name: 'Petugas Baru Contoh' }).click();
  await admin.waitForURL(/\/petugas\/\w+$/u);
  const out = admin.locator('form[action^="?/keluarkan"]');
  await out.getByLabel('Alasan').fill('Pindah tugas');
  await press(admin, 'Keluarkan', out);
  await press(admin, 'Ya, keluarkan');
  expect(await admin.locator('main').innerText()).toContain('Sudah dikeluarkan.');
  await newcomer.goto('/konsol/batam');
  expect(new URL(newcomer.url()).pathname).toBe('/konsol/masuk');
});

test('the only administrator is not taken out', async () => {
  const admin = await meet().officer('denpasar', 'administrator');
  await admin.goto('/konsol/denpasar/petugas');
  const own = await admin.locator('header .name').first().innerText();
  await admin.getByRole('link', { name: own, exact: true }).click();
  await admin.waitForURL(/\/petugas\/\w+$/u);
  const out = admin.locator('form[action^="?/keluarkan"]');
  await out.getByLabel('Alasan').fill('Uji coba');
  await press(admin, 'Keluarkan', out);
  await press(admin, 'Ya, keluarkan');
  expect(await admin.locator('main').innerText()).toContain(
    'Sesudah ini tidak ada lagi administrator',
  );
});

test('a link that was never made is told as one that no longer works', async () => {
  const page = await meet().stranger();
  await page.goto('/konsol/mulai?token=karangan');
  expect(await page.locator('main').innerText()).toContain('Tautan ini tidak berlaku lagi');
});
