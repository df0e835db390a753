import { expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { pdfOf } from '#test/support/files-that-open.ts';
import { malukuUtara } from '#test/support/maluku-utara.ts';
import { sampleAnswers } from '#test/support/sample-answer.ts';
import { officer } from '#test/support/scenario.ts';

const agency = 'maluku-utara';
const team = officer('diskominfosan', 'ketua', 'sekretaris', 'koordinator', 'tim');

test('who is to sign is told which papers went out already without a signature', async () => {
  const { product, received, view } = await malukuUtara(memoryDatabase());
  const caseId = await received();
  const list = async () =>
    (await product.papers.toSign(agency, team)).map(({ output, left }) => ({ output, left }));
  const give = async (command: Parameters<typeof product.cases.command>[2]): Promise<void> => {
    const answer = await product.cases.command(agency, caseId, command, team);
    if (!('events' in answer)) throw new Error(JSON.stringify(answer));
  };
  const owed = async () => (await view(caseId)).sendings[0];
  for (let step = 0; step < 6; step += 1) {
    const { question } = await view(caseId);
    const outcome =
      question?.outcomes.find(({ id }) => id === 'belum-tertangani') ?? question?.outcomes[0];
    if (question === null || outcome === undefined) throw new Error('nothing to complete');
    await give({
      type: 'complete-step',
      turn: question.turn.turn,
      step: question.step.id,
      outcome: outcome.id,
      form: sampleAnswers(question.step, outcome.id),
      outputs: [],
    });
  }
  expect((await list()).filter(({ left }) => left)).toEqual([]);
  expect(await owed()).toBeDefined();
  const proof = [
    await product.files.put(agency, {
      name: 'pindaian.pdf',
      mediaType: 'application/pdf',
      bytes: new Blob([Uint8Array.from(pdfOf(1))]).stream(),
      limit: 1000,
      waits: true,
    }),
  ];
  await give({
    type: 'record-sending',
    sending: 1,
    recipients: ['BSSN'],
    addressee: '',
    sentBy: 'Petugas Contoh',
    way: 'email',
    note: 'Surel 12345',
    proof,
  });
  expect((await list()).filter(({ left }) => left)).toEqual([
    { output: 'laporan-analisis', left: true },
    { output: 'laporan-rekomendasi', left: true },
  ]);
});
