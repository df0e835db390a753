import { expect, test } from 'vitest';
import { accountOf, press, signIn } from './support/browser.ts';
import { people } from './support/people.ts';

const meet = people();

// Somebody no other journey walks as: it ends all the others' sessions of his.
test('an officer makes a token, ends another session and finds both in the security record', async () => {
  const officer = await meet().officer('denpasar', 'bali-prov-csirt-bssn', {
    javaScriptEnabled: false,
  });
  const elsewhere = await meet().officer('denpasar', 'bali-prov-csirt-bssn');
  await officer.goto('/konsol/denpasar');
  await officer.goto('/konsol/saya');
  await officer.locator('[name=nama]').fill('SIEM');
  await press(officer, 'Buat token');
  const token = await officer.locator('main code').innerText();
  expect(token).toMatch(/^tgp_/u);
  expect(await officer.locator('main').innerText()).toContain('belum pernah dipakai');

  await press(officer, 'Akhiri semua sesi lainnya');
  expect(await officer.locator('main').innerText()).toContain('Sesi sudah diakhiri.');
  await elsewhere.goto('/konsol/denpasar');
  expect(new URL(elsewhere.url()).pathname).toBe('/konsol/masuk');

  await press(officer, 'Cabut token SIEM');
  expect(await officer.locator('main').innerText()).toContain('Token sudah dicabut.');

  const admin = await meet().officer('denpasar', 'administrator');
  await admin.goto('/konsol/denpasar/catatan-keamanan?jenis=token-revoked');
  const record = await admin.locator('main').innerText();
  expect(record).toContain('Token dicabut: SIEM');
  await admin.goto('/konsol/denpasar/catatan-keamanan');
  expect(await admin.locator('main').innerText()).toContain(
    'semua sesi lainnya diakhiri pemiliknya',
  );
  expect((await officer.goto('/konsol/denpasar/catatan-keamanan'))?.status()).toBe(404);
});

test('an officer reads how many sign-ins failed, once he has come in', async () => {
  const stranger = await meet().stranger({ javaScriptEnabled: false });
  const { email } = accountOf(meet().site, 'batam', 'sekretaris-daerah');
  for (let count = 0; count < 2; count += 1) {
    await stranger.goto('/konsol/masuk');
    await signIn(stranger, { email, password: 'kata sandi yang salah' });
  }
  const officer = await meet().officer('batam', 'sekretaris-daerah', { javaScriptEnabled: false });
  await officer.goto('/konsol/batam/kotak-masuk');
  expect(await officer.locator('main').innerText()).toContain('2 kali gagal masuk');
  await press(officer, 'Sudah saya baca');
  expect(new URL(officer.url()).pathname).toBe('/konsol/batam/kotak-masuk');
  expect(await officer.locator('main').innerText()).not.toContain('gagal masuk');
});
