import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { startPostgres } from '#adapters/postgres-server/index.ts';
import { callTo } from './support/api-call.ts';
import { accountOf, press } from './support/browser.ts';
import { openCase, unfold } from './support/desk.ts';
import { dismissed, paperCase } from './support/paper-case.ts';
import { people } from './support/people.ts';
import { chooseOwn, phone, sign } from './support/signing-page.ts';

const meet = people();

/** Lets time go by for the sessions of one browser. */
const ageSessionsOf = async (browser: string): Promise<void> => {
  const { dataDir } = inject('product');
  const server = await startPostgres({
    dataDir,
    password: (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim(),
    log: () => undefined,
    join: true,
  });
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query(
    `update officer_session set created_at = created_at - interval '20 minutes', proven_at = null where user_agent = $1`,
    [browser],
  );
  await client.end();
  await server.stop();
};

test('whoever sat down at a desk left open is asked who he is, and what was typed is not lost', async () => {
  const userAgent = 'Peramban yang lama terbuka';
  const { password } = accountOf(meet().site, 'maluku-utara', 'administrator');
  const admin = await meet().officer('maluku-utara', 'administrator', {
    javaScriptEnabled: false,
    userAgent,
  });
  await admin.goto('/konsol/maluku-utara/petugas/baru');
  await admin.locator('[name=nama]').fill('Petugas "Kedua" Contoh');
  await admin.locator('[name=surel]').fill('petugas.kedua@malut.contoh.example');
  await admin.locator('[name=peran][value=tim]').check();
  await admin.locator('[name=peran][value=auditor]').check();
  await admin.locator('form.printed [name=alasan]').fill('Nota dinas 2 & 3');
  await ageSessionsOf(userAgent);
  await press(admin, 'Undang dan buat tautan');
  expect(await admin.locator('h1').innerText()).toBe('Buktikan lagi siapa Anda');
  await admin.getByLabel('Kata sandi sekarang').fill('kata sandi yang salah');
  await press(admin, 'Lanjutkan');
  expect(await admin.getByRole('alert').innerText()).toContain('tidak cocok');
  await admin.getByLabel('Kata sandi sekarang').fill(password);
  await press(admin, 'Lanjutkan');
  await press(admin, 'Kirim isian saya');
  expect(await admin.locator('main').innerText()).toContain('Tautan untuk Petugas "Kedua" Contoh');
  await admin.goto('/konsol/maluku-utara/petugas');
  const list = await admin.locator('main').innerText();
  expect(list).toContain('Petugas "Kedua" Contoh');
  expect(list).toContain('Nota dinas 2 & 3');

  // A file to fetch waits for the proof as well.
  await ageSessionsOf(userAgent);
  await admin.goto('/konsol/maluku-utara/catatan-keamanan');
  await admin.getByRole('link', { name: 'Unduh CSV' }).click();
  await admin.waitForURL('**/saya/bukti?*');
  await admin.getByLabel('Kata sandi sekarang').fill(password);
  await press(admin, 'Lanjutkan');
  const fetched = admin.waitForEvent('download');
  await admin.getByRole('link', { name: 'Ke yang hendak saya buka' }).click();
  expect((await fetched).suggestedFilename()).toBe('catatan-keamanan-maluku-utara.csv');
});

test('whoever blocks or signs after a while gives his password in the same form, and what he typed stays', async () => {
  const userAgent = 'Peramban ponsel yang lama terbuka';
  const { address, accounts } = inject('product');
  const office = { call: callTo(address), accounts };
  const account = accountOf(meet().site, 'batam', 'tim-internal');
  const officer = await meet().officer('batam', 'tim-internal', { ...phone, userAgent });

  // The form was drawn while the proof held, and is sent when it does no more.
  const open = await paperCase(office, 'batam');
  await openCase(officer, 'batam', open.number);
  const order = await unfold(officer, 'perintahkan');
  expect(await order.getByLabel('Kata sandi sekarang').count()).toBe(0);
  await order.locator('[name=tindakan][value=block]').check();
  await order.locator('[name=alasan]').fill('Halaman depan diubah lagi');
  await ageSessionsOf(userAgent);
  await press(officer, 'Perintahkan', order);
  expect(await order.innerText()).toContain('Isi kata sandi akun Anda');
  expect(await order.locator('[name=alasan]').inputValue()).toBe('Halaman depan diubah lagi');
  await order.getByLabel('Kata sandi sekarang').fill('kata sandi yang salah');
  await press(officer, 'Perintahkan', order);
  expect(await order.innerText()).toContain('tidak cocok');
  expect(await officer.content()).not.toContain('kata sandi yang salah');
  expect(
    await officer.evaluate(() => document.documentElement.scrollWidth),
    'the form fits the phone',
  ).toBeLessThanOrEqual(360);
  await order.getByLabel('Kata sandi sekarang').fill(account.password);
  await press(officer, 'Perintahkan', order);
  expect(await officer.locator('main').innerText()).toContain('Diperintahkan');

  // Drawn when it holds no more, the signing page asks at once: password and passphrase, one press.
  const closed = await paperCase(office, 'batam');
  await closed.work(dismissed, [], async () => undefined);
  await ageSessionsOf(userAgent);
  await chooseOwn(officer, 'batam', closed.number);
  await officer.getByLabel('Kata sandi sekarang').fill(account.password);
  expect(await sign(officer, account, account.password)).toContain('naskah ditandatangani');
  // It was asked once: whoever signs again is not asked.
  await officer.goto('/konsol/batam/tanda-tangan');
  expect(await officer.getByLabel('Kata sandi sekarang').count()).toBe(0);
});
