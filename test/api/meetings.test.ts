import { expect, test } from 'vitest';
import { apiProduct, reportBody } from '#test/support/api-product.ts';

test('meetings and dispositions given through the API stand in the case, for those who see all of it', async () => {
  const at = await apiProduct(['batam']);
  const token = at.token('batam', 'tim-internal');
  const { number } = await (
    await at.call('POST', '/api/v1/batam/reports', { json: reportBody() })
  ).json();
  const command = async (json: unknown, who = token) =>
    (await at.call('POST', `/api/v1/batam/cases/${number}/commands`, { token: who, json })).status;
  const read = async (who: string) =>
    (await at.call('GET', `/api/v1/batam/cases/${number}`, { token: who })).json();
  const plan = {
    from: '2026-11-17T11:00:00+07:00',
    until: null,
    venue: 'Ruang Rapat',
    agenda: 'Membahas laporan',
    invited: [{ name: 'Bagian Hukum', role: null, body: null }],
    caller: 'tim-internal',
  };
  const minutes = {
    chair: 'Nama Satu',
    secretary: 'Nama Dua',
    attendees: 'Nama Satu, Ketua',
    discussion: 'Dibahas.',
    conclusion: 'Setuju.',
    files: [],
  };

  expect(await command({ type: 'call-meeting', plan })).toBe(200);
  expect(await command({ type: 'record-meeting', meeting: 1, minutes })).toBe(422);
  at.world.pass('PT2H');
  expect(await command({ type: 'record-meeting', meeting: 1, minutes })).toBe(200);
  expect(
    await command({
      type: 'give-disposition',
      plan: {
        to: [{ role: 'help-desk' }],
        instructions: ['Untuk diverifikasi'],
        giver: 'tim-internal',
      },
    }),
  ).toBe(200);
  expect(await read(at.token('batam', 'auditor'))).toMatchObject({
    meetings: [
      {
        meeting: 1,
        turn: 1,
        state: 'held',
        plan: { ...plan, from: '2026-11-17T04:00:00.000Z' },
        held: { by: 'Petugas tim-internal', minutes },
      },
    ],
    dispositions: [
      {
        disposition: 1,
        by: 'Petugas tim-internal',
        plan: {
          to: [{ name: 'Help Desk', role: 'help-desk' }],
          instructions: ['Untuk diverifikasi'],
          note: '',
          agendaNumber: null,
          giver: 'tim-internal',
        },
      },
    ],
  });
  expect(await command({ type: 'call-meeting', plan }, at.token('batam', 'auditor'))).toBe(403);
});
