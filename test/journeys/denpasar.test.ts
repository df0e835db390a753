import { expect, test } from 'vitest';
import { press } from './support/browser.ts';
import { citizens, report, track } from './support/citizen.ts';
import { openCase } from './support/desk.ts';
import { people } from './support/people.ts';
import { walk } from './support/way.ts';

const agency = 'denpasar';
const meet = people();

test('an outage in Denpasar goes straight through all steps to a closed case, and the citizen sees it closed', async () => {
  const citizen = await meet().stranger({ javaScriptEnabled: false });
  const { number, code } = await report(citizen, agency, citizens[agency]);
  await walk(meet(), agency, number, [
    { by: 'dkis', step: 'Terima laporan' },
    { by: 'dkis', step: 'Teruskan' },
    { by: 'keamanan-informasi', step: 'Verifikasi laporan', outcome: 'valid' },
    { by: 'server', step: 'Susun strategi mitigasi', answers: { tindakan: ['maintenance-page'] } },
    { by: 'jaringan', step: 'Tangani insiden', measures: 1, outcome: 'tertangani' },
    { by: 'keamanan-informasi', step: 'Sampaikan' },
    { by: 'dkis', step: 'putuskan eskalasi', outcome: 'tidak-perlu-eskalasi' },
    { by: 'perangkat-daerah', step: 'Koordinasi dengan pengembang' },
  ]);
  const desk = await meet().officer(agency, 'dkis');
  await openCase(desk, agency, number);
  const party = desk.locator('#formulir-libatkan');
  if (!(await party.isVisible())) await desk.getByText('Libatkan pihak', { exact: true }).click();
  await party.locator('[name=peran]').selectOption('pengembang');
  await party.locator('[name=pihak]').selectOption('pt-pengembang-contoh');
  await press(desk, 'Libatkan', party);
  expect(await desk.locator('#isi').innerText()).toContain('PT Pengembang Contoh · PENGEMBANG');
  await walk(meet(), agency, number, [
    { by: 'pengembang', step: 'Beri tanggapan' },
    { by: 'aplikasi', step: 'Uji ulang dan cabut tindakan sementara', outcome: 'lulus' },
    { by: 'dkis', step: 'Susun laporan penanganan', sent: 2 },
  ]);
  const page = await meet().officer(agency, 'dkis');
  await openCase(page, agency, number);
  expect(await page.locator('#isi header').innerText()).toContain('Ditutup: Selesai ditangani');

  await track(citizen, agency, code);
  expect(await citizen.locator('.status').innerText()).toContain('Selesai');
});
