import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCalendar } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency } from '#api/schema/address.ts';
import { calendarSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/calendar',
  operationId: 'readCalendar',
  tags: ['Pengaturan'],
  summary: bilingual('Kalender kerja', 'The working calendar'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    {
      200: json(
        bilingual('Kalender; ETag memuat versinya', 'The calendar; ETag holds its version'),
        calendarSchema,
      ),
    },
    officerProblems,
  ),
});

/** The calendar that standard times are counted with. */
export const readCalendar: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const view = await insideView(c, product, c.req.valid('param').agency);
    if (view === undefined) return notFound(c);
    const { calendar } = view.agency;
    return c.json(presentCalendar(calendar), 200, { etag: etagOf(calendar.version) });
  });
};
