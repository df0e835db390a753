import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentEntry } from './present.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency, pagingOf } from '#api/schema/address.ts';
import { inboxSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/inbox',
  operationId: 'readInbox',
  tags: ['Waktu'],
  summary: bilingual('Kotak masuk saya', 'My inbox'),
  ...officers,
  request: { params: inAgency, query: pagingOf('inbox') },
  responses: answers(
    { 200: json(bilingual('Satu halaman pengingat', 'A page of reminders'), inboxSchema) },
    [...officerProblems, 'invalid-request'],
  ),
});

/** Reminders that came to any of the caller's roles. */
export const readInbox: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    const actor = c.get('actor');
    const [page, unread] = await Promise.all([
      product.oversight.inbox(agency, actor, { cursor: cursor ?? null, limit }),
      product.oversight.unread(agency, actor),
    ]);
    return c.json({ unread, items: page.items.map(presentEntry), next: page.next }, 200);
  });
};
