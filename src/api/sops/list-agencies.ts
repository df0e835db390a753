import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentAgency } from './present.ts';
import { agencyListSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/agencies',
  operationId: 'listAgencies',
  tags: ['Instansi'],
  summary: bilingual('Instansi yang dilayani', 'Agencies served'),
  responses: answers({ 200: json(bilingual('Instansi', 'Agencies'), agencyListSchema) }, []),
});

/** Everybody may know which agencies take reports here. */
export const listAgencies: Endpoint = (api, product) => {
  api.openapi(route, async (c) =>
    c.json({ items: (await product.sops.agencies()).map(presentAgency) }, 200),
  );
};
