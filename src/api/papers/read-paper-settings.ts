import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentPaperSettings } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { etagOf } from '#api/request/version.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { paperSettingsSchema } from './schema/settings.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/settings/papers',
  operationId: 'readPaperSettings',
  tags: ['Pengaturan'],
  summary: bilingual('Pengaturan naskah dinas', 'The paper settings'),
  ...officers,
  request: { params: inAgency },
  responses: answers(
    {
      200: json(
        bilingual(
          'Pengaturan naskah; ETag memuat versinya',
          'The paper settings; ETag holds their version',
        ),
        paperSettingsSchema,
      ),
    },
    officerProblems,
  ),
});

/** Letterhead, numbers and signers of an agency. */
export const readPaperSettings: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    if ((await insideView(c, product, agency)) === undefined) return notFound(c);
    const now = await product.papers.settings(agency, c.get('actor'));
    return 'notFound' in now
      ? notFound(c)
      : c.json(presentPaperSettings(now.papers), 200, { etag: etagOf(now.version) });
  });
};
