import { createRoute } from '@hono/zod-openapi';
import { answers } from '../answers.ts';
import type { Endpoint } from '../environment.ts';
import { notFound } from '../problem/answer-problem.ts';
import { pdfAnswer, pdfContent } from '../request/pdf-answer.ts';
import { ofEdition } from '../schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/sops/{edition}/pdf',
  operationId: 'readSopPdf',
  tags: ['SOP'],
  summary: 'Dokumen SOP sebagai PDF',
  description: 'Terbuka bagi siapa saja.',
  request: { params: ofEdition },
  responses: answers({ 200: pdfContent('Dokumen SOP') }, ['not-found']),
});

/** The SOP document of an edition. */
export const readSopPdf: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const { agency, edition } = c.req.valid('param');
    const pdf = await product.sopPdf(agency, edition);
    return 'notFound' in pdf ? notFound(c) : pdfAnswer(pdf);
  });
};
