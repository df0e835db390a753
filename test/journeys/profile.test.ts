import { expect, inject, test } from 'vitest';
import { accountOf, press, signIn } from './support/browser.ts';
import { people } from './support/people.ts';

const meet = people();

test('an administrator begins a profile, its owner keeps degrees and NIP himself, and the paper settings take them from there', async () => {
  const officer = await meet().officer('denpasar', 'server');
  await officer.goto('/konsol/saya');
  const name = await officer.locator('header .name').first().innerText();
  expect(await officer.locator('main').innerText()).toContain('Belum ada profil.');
  const admin = await meet().officer('denpasar', 'administrator');
  await admin.goto('/konsol/denpasar/petugas');
  expect(await admin.locator('main').innerText()).toContain(name);
  await admin.getByRole('link', { name, exact: true }).click();
  await admin.waitForURL(/\/petugas\/\w+$/u);
  const person = admin.url();
  const his = admin.locator('form[action^="?/profil"]');
  await his.getByLabel('Nama seperti tercetak').fill(name);
  await his.getByLabel('Jabatan').fill('Pranata Komputer Contoh');
  await his.getByLabel('Alasan').fill('SK pengangkatan');
  await press(admin, 'Simpan profil', his);
  expect(await admin.locator('main').innerText()).toContain('Profil sudah disimpan.');

  await officer.goto('/konsol/saya');
  const own = officer.locator('form[action^="?/profil"]');
  await own.getByLabel('Nama seperti tercetak').fill('Pejabat Lain Contoh');
  await press(officer, 'Simpan profil', own);
  expect(await officer.getByRole('alert').innerText()).toContain('harus nama akun Anda');
  await own.getByLabel('Nama seperti tercetak').fill(`${name}, S.Kom.`);
  await own.getByLabel('NIP').fill('19000101 192013 1 001');
  await press(officer, 'Simpan profil', own);
  expect(await officer.getByRole('alert').innerText()).toContain('1920 13 tidak mungkin');
  await own.getByLabel('NIP').fill('19000101 192001 1 001');
  await press(officer, 'Simpan profil', own);
  expect(await officer.locator('main').innerText()).toContain('Profil sudah disimpan.');
  expect(await own.getByLabel('NIP').inputValue()).toBe('190001011920011001');

  await admin.goto(person);
  await his.getByLabel('Pangkat').fill('Penata (III/c)');
  await his.getByLabel('Alasan').fill('SK kenaikan pangkat');
  await press(admin, 'Simpan profil', his);
  expect(await admin.locator('main').innerText()).toContain('Profil sudah disimpan.');

  // His role's signer is tied to his account in the trial.
  await admin.goto('/konsol/denpasar/pengaturan-naskah');
  const signers = admin.locator('main');
  await signers.getByText(`${name}, S.Kom.`).first().click();
  expect(await signers.innerText()).toContain(
    `Dari profil akunnya: ${name}, S.Kom.; Pranata Komputer Contoh; Penata (III/c); NIP 190001011920011001`,
  );
  expect(await admin.locator('[name="nip.server"]').count()).toBe(0);
  expect(await admin.locator('[name="jabatan.server"]').count()).toBe(1);
});

test('the language somebody keeps is shown whenever he signs in, in whatever browser', async () => {
  const officer = await meet().officer('denpasar', 'jaringan');
  await officer.goto('/konsol/saya');
  const own = officer.locator('form[action^="?/bahasa"]');
  await own.getByLabel('English').check();
  await press(officer, 'Simpan bahasa', own);
  expect(await officer.locator('main').innerText()).toContain('The language has been kept.');
  const elsewhere = await meet().stranger({ javaScriptEnabled: false });
  await elsewhere.goto('/konsol/masuk');
  expect(await elsewhere.locator('html').getAttribute('lang')).toBe('id');
  await signIn(elsewhere, accountOf(inject('product'), 'denpasar', 'jaringan'));
  expect(await elsewhere.locator('html').getAttribute('lang')).toBe('en');
});
