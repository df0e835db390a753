import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { presentCopySheet } from './present-srikandi.ts';
import { ofPaper } from './schema/address.ts';
import { copySheetSchema } from './schema/srikandi.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/copy-sheet',
  operationId: 'readCopySheet',
  tags: ['Naskah dinas'],
  summary: bilingual('Lembar salin untuk SRIKANDI', 'The copy sheet for SRIKANDI'),
  description: bilingual(
    'Yang diketik di SRIKANDI di samping DOCX-nya. Dibaca dari naskah sebagaimana adanya sekarang.',
    'What is typed into SRIKANDI beside the DOCX. Read from the paper as it is now.',
  ),
  ...officers,
  request: { params: ofPaper },
  responses: answers(
    { 200: json(bilingual('Lembar salin', 'The copy sheet'), copySheetSchema) },
    officerProblems,
  ),
});

/** What is typed into SRIKANDI beside the file of a paper. */
export const readCopySheet: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const paper = { output, of };
    const sheet = await product.papers.copySheet(agency, caseId, paper, c.get('actor'));
    return 'notFound' in sheet ? notFound(c) : c.json(presentCopySheet(sheet), 200);
  });
};
