import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency } from '#api/schema/address.ts';
import { presentAccess } from './present-people.ts';
import { accessSchema } from './access-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/settings/access',
  operationId: 'readAccess',
  tags: ['Pengaturan'],
  summary: bilingual('Pengaturan masuk', 'The sign-in settings'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    {
      200: json(
        bilingual('Pengaturan; ETag memuat versinya', 'The settings; ETag holds their version'),
        accessSchema,
      ),
    },
    officerProblems,
  ),
});

/** What an agency asks of those who come in. */
export const readAccess: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const now = await product.access.read(agency, c.get('actor'));
    return 'notFound' in now
      ? notFound(c)
      : c.json(presentAccess(now.access), 200, { etag: etagOf(now.version) });
  });
};
