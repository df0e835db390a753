import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { workListSchema, presentWork } from './case-row.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency, pagingOf } from '#api/schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/work',
  operationId: 'listWork',
  tags: ['Kasus'],
  summary: bilingual(
    'Pekerjaan saya, yang paling dekat tenggatnya lebih dahulu',
    'My work, soonest due first',
  ),
  ...officers,
  request: { params: inAgency, query: pagingOf('work') },
  responses: answers(
    { 200: json(bilingual('Satu halaman pekerjaan', 'A page of work'), workListSchema) },
    [...officerProblems, 'invalid-request'],
  ),
});

/** What is the caller's to do now. */
export const listWork: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const now = product.now();
    const page = await product.cases.work(c.req.valid('param').agency, c.get('actor'), {
      cursor: cursor ?? null,
      limit,
    });
    return c.json({ items: page.items.map((row) => presentWork(row, now)), next: page.next }, 200);
  });
};
