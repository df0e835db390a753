import { expect, inject, test } from 'vitest';
import { codeNow } from '#test/support/authenticator.ts';
import { accountOf, follow, press, signIn } from './support/browser.ts';
import { people } from './support/people.ts';
import { tanggap } from './support/product.ts';

const meet = people();

test('an officer sets up a second factor without JavaScript, comes in by app and by paper, and loses both', async () => {
  const { email, password } = accountOf(meet().site, 'maluku-utara', 'koordinator');
  const officer = await meet().officer('maluku-utara', 'koordinator', { javaScriptEnabled: false });
  await officer.goto('/konsol/saya');
  await follow(officer, officer.getByRole('link', { name: 'Aktifkan verifikasi dua langkah' }));
  await officer.getByLabel('Kata sandi sekarang').fill('kata sandi yang salah');
  await press(officer, 'Mulai');
  expect(await officer.getByRole('alert').innerText()).toContain('tidak cocok');
  await officer.getByLabel('Kata sandi sekarang').fill(password);
  await press(officer, 'Mulai');
  expect(await officer.getByRole('img', { name: 'Kode QR' }).isVisible()).toBe(true);
  const secret = (await officer.locator('main code').innerText()).replaceAll(' ', '');
  await officer.getByLabel('Kode dari aplikasi').fill('000000');
  await press(officer, 'Aktifkan');
  expect(await officer.getByRole('alert').innerText()).toContain('Kode ini tidak cocok');
  await officer.getByLabel('Kode dari aplikasi').fill(codeNow(secret, -1));
  await press(officer, 'Aktifkan');
  const codes = await officer.locator('main li code').allInnerTexts();
  expect(codes).toHaveLength(10);
  expect(await officer.locator('main').innerText()).toContain('hanya ditampilkan sekali');
  await officer.goto('/konsol/saya/kode');
  expect(await officer.locator('main').innerText()).toContain('10 kode pemulihan tersisa');

  const phone = await meet().stranger({ javaScriptEnabled: false });
  const toCode = async () => {
    await phone.goto('/konsol/masuk?lanjut=/konsol/maluku-utara/kotak-masuk');
    await signIn(phone, { email, password });
    expect(new URL(phone.url()).pathname).toBe('/konsol/masuk/kode');
  };
  await toCode();
  await phone.goto('/konsol/maluku-utara');
  expect(new URL(phone.url()).pathname).toBe('/konsol/masuk');
  await toCode();
  await phone.getByLabel('Kode dari aplikasi').fill('000000');
  await press(phone, 'Masuk');
  expect(await phone.getByRole('alert').innerText()).toContain('Kode ini tidak cocok');
  await phone.getByLabel('Kode dari aplikasi').fill(codeNow(secret));
  await press(phone, 'Masuk');
  expect(new URL(phone.url()).pathname).toBe('/konsol/maluku-utara/kotak-masuk');
  await press(phone, 'Keluar');

  await toCode();
  await follow(phone, phone.getByRole('link', { name: 'Pakai kode pemulihan' }));
  await phone.getByLabel('Kode pemulihan').fill((codes[0] ?? '').toLowerCase());
  await press(phone, 'Masuk');
  await phone.goto('/konsol/saya/kode');
  expect(await phone.locator('main').innerText()).toContain('9 kode pemulihan tersisa');
  await press(phone, 'Keluar');

  const admin = await meet().officer('maluku-utara', 'administrator');
  await admin.goto('/konsol/maluku-utara/petugas');
  const name = accountOf(meet().site, 'maluku-utara', 'koordinator').name;
  await admin.getByRole('link', { name, exact: true }).click();
  await admin.waitForURL(/\/petugas\/\w+$/u);
  const off = admin.locator('form[action^="?/verifikasi"]');
  await off.getByLabel('Alasan').fill('Telepon dan lembar kode hilang');
  await press(admin, 'Lepas verifikasi dua langkah', off);
  expect(await admin.locator('main').innerText()).toContain(
    'Verifikasi dua langkah sudah dilepas.',
  );
  await admin.goto('/konsol/maluku-utara/catatan-keamanan');
  const record = await admin.locator('main').innerText();
  for (const entry of [
    'Masuk: dengan kode pemulihan',
    'Masuk: dengan kode',
    'Gagal masuk: dengan kode',
    'Verifikasi dua langkah diaktifkan',
    'Verifikasi dua langkah petugas dilepas: Telepon dan lembar kode hilang',
  ])
    expect(record).toContain(entry);

  await phone.goto('/konsol/masuk?lanjut=/konsol/maluku-utara');
  await signIn(phone, { email, password });
  expect(await phone.locator('main').innerText()).toContain('Verifikasi dua langkah Anda dilepas');
  await press(phone, 'Sudah saya baca');
  expect(await phone.locator('main').innerText()).not.toContain('dilepas pada');
});

test('whoever keeps the server takes it off the last administrator', async () => {
  const { dataDir } = inject('product');
  const { email, name } = accountOf(meet().site, 'denpasar', 'administrator');
  const { code, output } = await tanggap(
    dataDir,
    'administrator',
    '--agency',
    'denpasar',
    '--name',
    name,
    '--email',
    email,
    '--second-factor-off',
  );
  expect([code, output]).toEqual([0, expect.stringContaining('memang tidak aktif')]);
});

test('an agency demands it of a role: who holds it sets it up and goes on where he was', async () => {
  const admin = await meet().officer('denpasar', 'administrator', { javaScriptEnabled: false });
  const officer = await meet().officer('denpasar', 'website-administrator');
  const name = accountOf(meet().site, 'denpasar', 'website-administrator').name;
  const settings = '/konsol/denpasar/pengaturan-masuk';
  await admin.goto(settings);
  await admin.locator('[name=wajib][value=website-administrator]').check();
  await press(admin, 'Simpan pengaturan');
  expect(await admin.getByRole('alert').innerText()).toContain('alasan');
  await admin.getByLabel('Alasan').fill('Nota dinas 12');
  await press(admin, 'Simpan pengaturan');
  const list = await admin.locator('main').innerText();
  expect(list).toContain('1 orang belum mengaktifkannya');
  expect(list).toContain(name);

  for (const path of ['/konsol/denpasar/kasus?status=open', '/konsol/saya', '/konsol']) {
    await officer.goto(path);
    expect(new URL(officer.url()).pathname).toBe('/konsol/saya/kode');
  }
  await officer.goto('/konsol/denpasar/kasus?status=open');
  expect(await officer.locator('main').innerText()).toContain('mewajibkan verifikasi dua langkah');
  await officer
    .getByLabel('Kata sandi sekarang')
    .fill(accountOf(meet().site, 'denpasar', 'website-administrator').password);
  await press(officer, 'Mulai');
  const secret = await officer.locator('main code').innerText();
  await officer.getByLabel('Kode dari aplikasi').fill(codeNow(secret));
  await press(officer, 'Aktifkan');
  await officer.getByRole('link', { name: 'Sudah saya simpan' }).click();
  await officer.waitForURL('**/konsol/denpasar/kasus?status=open');

  await admin.goto(settings);
  expect(await admin.locator('main').innerText()).not.toContain('1 orang belum');
  await admin.locator('[name=wajib][value=website-administrator]').uncheck();
  await admin.getByLabel('Alasan').fill('Nota dinas 13');
  await press(admin, 'Simpan pengaturan');
  expect(await admin.locator('main').innerText()).toContain('Nota dinas 13');
});
