import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentEdition } from './present.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { editionListSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/sops',
  operationId: 'listSops',
  tags: ['SOP'],
  summary: bilingual('Edisi SOP instansi', 'The agency’s SOP editions'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    { 200: json(bilingual('Edisi SOP', 'SOP editions'), editionListSchema) },
    officerProblems,
  ),
});

/** The editions an agency's cases have run under. */
export const listSops: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) =>
    c.json(
      { items: (await product.sops.editions(c.req.valid('param').agency)).map(presentEdition) },
      200,
    ),
  );
};
