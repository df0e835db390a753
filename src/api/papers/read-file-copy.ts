import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { pdfAnswer, pdfContent } from '#api/request/pdf-answer.ts';
import { ofPaper } from './schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/file-copy',
  operationId: 'readFileCopy',
  tags: ['Naskah dinas'],
  summary: bilingual('Salinan arsip naskah', 'The file copy of a paper'),
  description: bilingual(
    'Untuk berkas kantor: lembar berisi paraf, pengarsipan, dan pengiriman, lalu halaman naskah bertanda tangan yang berlaku, masing-masing bertanda "SALINAN ARSIP". Bukan naskah yang dikirim: tidak bertanda tangan elektronik dan tidak dikenal di /periksa. 404 selama belum ditandatangani.',
    'For the office’s file: a sheet with initials, filing and expedition, then the pages of the signed version in force, each marked "SALINAN ARSIP". Not the paper that is sent: it holds no electronic signature and /periksa does not know it. 404 while the paper is not signed.',
  ),
  ...officers,
  request: { params: ofPaper },
  responses: answers({ 200: pdfContent(bilingual('Salinan arsip', 'The file copy')) }, [
    ...officerProblems,
    'not-set',
  ]),
});

/** The copy of a signed paper that an office keeps. */
export const readFileCopy: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const copy = await product.papers.fileCopy(agency, caseId, { output, of }, c.get('actor'));
    return 'notFound' in copy ? notFound(c) : pdfAnswer(copy);
  });
};
