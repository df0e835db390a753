import { expect, test } from 'vitest';
import { pngOf } from '#test/attacks/pictures.ts';
import { press } from './support/browser.ts';
import { citizens, report } from './support/citizen.ts';
import { completeStep, openCase, stepForm, unfold } from './support/desk.ts';
import { people } from './support/people.ts';
import { worked } from './support/worked-case.ts';

const meet = people();
const agency = 'batam';
const body = 'kecamatan-contoh';
const { systemName, url } = citizens.batam.texts;
const system = { name: systemName, url, unit: 'Kecamatan Contoh', body, serverLocation: 'Awan' };

/** A case of Batam that stands at a step, worked on as far by the API. */
const standingAt = async (step: string): Promise<string> => {
  const citizen = await meet().stranger({ javaScriptEnabled: false });
  const { number } = await report(citizen, agency, { ...citizens.batam, evidence: [] });
  await worked(
    meet().site,
    number,
    { validity: 'valid', system },
    (seen) => seen.current?.step.id === step,
  );
  return number;
};

const text = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from('Sudah dikerjakan pemiliknya.'),
});
const picture = {
  name: 'layar.png',
  mimeType: 'image/png',
  buffer: Buffer.from(pngOf(40, 30, 30).base64, 'base64'),
};

test('a step of the owner in Batam is entered by the team with what the owner sent, and says so', async () => {
  const number = await standingAt('tangani');
  const team = await meet().officer(agency, 'tim-internal', { javaScriptEnabled: false });
  await openCase(team, agency, number);
  const form = stepForm(team);
  expect(await form.innerText()).toContain('Anda hanya mencatatnya');
  for (const name of ['tindakan', 'penyebab'])
    await form.locator(`[name="jawab.${name}"]`).fill('Hak akses diperbaiki pemiliknya.');
  await form.locator('[name="jawab.hasil-penanganan"]').first().check();
  await completeStep(team);
  expect(await team.getByRole('alert').innerText()).toMatch(/laporan hasil penanganan/i);
  await stepForm(team)
    .locator('[name="keluaran.laporan-penanganan"]')
    .setInputFiles(text('surel-pemilik.txt'));
  await completeStep(team);
  await openCase(team, agency, number);
  expect(await team.locator('section[aria-labelledby=riwayat]').innerText()).toContain(
    'dicatat untuk Penanggung Jawab Akun Sistem Elektronik',
  );
});

test('what Batam calls a screenshot is a picture, and the Sekda decides on a sheet only under the name in the settings', async () => {
  const number = await standingAt('blokir');
  const domain = await meet().officer(agency, 'petugas-domain', { javaScriptEnabled: false });
  await openCase(domain, agency, number);
  await stepForm(domain).locator('[name=hasil][value=tinggi]').check();
  await stepForm(domain).locator('[name="jawab.yang-diblokir"]').fill('contoh.go.id');
  await stepForm(domain)
    .locator('[name="keluaran.screenshot-blokir"]')
    .setInputFiles(text('layar.txt'));
  await completeStep(domain);
  expect(await domain.getByRole('alert').innerText()).toContain(
    'gambar (PNG, JPEG, WebP, GIF) atau PDF',
  );
  await openCase(domain, agency, number);
  const asking = await unfold(domain, 'persetujuan-rendah');
  await asking.locator('[name=alasan]').fill('Layanan darurat tidak dapat diputus');
  await press(domain, 'Minta persetujuan pengecualian', asking);
  const team = await meet().officer(agency, 'tim-internal', { javaScriptEnabled: false });
  await openCase(team, agency, number);
  const sheet = await unfold(team, 'catatKeputusan-1');
  await sheet.locator('[name=keputusan][value=setuju]').check();
  await sheet.locator('[name=nama]').fill('Orang Karangan');
  await sheet
    .locator('[name=tanggal-naskah]')
    .fill(Temporal.Now.plainDateISO('Asia/Jakarta').toString());
  await sheet.locator('[name=bukti]').setInputFiles([picture]);
  await press(team, 'Catat keputusan', sheet);
  const holder = /pada tanggal naskah (?<name>.+), Sekretaris Daerah/u.exec(
    await team.getByRole('alert').innerText(),
  )?.groups?.['name'];
  const again = team.locator('form', { has: team.locator('[name=tanggal-naskah]') });
  await again.locator('[name=nama]').fill(holder ?? '');
  await press(team, 'Catat keputusan', again);
  await openCase(team, agency, number);
  expect(await team.locator('section[aria-labelledby=persetujuan]').innerText()).toContain(holder);
  await team.locator('section[aria-labelledby=persetujuan]');
});
