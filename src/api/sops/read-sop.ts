import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { accepts } from 'hono/accepts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentSop } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { ofEdition } from '#api/schema/address.ts';
import { sopSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/sops/{edition}',
  operationId: 'readSop',
  tags: ['SOP'],
  summary: bilingual('Naskah satu edisi SOP', 'The text of one SOP edition'),
  description: bilingual(
    'Sebagai JSON, atau byte demi byte seperti diadopsi dengan `Accept: application/yaml`.',
    'As JSON, or byte for byte as it was adopted with `Accept: application/yaml`.',
  ),
  ...officers,
  request: { params: ofEdition },
  responses: answers(
    {
      200: {
        description: bilingual('Naskah SOP', 'The SOP'),
        content: {
          'application/json': { schema: sopSchema },
          'application/yaml': { schema: { type: 'string' } },
        },
      },
    },
    officerProblems,
  ),
});

/** One edition of the SOP. */
export const readSop: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, edition } = c.req.valid('param');
    const view = await product.sops.edition(agency, edition);
    if ('notFound' in view) return notFound(c);
    const form = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'application/yaml'],
      default: 'application/json',
    });
    return form === 'application/yaml'
      ? c.body(view.record.source, 200, {
          'content-type': 'application/yaml; charset=utf-8',
          vary: 'accept',
        })
      : c.json(presentSop(view.record), 200, { vary: 'accept' });
  });
};
