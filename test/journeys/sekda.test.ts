import { expect, test } from 'vitest';
import type { CaseAnswer } from '#test/support/api-driver.ts';
import { press } from './support/browser.ts';
import { citizens, report } from './support/citizen.ts';
import {
  completeStep,
  fillStep,
  liftMeasures,
  openCase,
  openFromWork,
  stepForm,
  unfold,
} from './support/desk.ts';
import { people } from './support/people.ts';
import { walk } from './support/way.ts';
import type { Leg } from './support/way.ts';
import { worked } from './support/worked-case.ts';

const meet = people();
const agency = 'batam';
const unit = 'Dinas Keempat Contoh';
const said = { ...citizens.batam, texts: { ...citizens.batam.texts, unit }, evidence: [] };

// A unit of its own: how often a unit was found valid is counted over all journeys.
const body = 'kecamatan-contoh';
const { systemName, url } = citizens.batam.texts;
/** What the team finds out about the system of the earlier reports. */
const system = { name: systemName, url, unit, body, serverLocation: 'Peladen awan dinas' };

const validated: readonly Leg[] = [
  { by: 'help-desk', step: 'Terima laporan' },
  { by: 'help-desk', step: 'Beri nomor tiket' },
  {
    by: 'tim-internal',
    step: 'Nilai validitas',
    outcome: 'valid',
    answers: { 'sistem.body': body },
  },
];

const toMeeting: readonly Leg[] = [
  { by: 'tim-internal', step: 'Nilai tingkat keparahan', answers: { keparahan: 'tinggi' } },
  { by: 'petugas-domain', step: 'Blokir sistem', outcome: 'tinggi' },
  { by: 'tim-internal', step: 'Laporkan kepada Perangkat Daerah' },
  { by: 'penanggung-jawab-akun', step: 'Tangani kerentanan' },
  { by: 'penanggung-jawab-akun', step: 'Buat surat hasil tindak lanjut' },
];

test('the fourth valid report of one work unit in Batam is unblocked only after the Sekda approves it on a phone', async () => {
  const citizen = await meet().stranger({ javaScriptEnabled: false });
  for (let count = 0; count < 3; count += 1) {
    const earlier = await report(citizen, agency, said);
    const severe = ({ current }: CaseAnswer): boolean => current?.step.id === 'keparahan';
    await worked(meet().site, earlier.number, { validity: 'valid', system }, severe);
  }
  const { number } = await report(citizen, agency, said);
  await walk(meet(), agency, number, validated);
  // The unit's accounts are looked after by somebody of another body, who is involved by name.
  const inviting = await meet().officer(agency, 'tim-internal');
  await openCase(inviting, agency, number);
  const involving = await unfold(inviting, 'libatkan');
  await involving.locator('[name=peran]').selectOption('penanggung-jawab-akun');
  await involving.locator('[name=pihak]').selectOption('dinas-contoh');
  await press(inviting, 'Libatkan', involving);
  await walk(meet(), agency, number, toMeeting);

  const team = await meet().officer(agency, 'tim-internal');
  await openCase(team, agency, number);
  await fillStep(team, { outcome: 'sudah' });
  await completeStep(team);
  expect(await team.getByRole('alert').innerText(), 'without the Sekda it stays blocked').toMatch(
    /persetujuan/i,
  );
  const asking = await unfold(team, 'persetujuan-sudah');
  await asking
    .locator('[name=alasan]')
    .fill('Celah sudah ditutup dan diuji ulang; mohon persetujuan mengaktifkan kembali.');
  await press(team, 'Minta persetujuan', asking);

  const sekda = await meet().officer(agency, 'sekretaris-daerah', {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  await sekda.goto(`/konsol/${agency}`);
  expect(await sekda.locator('#isi').innerText()).toContain('Menunggu persetujuan Anda');
  const opened = sekda.waitForURL(`**/kasus/${number}*`);
  await sekda
    .getByRole('listitem')
    .filter({ has: sekda.getByText(number, { exact: true }) })
    .getByRole('link')
    .tap();
  await opened;
  expect(await sekda.locator('section[aria-labelledby=persetujuan-anda]').innerText()).toContain(
    'Celah sudah ditutup dan diuji ulang',
  );
  expect(
    await sekda.evaluate(() => document.documentElement.scrollWidth),
    'nothing to scroll sideways for',
  ).toBeLessThanOrEqual(360);
  const answered = sekda.waitForEvent('load');
  await sekda.getByRole('button', { name: 'Setujui' }).tap();
  await answered;
  expect(await sekda.locator('#isi').innerText()).toContain('Persetujuan Anda dicatat.');

  await openCase(team, agency, number);
  expect(await stepForm(team).innerText()).toMatch(/Sekretaris Daerah/);
  await walk(meet(), agency, number, [
    { by: 'tim-internal', step: 'Rapat internal', outcome: 'sudah' },
  ]);
  const domain = await meet().officer(agency, 'petugas-domain');
  await openFromWork(domain, agency, number);
  expect(await liftMeasures(domain), 'the domain officer unblocks, with a screenshot').toBe(1);
  await walk(meet(), agency, number, [{ by: 'help-desk', step: 'Buka blokir', sent: 1 }]);
  await openCase(team, agency, number);
  expect(await team.locator('#isi header').innerText()).toContain('Ditutup: Selesai ditangani');
});
