import { expect, test } from 'vitest';
import { citizens, report, track } from './support/citizen.ts';
import {
  completeStep,
  fillStep,
  liftMeasures,
  openCase,
  openFromWork,
  unfold,
} from './support/desk.ts';
import { press } from './support/browser.ts';
import { people } from './support/people.ts';
import { walk } from './support/way.ts';
import type { Leg } from './support/way.ts';

const agency = 'batam';
const meet = people();

const toBlocked: readonly Leg[] = [
  { by: 'help-desk', step: 'Terima laporan' },
  { by: 'help-desk', step: 'Beri nomor tiket' },
  { by: 'tim-internal', step: 'Nilai validitas', outcome: 'valid' },
  { by: 'tim-internal', step: 'Nilai tingkat keparahan', answers: { keparahan: 'tinggi' } },
  { by: 'petugas-domain', step: 'Blokir sistem', outcome: 'tinggi' },
  { by: 'tim-internal', step: 'Laporkan kepada Perangkat Daerah' },
];

const fixing: readonly Leg[] = [
  { by: 'penanggung-jawab-akun', step: 'Tangani kerentanan' },
  { by: 'penanggung-jawab-akun', step: 'Buat surat hasil tindak lanjut' },
];

test('a severe vulnerability in Batam is blocked, sent back when not fixed (Belum), and unblocked when it is (Sudah)', async () => {
  const citizen = await meet().stranger({ javaScriptEnabled: false });
  const said = {
    ...citizens[agency],
    texts: { ...citizens[agency].texts, unit: 'Dinas Pertama Contoh' },
  };
  const { number, code } = await report(citizen, agency, said);
  await walk(meet(), agency, number, toBlocked);
  const team = await meet().officer(agency, 'tim-internal');
  await openCase(team, agency, number);
  expect(await team.locator('#isi header').innerText()).toContain('1 tindakan berlaku');

  await walk(meet(), agency, number, [
    ...fixing,
    { by: 'tim-internal', step: 'Rapat internal', outcome: 'belum' },
  ]);
  await openCase(team, agency, number);
  expect(await team.locator('#isi .step').innerText()).toContain('ke-2 kalinya');
  expect(await team.locator('#isi header').innerText()).toContain('1 tindakan berlaku');

  await walk(meet(), agency, number, [
    ...fixing,
    { by: 'tim-internal', step: 'Rapat internal', outcome: 'sudah' },
  ]);
  const domain = await meet().officer(agency, 'petugas-domain');
  await openFromWork(domain, agency, number);
  expect(await liftMeasures(domain), 'the domain officer unblocks, with a screenshot').toBe(1);
  await walk(meet(), agency, number, [{ by: 'help-desk', step: 'Buka blokir', sent: 1 }]);
  await openCase(team, agency, number);
  expect(await team.locator('#isi header').innerText()).toContain('Ditutup: Selesai ditangani');
  expect(await team.locator('section[aria-labelledby=tindakan]').innerText()).toContain('dicabut');

  await track(citizen, agency, code);
  expect(await citizen.locator('.status').innerText()).toContain('Selesai');
  expect(await citizen.locator('#percakapan').innerText()).toContain(
    'selesai ditangani dan tiketnya ditutup',
  );
});

test('a system assessed high is left unblocked in Batam only as an exception the Sekda approved, and the case says so', async () => {
  const citizen = await meet().stranger({ javaScriptEnabled: false });
  const { number } = await report(citizen, agency, citizens[agency]);
  await walk(meet(), agency, number, toBlocked.slice(0, 4));
  const domain = await meet().officer(agency, 'petugas-domain', { javaScriptEnabled: false });
  await openCase(domain, agency, number);
  const choice = domain.locator('#formulir-selesaikan [name=hasil]');
  expect(
    await choice.and(domain.locator(':checked')).getAttribute('value'),
    'the outcome that follows the assessment is chosen beforehand',
  ).toBe('tinggi');
  expect(await domain.locator('#isi .step').innerText()).toContain('Hanya sebagai pengecualian');

  await fillStep(domain, { outcome: 'rendah' });
  await completeStep(domain);
  const refused = await domain.getByRole('alert').innerText();
  expect(refused).toContain('Tinggi: blokir');
  expect(refused).toContain('Rendah: tidak blokir');

  await openCase(domain, agency, number);
  const asking = await unfold(domain, 'persetujuan-rendah');
  await asking.locator('[name=alasan]').fill('Layanan darurat tidak dapat diputus');
  await press(domain, 'Minta persetujuan pengecualian', asking);
  const sekda = await meet().officer(agency, 'sekretaris-daerah', {
    viewport: { width: 360, height: 740 },
  });
  await openCase(sekda, agency, number);
  const asked = sekda.locator('section[aria-labelledby=persetujuan-anda]');
  expect(await asked.innerText()).toContain('"Tingkat keparahan" dijawab "Tinggi"');
  await press(sekda, 'Setujui', asked);

  await openCase(domain, agency, number);
  await fillStep(domain, { outcome: 'rendah' });
  await completeStep(domain);
  await openCase(domain, agency, number);
  expect(await domain.locator('section[aria-labelledby=riwayat]').innerText()).toContain(
    'menyimpang dari SOP',
  );
  expect(await domain.locator('section[aria-labelledby=langkah-ditempuh]').innerText()).toContain(
    'Layanan darurat tidak dapat diputus',
  );
});
