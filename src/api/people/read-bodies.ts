import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency } from '#api/schema/address.ts';
import { presentBodies } from './present.ts';
import { bodiesSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/settings/bodies',
  operationId: 'readBodies',
  tags: ['Pengaturan'],
  summary: bilingual('Daftar unit kerja dan pihak', 'The register of work units and parties'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    {
      200: json(
        bilingual('Daftar; ETag memuat versinya', 'The register; ETag holds its version'),
        bodiesSchema,
      ),
    },
    officerProblems,
  ),
});

/** The work units and other bodies an agency knows. */
export const readBodies: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const now = await product.bodies.read(agency, c.get('actor'));
    return 'notFound' in now
      ? notFound(c)
      : c.json(presentBodies(now.bodies), 200, { etag: etagOf(now.version) });
  });
};
