import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentReminders } from '#api/time/present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency } from '#api/schema/address.ts';
import { remindersSchema } from '#api/time/schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/reminders',
  operationId: 'readReminders',
  tags: ['Pengaturan'],
  summary: bilingual('Aturan pengingat', 'The reminder rules'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    { 200: json(bilingual('Aturan pengingat', 'The reminder rules'), remindersSchema) },
    officerProblems,
  ),
});

/** Which reminders the agency wants. */
export const readReminders: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const now = await product.oversight.reminderRules(c.req.valid('param').agency, c.get('actor'));
    return 'notFound' in now
      ? notFound(c)
      : c.json(presentReminders(now.reminders), 200, { etag: etagOf(now.version) });
  });
};
