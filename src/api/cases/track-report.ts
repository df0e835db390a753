import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentTrack } from './present/track.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { ofReport } from '#api/schema/address.ts';
import { trackSchema } from './schema/track.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/reports/{trackingCode}',
  operationId: 'trackReport',
  tags: ['Laporan masyarakat'],
  summary: bilingual('Lacak laporan', 'Follow a report'),
  request: { params: ofReport },
  responses: answers(
    { 200: json(bilingual('Keadaan laporan', 'Where the report stands'), trackSchema) },
    ['not-found'],
  ),
});

/** What became of a report, for who holds its code. */
export const trackReport: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const { agency, trackingCode } = c.req.valid('param');
    const view = await product.cases.track(agency, trackingCode);
    return view === undefined ? notFound(c) : c.json(presentTrack(view, trackingCode), 200);
  });
};
