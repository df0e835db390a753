import { expect, test } from 'vitest';
import { citizens, report, track } from './support/citizen.ts';
import { openCase, unfold } from './support/desk.ts';
import { press } from './support/browser.ts';
import { people } from './support/people.ts';
import { walk } from './support/way.ts';
import type { Leg } from './support/way.ts';

const agency = 'maluku-utara';
const meet = people();

const beginning: readonly Leg[] = [
  { by: 'diskominfosan', step: 'Terima laporan' },
  { by: 'koordinator', step: 'Teruskan' },
  { by: 'tim', step: 'Verifikasi laporan', outcome: 'valid' },
];

const notHandled: readonly Leg[] = [
  {
    by: 'koordinator',
    step: 'Susun strategi mitigasi',
    answers: { tindakan: ['disable-domain', 'backup'] },
  },
  { by: 'tim', step: 'Tangani insiden', measures: 2, outcome: 'belum-tertangani' },
  { by: 'ketua', step: 'Sampaikan' },
  { by: 'ketua', step: 'putuskan eskalasi', outcome: 'eskalasi' },
  { by: 'tim', step: 'Koordinasi dengan pengembang' },
  { by: 'tim', step: 'Beri tanggapan' },
  { by: 'koordinator', step: 'Uji ulang dan cabut tindakan sementara', outcome: 'lulus' },
  { by: 'sekretaris', step: 'Susun laporan penanganan', sent: 3 },
];

test('a defacement in North Maluku that cannot be handled is escalated to BSSN and closed, and the citizen follows it all without JavaScript', async () => {
  const citizen = await meet().stranger({ javaScriptEnabled: false });
  const { number, code } = await report(citizen, agency, citizens[agency]);
  await walk(meet(), agency, number, beginning);

  const team = await meet().officer(agency, 'tim');
  const message = await unfold(team, 'sampaikan');
  await message.locator('[name=pesan]').fill('Apakah Anda masih melihat gambar itu?');
  await press(team, 'Pasang pesan', message);

  await track(citizen, agency, code);
  expect(await citizen.locator('#isi').innerText()).toContain(
    'Apakah Anda masih melihat gambar itu?',
  );
  expect(await citizen.locator('#isi').innerText()).toContain(
    'Laporan Anda telah diverifikasi dan dinyatakan valid.',
  );
  await citizen.locator('[name=pesan]').fill('Masih, juga di telepon saya.');
  await press(citizen, 'Kirim pesan');
  expect(await citizen.locator('#percakapan').innerText()).toContain(
    'Masih, juga di telepon saya.',
  );

  await openCase(team, agency, number);
  expect(await team.locator('section[aria-labelledby=pesan]').innerText()).toContain(
    'Masih, juga di telepon saya.',
  );
  expect(await team.locator('section[aria-labelledby=bukti]').innerText()).toContain('deface.png');

  await walk(meet(), agency, number, notHandled);
  await openCase(team, agency, number);
  expect(await team.locator('#isi header').innerText()).toContain('Ditutup: Selesai ditangani');
  expect(await team.locator('section[aria-labelledby=riwayat]').innerText()).toMatch(
    /eskalasi[^]*BSSN|BSSN[^]*eskalasi/i,
  );

  await track(citizen, agency, code);
  expect(await citizen.locator('.status').innerText()).toContain('Selesai');
});
