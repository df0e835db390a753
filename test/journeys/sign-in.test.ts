import { expect, inject, test } from 'vitest';
import { accountOf, press, signIn } from './support/browser.ts';
import { people } from './support/people.ts';

const meet = people();
const account = () => accountOf(inject('product'), 'denpasar', 'dkis');

test('a page of the console sends a stranger to the sign-in and leads back afterwards', async () => {
  const page = await meet().stranger();
  await page.goto('/konsol/denpasar/kasus?status=open');
  expect(new URL(page.url()).pathname).toBe('/konsol/masuk');
  await signIn(page, account());
  expect(page.url()).toMatch(/\/konsol\/denpasar\/kasus\?status=open$/);
  expect(await page.locator('h1').innerText()).toBe('Semua kasus');
});

test('a wrong password is told in a sentence, keeps the address and lets nobody in', async () => {
  const page = await meet().stranger();
  await page.goto('/konsol/masuk');
  await signIn(page, { email: account().email, password: 'bukan kata sandinya' });
  expect(await page.getByRole('alert').innerText()).toContain(
    'Alamat surel atau kata sandi tidak cocok.',
  );
  expect(await page.getByLabel('Alamat surel').inputValue()).toBe(account().email);
  await page.goto('/konsol/denpasar');
  expect(new URL(page.url()).pathname).toBe('/konsol/masuk');
});

test('an unknown address is answered exactly as a wrong password is', async () => {
  const page = await meet().stranger();
  await page.goto('/konsol/masuk');
  await signIn(page, {
    email: 'tidak-ada@denpasar.contoh.example',
    password: 'bukan kata sandinya',
  });
  expect(await page.getByRole('alert').innerText()).toContain(
    'Alamat surel atau kata sandi tidak cocok.',
  );
});

test('whoever signs out is out, also with the back button', async () => {
  const page = await meet().stranger();
  await page.goto('/konsol/masuk?lanjut=/konsol/denpasar');
  await signIn(page, account());
  await press(page, 'Keluar');
  await page.goBack();
  await page.waitForLoadState();
  expect(new URL(page.url()).pathname).toBe('/konsol/masuk');
});

test('the sign-in leads nobody to another site', async () => {
  const page = await meet().stranger();
  await page.goto('/konsol/masuk?lanjut=https://jahat.example/konsol');
  await signIn(page, account());
  expect(new URL(page.url()).origin).toBe(new URL(inject('product').address).origin);
});

test('every page of a trial says that it is one', async () => {
  const page = await meet().officer('denpasar', 'dkis');
  await page.goto('/konsol/denpasar');
  expect(await page.locator('aside').innerText()).toContain('uji coba');
});

test('the token of a trial account opens the API for its own agency and no other', async () => {
  const { address } = inject('product');
  const headers = { authorization: `Bearer ${account().apiToken}` };
  const own = await fetch(`${address}/api/v1/denpasar/work`, { headers });
  expect(own.status).toBe(200);
  expect(await own.json()).toMatchObject({ items: expect.any(Array) });
  expect((await fetch(`${address}/api/v1/batam/work`, { headers })).status).not.toBe(200);
  expect((await fetch(`${address}/api/v1/denpasar/work`)).status).toBe(401);
});
