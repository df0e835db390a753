import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency } from '#api/schema/address.ts';
import { peopleSchema } from './people-schema.ts';
import { presentPeople } from './present-people.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/people',
  operationId: 'readPeople',
  tags: ['Petugas'],
  summary: bilingual('Daftar petugas', 'The people of the agency'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    {
      200: json(
        bilingual('Daftar petugas; ETag memuat versinya', 'The people; ETag holds their version'),
        peopleSchema,
      ),
    },
    officerProblems,
  ),
});

/** Who is what in an agency, for controllers, auditors and administrators. */
export const readPeople: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const now = await product.people.read(agency, c.get('actor'));
    return 'notFound' in now
      ? notFound(c)
      : c.json(presentPeople(now.people), 200, { etag: etagOf(now.version) });
  });
};
