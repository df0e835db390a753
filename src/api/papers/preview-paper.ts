import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { pdfAnswer, pdfContent } from '#api/request/pdf-answer.ts';
import { ofCase } from '#api/schema/address.ts';
import { previewInput } from '#api/cases/schema/command-input.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/papers/preview',
  operationId: 'previewPaper',
  tags: ['Naskah dinas'],
  summary: bilingual(
    'Pratinjau naskah sebelum langkah diselesaikan',
    'Preview a paper before its step is completed',
  ),
  description: bilingual(
    'Naskah langkah yang sedang berjalan dengan isian sejauh ini; tidak ada yang disimpan. Isian boleh belum lengkap; yang kurang tampak sebagai titik-titik.',
    'A paper of the current step with what was typed so far; nothing is kept. Answers may be missing; dots show where.',
  ),
  ...officers,
  request: {
    params: ofCase,
    body: { required: true, content: { 'application/json': { schema: previewInput } } },
  },
  responses: answers({ 200: pdfContent(bilingual('Draf naskah', 'The draft')) }, [
    ...officerProblems,
    'invalid-request',
    'unsupported-media-type',
    'body-too-large',
    'refused',
    'refused-to-you',
    'paper-incomplete',
    'not-set',
  ]),
});

/** A paper as it would be, before its step is completed. */
export const previewPaper: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const pdf = await product.papers.preview(agency, caseId, c.req.valid('json'), c.get('actor'));
    if (isNo(pdf)) return answerProblem(c, pdf);
    if ('missing' in pdf)
      return problem(c, {
        kind: 'paper-incomplete',
        fields: pdf.missing.map((message) => ({ field: '', message })),
      });
    return pdfAnswer(pdf);
  });
};
