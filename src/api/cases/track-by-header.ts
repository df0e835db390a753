import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentTrack } from './present/track.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { inAgency } from '#api/schema/address.ts';
import { trackSchema } from './schema/track.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/reports',
  operationId: 'trackReportByHeader',
  tags: ['Laporan masyarakat'],
  summary: bilingual(
    'Lacak laporan, kode dalam kepala permintaan',
    'Follow a report, code in a header',
  ),
  description: bilingual(
    'Agar kode tidak tertinggal dalam catatan alamat di perjalanan.',
    'So that the code does not stay behind in logs of addresses on the way.',
  ),
  request: {
    params: inAgency,
    headers: z.object({
      'tracking-code': z
        .string()
        .min(1)
        .max(200)
        .openapi({ description: bilingual('Kode pelacakan.', 'Tracking code.') }),
    }),
  },
  responses: answers(
    { 200: json(bilingual('Keadaan laporan', 'Where the report stands'), trackSchema) },
    ['not-found', 'invalid-request'],
  ),
});

/** The same as tracking by address, for callers whose addresses are written down somewhere. */
export const trackByHeader: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const code = c.req.valid('header')['tracking-code'];
    const view = await product.cases.track(c.req.valid('param').agency, code);
    return view === undefined ? notFound(c) : c.json(presentTrack(view, code), 200);
  });
};
