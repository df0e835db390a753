import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/inbox/read',
  operationId: 'markInboxRead',
  tags: ['Waktu'],
  summary: bilingual('Tandai semua pengingat sudah dibaca', 'Mark all reminders as read'),
  ...officers,
  request: { params: inAgency },
  responses: answers({ 204: { description: bilingual('Sudah ditandai', 'Marked') } }, [
    ...officerProblems,
    'foreign-origin',
  ]),
});

/** The caller has seen all that came so far. Safe to repeat. */
export const markInboxRead: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    await product.oversight.markRead(c.req.valid('param').agency, c.get('actor'));
    return c.body(null, 204);
  });
};
