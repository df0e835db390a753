import { createRoute } from '@hono/zod-openapi';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentAgency } from './present.ts';
import { agencyListSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/agencies',
  operationId: 'listAgencies',
  tags: ['Instansi'],
  summary: 'Instansi yang dilayani',
  responses: answers({ 200: json('Instansi', agencyListSchema) }, []),
});

/** Everybody may know which agencies take reports here. */
export const listAgencies: Endpoint = (api, product) => {
  api.openapi(route, async (c) =>
    c.json({ items: (await product.sops.agencies()).map(presentAgency) }, 200),
  );
};
