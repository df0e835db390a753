import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentChange } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { changeListSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/settings/changes',
  operationId: 'listSettingsChanges',
  tags: ['Pengaturan'],
  summary: bilingual('Riwayat perubahan pengaturan', 'History of changes of settings'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    { 200: json(bilingual('Perubahan', 'Changes'), changeListSchema) },
    officerProblems,
  ),
});

/** Every change of the agency's settings: who, when, why, and what it became. */
export const listSettingsChanges: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    if ((await insideView(c, product, agency)) === undefined) return notFound(c);
    return c.json(
      { items: (await product.time.changes(agency, c.get('actor'))).map(presentChange) },
      200,
    );
  });
};
