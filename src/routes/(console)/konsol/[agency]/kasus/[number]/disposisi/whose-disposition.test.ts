import { expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { malukuUtara } from '#test/support/maluku-utara.ts';
import { officer } from '#test/support/scenario.ts';
import { presentDisposition } from './present-disposition.ts';

test('a disposition that somebody saved for another is told so until its sheet is signed', async () => {
  const { product, world, received, view } = await malukuUtara(memoryDatabase());
  const caseId = await received();
  const answer = await product.cases.command(
    'maluku-utara',
    caseId,
    {
      type: 'give-disposition',
      plan: {
        giver: 'ketua',
        to: [{ name: 'KOORDINATOR', role: 'koordinator' }],
        instructions: ['Untuk ditindaklanjuti'],
        note: '',
        agendaNumber: null,
        from: null,
      },
    },
    officer('diskominfosan'),
  );
  if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  const seen = await view(caseId);
  const [given] = seen.state.dispositions;
  if (given === undefined) throw new Error('no disposition');
  expect(presentDisposition(seen, given, world.now())).toMatchObject({
    from: 'KETUA',
    unsignedBy: 'Petugas Contoh diskominfosan',
  });
});
