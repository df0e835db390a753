import { caseRights } from '#core/cases/rights/case-rights.ts';
import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentEvent } from './present/event.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { ofCase } from '#api/schema/address.ts';
import { eventListSchema } from './schema/event.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}/events',
  operationId: 'listEvents',
  tags: ['Kasus'],
  summary: bilingual(
    'Catatan kasus, dengan hash berantai',
    'The record of a case, with its chain of hashes',
  ),
  ...officers,
  request: { params: ofCase },
  responses: answers(
    {
      200: json(
        bilingual('Peristiwa, terlama lebih dahulu', 'Events, oldest first'),
        eventListSchema,
      ),
    },
    officerProblems,
  ),
});

/** The record of a case. Outside parties get the lines that concern them, without what is written inside. */
export const listEvents: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const actor = c.get('actor');
    const view = await product.cases.view(agency, id, actor, { shown: true });
    if ('notFound' in view) return notFound(c);
    const whole = caseRights.may(actor, 'see-all-cases', { sop: view.sop });
    return c.json({ items: view.history.map((line) => presentEvent(line, whole)) }, 200, {
      etag: etagOf(view.state.version),
    });
  });
};
