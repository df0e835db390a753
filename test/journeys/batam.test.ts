import { expect, test } from 'vitest';
import { citizens, report, track } from './support/citizen.ts';
import { openCase } from './support/desk.ts';
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
  expect(await team.locator('#isi .step').innerText()).toContain('kunjungan ke-2');
  expect(await team.locator('#isi header').innerText()).toContain('1 tindakan berlaku');

  await walk(meet(), agency, number, [
    ...fixing,
    { by: 'tim-internal', step: 'Rapat internal', outcome: 'sudah' },
    { by: 'petugas-domain', step: 'Buka blokir' },
  ]);
  await openCase(team, agency, number);
  expect(await team.locator('#isi header').innerText()).toContain('Ditutup: Selesai ditangani');
  expect(await team.locator('section[aria-labelledby=tindakan]').innerText()).toContain('dicabut');

  await track(citizen, agency, code);
  expect(await citizen.locator('.status').innerText()).toContain('Selesai');
  expect(await citizen.locator('#percakapan').innerText()).toContain(
    'selesai ditangani dan tiketnya ditutup',
  );
});
