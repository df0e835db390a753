import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { presentReturnFound } from './present-srikandi.ts';
import { ofPaper } from './schema/address.ts';
import { lookInput, returnFoundSchema } from './schema/srikandi.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/return/reading',
  operationId: 'readReturn',
  tags: ['Naskah dinas'],
  summary: bilingual(
    'Baca PDF yang kembali dari SRIKANDI',
    'Read a PDF that came back from SRIKANDI',
  ),
  description: bilingual(
    'Unggah PDF-nya lebih dahulu seperti bukti. Kode naskah, tanda tangan, nomor, dan tanggalnya dibaca; tidak ada yang disimpan. Yang milik naskah lain, tidak bertanda tangan, berubah, atau ditandatangani orang lain ditolak dengan alasannya.',
    'Upload the PDF first like evidence. Its code, signatures, number and date are read; nothing is kept. One of another paper, without a signature, altered, or signed by somebody else is refused with the reason.',
  ),
  ...officers,
  request: {
    params: ofPaper,
    body: { required: true, content: { 'application/json': { schema: lookInput } } },
  },
  responses: answers(
    { 200: json(bilingual('Yang ditemukan', 'What was found'), returnFoundSchema) },
    [
      ...officerProblems,
      ...changeProblems.filter((kind) => kind !== 'key-reused'),
      'refused',
      'refused-to-you',
    ],
  ),
});

/** Looks into a PDF that came back from SRIKANDI; records nothing. */
export const readReturn: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const { file } = c.req.valid('json');
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const paper = { output, of };
    const found = await product.papers.readReturn(agency, caseId, paper, file, c.get('actor'));
    return isNo(found) ? answerProblem(c, found) : c.json(presentReturnFound(found), 200);
  });
};
