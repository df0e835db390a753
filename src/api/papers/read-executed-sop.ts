import { createRoute } from '@hono/zod-openapi';
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
  summary: 'SOP terlaksana sebagai PDF',
  description:
    'Bagan alir SOP kasus ini dengan waktu sebenarnya tiap putaran, dihitung sampai saat ini. Bukan dokumen SOP.',
  ...officers,
  request: { params: ofCase },
  responses: answers({ 200: pdfContent('SOP terlaksana') }, officerProblems),
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
