import { expect, inject, test } from 'vitest';
import { callTo } from './support/api-call.ts';
import { accountOf } from './support/browser.ts';
import { openCase } from './support/desk.ts';
import { paperCase } from './support/paper-case.ts';
import { people } from './support/people.ts';

const meet = people();

test('an administrator reads who opened a reporter’s identity, who was refused and who tried another agency', async () => {
  const { address, accounts } = inject('product');
  const { number } = await paperCase({ call: callTo(address), accounts }, 'batam');
  const { name } = accountOf(meet().site, 'batam', 'help-desk');
  const officer = await meet().officer('batam', 'help-desk');
  await openCase(officer, 'batam', number);
  await officer.reload();
  // A form that the page does not offer him.
  const refused = await officer.request.post(`/konsol/batam/kasus/${number}?/tutup`, {
    headers: { origin: new URL(officer.url()).origin, accept: 'text/html' },
    form: { sebab: 'withdrawn', catatan: 'Uji coba' },
  });
  expect(refused.status()).toBe(403);
  expect((await officer.request.get('/konsol/denpasar/kasus')).status()).toBe(404);

  const admin = await meet().officer('batam', 'administrator');
  await admin.goto('/konsol/batam/catatan-keamanan?jenis=data-read');
  const read = await admin.locator('main ol > li').allInnerTexts();
  expect(
    read.filter((line) => line.includes(`identitas pelapor: ${number}`) && line.includes(name)),
  ).toHaveLength(1);
  await admin.goto('/konsol/batam/catatan-keamanan?jenis=access-refused');
  const lines = (await admin.locator('main ol').innerText()).toString();
  expect(lines).toContain('bukan wewenangnya: POST /kasus/[number]');
  expect(lines).toContain('instansi lain: denpasar');
  expect(await admin.locator('main').innerText()).toContain('sekali setiap seperempat jam');
});
