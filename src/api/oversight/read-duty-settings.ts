import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentDutySettings } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency } from '#api/schema/address.ts';
import { dutySettingsSchema } from './duty-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/settings/duties',
  operationId: 'readDutySettings',
  tags: ['Pengaturan'],
  summary: bilingual('Penerima kewajiban lapor', 'Whom legal duties are told to'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    {
      200: json(
        bilingual('Penerima kewajiban lapor', 'Whom legal duties are told to'),
        dutySettingsSchema,
      ),
    },
    officerProblems,
  ),
});

/** Whom legal duties are told to, where the agency has set it. */
export const readDutySettings: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const now = await product.oversight.dutySettings(c.req.valid('param').agency, c.get('actor'));
    return 'notFound' in now
      ? notFound(c)
      : c.json(presentDutySettings(now.duties), 200, { etag: etagOf(now.version) });
  });
};
