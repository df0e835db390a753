import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { links } from '#api/present/links.ts';
import { presentPaper } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { ofCase } from '#api/schema/address.ts';
import { paperListSchema } from './schema/list.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}/papers',
  operationId: 'listPapers',
  tags: ['Naskah dinas'],
  summary: bilingual('Naskah dinas sebuah kasus', 'The official papers of a case'),
  description: bilingual(
    'Menurut urutan langkahnya. Isinya diubah dengan perintah edit-paper; diparaf, dibatalkan, dan dicatat penerimaannya dengan initial-paper, revoke-paper, receive-paper.',
    'In the order of their steps. Their text is changed with the command edit-paper; they are initialled, revoked and recorded as received with initial-paper, revoke-paper, receive-paper.',
  ),
  ...officers,
  request: { params: ofCase },
  responses: answers(
    {
      200: json(
        bilingual('Naskah dinas sebuah kasus', 'The official papers of a case'),
        paperListSchema,
      ),
    },
    officerProblems,
  ),
});

/** The papers of a case; outside parties see those they sign. */
export const listPapers: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    const papers =
      caseId === undefined ? undefined : await product.papers.list(agency, caseId, c.get('actor'));
    if (caseId === undefined || papers === undefined || 'notFound' in papers) return notFound(c);
    return c.json(
      { items: papers.map((paper) => presentPaper(links.case(agency, caseId), paper)) },
      200,
    );
  });
};
