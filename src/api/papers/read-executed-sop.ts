import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { pdfAnswer, pdfContent } from '#api/request/pdf-answer.ts';
import { ofCase } from '#api/schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}/executed-sop/pdf',
  operationId: 'readExecutedSop',
  tags: ['Naskah dinas'],
  summary: bilingual('SOP terlaksana sebagai PDF', 'The SOP as it was carried out, as PDF'),
  description: bilingual(
    'Bagan alir SOP kasus ini dengan waktu sebenarnya tiap putaran, dihitung sampai saat ini. Bukan dokumen SOP.',
    'The flowchart of this case’s SOP with the actual times of every turn, counted up to now. It is not the SOP document.',
  ),
  ...officers,
  request: { params: ofCase },
  responses: answers(
    { 200: pdfContent(bilingual('SOP terlaksana', 'The SOP as it was carried out')) },
    [...officerProblems, 'not-set'],
  ),
});

/** The SOP as a case went through it. */
export const readExecutedSop: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    const pdf =
      caseId === undefined
        ? undefined
        : await product.papers.executedSopPdf(agency, caseId, c.get('actor'));
    return pdf === undefined || 'notFound' in pdf ? notFound(c) : pdfAnswer(pdf);
  });
};
