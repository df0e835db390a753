import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentSimulated } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { simulationQuery, simulationSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/simulation',
  operationId: 'simulate',
  tags: ['Waktu'],
  summary: bilingual(
    'Kapan tiap langkah harus selesai bila laporan tiba pada suatu saat',
    'When each step is due for a report arriving at a moment',
  ),
  ...officers,
  request: { params: inAgency, query: simulationQuery },
  responses: answers(
    {
      200: json(
        bilingual('Batas waktu tiap langkah', 'The due time of each step'),
        simulationSchema,
      ),
    },
    [...officerProblems, 'invalid-request'],
  ),
});

/** The due time of each step of an edition, if every step takes exactly its standard time. */
export const simulate: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const query = c.req.valid('query');
    const view = await insideView(c, product, agency);
    if (view === undefined) return notFound(c);
    const edition = query.edition ?? view.sop.edition;
    const arrival = query.arrival ?? product.now();
    const [named, steps] = await Promise.all([
      product.sops.edition(agency, edition),
      product.oversight.simulate(agency, edition, arrival),
    ]);
    if ('notFound' in named || 'notFound' in steps) return notFound(c);
    const { zone, version } = view.agency.calendar;
    return c.json(
      {
        edition,
        arrival,
        zone,
        calendarVersion: version,
        steps: steps.map((step) => presentSimulated(step, named.sop)),
      },
      200,
    );
  });
};
