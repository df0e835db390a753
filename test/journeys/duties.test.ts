import { expect, test } from 'vitest';
import { press } from './support/browser.ts';
import { citizens, report } from './support/citizen.ts';
import { openCase } from './support/desk.ts';
import { people } from './support/people.ts';

const agency = 'batam';
const meet = people();

test('an administrator gives the recipient of a duty an address, and every case names it', async () => {
  const admin = await meet().officer(agency, 'administrator');
  await admin.goto(`/konsol/${agency}/kewajiban`);
  const [first] = await admin.getByRole('group', { name: 'Penerima 1' }).all();
  if (first === undefined) throw new Error('no recipient');
  const name = await first.getByLabel('Nama').inputValue();
  await first.getByLabel('Surel').fill('penerima@bssn.contoh.example');
  await press(admin, 'Simpan penerima');
  expect(await admin.getByRole('alert').innerText()).toContain('alasan');

  await admin.locator('[name=alasan]').fill('Alamat dipastikan lewat telepon');
  await press(admin, 'Simpan penerima');
  expect(await admin.locator('main').innerText()).toContain('Penerima kewajiban lapor disimpan.');
  expect(await admin.locator('section[aria-labelledby=riwayat]').innerText()).toContain(
    'Alamat dipastikan lewat telepon',
  );

  const { number } = await report(await meet().stranger(), agency, citizens[agency]);
  const team = await meet().officer(agency, 'tim-internal');
  await openCase(team, agency, number);
  const told = team.getByRole('listitem').filter({ hasText: 'penerima@bssn.contoh.example' });
  expect(await told.first().textContent()).toContain(name);

  // What does not apply to this case is put out of the way, and comes back the same way.
  const duties = team.getByRole('article').filter({
    has: team.getByRole('button', { name: 'Tidak berlaku' }),
  });
  const before = await duties.count();
  expect(before).toBeGreaterThan(0);
  await press(team, 'Tidak berlaku', duties.first());
  expect(await team.locator('main').innerText()).toContain('Kewajiban dikesampingkan');
  expect(await duties.count()).toBe(before - 1);
  await team.getByText(/^Dikesampingkan karena tidak berlaku/u).click();
  await press(team, 'Tampilkan kembali');
  expect(await team.locator('main').innerText()).toContain('Kewajiban ditampilkan kembali.');
  expect(await duties.count()).toBe(before);
});

test('a high risk stated beside the steps suggests the legal report in Denpasar, with the reason', async () => {
  const city = 'denpasar';
  const { number } = await report(await meet().stranger(), city, citizens[city]);
  const team = await meet().officer(city, 'dkis');
  await openCase(team, city, number);
  expect(await team.locator('main').innerText()).not.toContain('Disarankan');
  await team.getByText('Nilai keparahan', { exact: true }).click();
  const form = team.locator('form').filter({ hasText: 'Simpan penilaian' });
  await form.getByLabel('Tinggi', { exact: true }).check();
  await form.locator('[name=alasan]').fill('Layanan perizinan lumpuh');
  await press(team, 'Simpan penilaian', form);
  const suggested = team.getByRole('article').filter({ hasText: 'Disarankan' });
  expect(await suggested.innerText()).toContain(
    'Tingkat keparahan: Tinggi (Layanan perizinan lumpuh)',
  );
  // What nobody is sure of is said to be lacking, with the way to where it is filled in.
  expect(await suggested.innerText()).toMatch(/Alamat\s*belum diisi/u);
});

test('a stranger is offered the work units of the register by name, without JavaScript, and may write another', async () => {
  const stranger = await meet().stranger({ javaScriptEnabled: false });
  await stranger.goto(`/${agency}/lapor`);
  const offered = await stranger
    .locator('datalist#unit-kerja option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(offered).toContain('RSUD Contoh');
  expect(offered).not.toContain('PT Pengembang Contoh');
  // Nobody who heads a unit, and no address of it.
  expect(await stranger.content()).not.toMatch(/Direktur RSUD|rsud-contoh@/u);
});
