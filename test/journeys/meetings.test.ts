import { expect, test } from 'vitest';
import { follow, press } from './support/browser.ts';
import { citizens, fixture, report } from './support/citizen.ts';
import { completeStep, fillStep, openCase, stepForm } from './support/desk.ts';
import { people } from './support/people.ts';
import { walk } from './support/way.ts';

const agency = 'batam';
const meet = people();

test('in Batam a meeting is called, recorded without JavaScript, and fills in the form of its step; the report is passed on by a disposition', async () => {
  const { number } = await report(await meet().stranger(), agency, citizens[agency]);
  await walk(meet(), agency, number, [
    { by: 'help-desk', step: 'Terima laporan' },
    { by: 'help-desk', step: 'Beri nomor tiket' },
  ]);

  const plain = await meet().officer(agency, 'tim-internal', { javaScriptEnabled: false });
  await openCase(plain, agency, number);
  await follow(plain, plain.getByRole('link', { name: 'Undang rapat' }));
  await press(plain, 'Simpan rapat');
  expect(await plain.locator('#error-summary').innerText()).toContain('Acara belum diisi.');
  const began = Temporal.Now.zonedDateTimeISO('Asia/Jakarta').round({
    smallestUnit: 'minute',
    roundingMode: 'floor',
  });
  await plain
    .locator('[name=mulai]')
    .fill(began.toPlainDateTime().toString({ smallestUnit: 'minute' }));
  await plain.locator('[name=tempat]').fill('Ruang Rapat Contoh');
  await plain.locator('[name=acara]').fill('Penilaian validitas laporan');
  await plain.getByLabel('Help Desk').check();
  await plain.locator('[name=undang-lain]').fill('Bagian Hukum Contoh');
  await press(plain, 'Simpan rapat');
  expect(await plain.locator('#isi').innerText()).toContain(
    `pukul ${began.toPlainTime().toString({ smallestUnit: 'minute' }).replace(':', '.')} WIB s.d. selesai`,
  );

  const results = plain.locator('#formulir-catat');
  expect(await results.locator('[name=hadir]').inputValue()).toBe('');
  expect(await results.locator('[name=hadir-undangan]:checked').count()).toBe(0);
  expect(await results.innerText()).not.toContain('Bagian Hukum Contoh');
  const attendees = 'Nama Satu Contoh, Ketua, NIP 000000000000000001\nNama Dua Contoh, Analis';
  await results.locator('[name=hadir]').fill(attendees);
  for (const name of ['pemimpin', 'notulis', 'pembahasan', 'kesimpulan'])
    await results.locator(`[name=${name}]`).fill('Isian contoh rapat');
  await results.locator('[name=daftar-hadir]').setInputFiles(fixture('deface.png'));
  await press(plain, 'Simpan hasil rapat', results);
  expect(await plain.locator('#isi').innerText()).toMatch(
    /terlaksana[^]*Nama Dua Contoh, Analis[^]*deface\.png/,
  );

  const team = await meet().officer(agency, 'tim-internal');
  await openCase(team, agency, number);
  expect(await stepForm(team).locator('[name="jawab.peserta"]').inputValue()).toBe(attendees);
  expect(await stepForm(team).innerText()).toContain('Diisi dari rapat 1; periksa.');

  await follow(team, team.getByRole('link', { name: 'Buat disposisi' }));
  await team.getByLabel('Help Desk').check();
  await team.getByLabel('Untuk diverifikasi').check();
  await press(team, 'Simpan disposisi');
  expect(await team.locator('section[aria-labelledby=rapat-disposisi]').innerText()).toMatch(
    /Rapat 1[^]*Notula Rapat[^]*Disposisi 1[^]*Untuk diverifikasi[^]*kepada Help Desk[^]*belum dijawab[^]*Lembar Disposisi/,
  );

  await fillStep(team, { outcome: 'valid' });
  await completeStep(team);
  expect(await team.locator('section[aria-labelledby=langkah-ditempuh]').textContent()).toContain(
    'Nama Dua Contoh, Analis',
  );

  const desk = await meet().officer(agency, 'help-desk', { javaScriptEnabled: false });
  await desk.goto(`/konsol/${agency}`);
  const waiting = desk.locator('section[aria-labelledby=disposisi]');
  await follow(desk, waiting.getByRole('listitem').filter({ hasText: number }).getByRole('link'));
  await press(desk, 'Simpan jawaban');
  expect(await desk.locator('#formulir-jawab').innerText()).toContain(
    'Tindak lanjut yang sudah dilakukan belum diisi.',
  );
  await desk.locator('#formulir-jawab [name=jawaban]').fill('Sudah diverifikasi.');
  await press(desk, 'Simpan jawaban');
  expect(await desk.locator('#isi').innerText()).toMatch(
    /Jawaban disposisi disimpan[^]*kepada Help Desk[^]*dijawab[^]*Sudah diverifikasi/,
  );
});
