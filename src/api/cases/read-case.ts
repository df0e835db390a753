import { caseRights } from '#core/cases/rights/case-rights.ts';
import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCase } from './present/case.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { etagOf } from '#api/request/version.ts';
import { ofCase } from '#api/schema/address.ts';
import { caseSchema } from './schema/case.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}',
  operationId: 'readCase',
  tags: ['Kasus'],
  summary: bilingual(
    'Satu kasus, dengan apa yang dimintanya sekarang',
    'One case, with what it asks now',
  ),
  description: bilingual(
    'Bagian `current` memuat langkah sekarang sebagai data: JSON Schema formulirnya, hasil yang dapat dipilih, syarat, keluaran yang masih harus diserahkan, dan siapa yang boleh.',
    'Its part `current` holds the current step as data: the JSON Schema of its form, the outcomes to choose from, their gates, the outputs still to be handed in, and who may act.',
  ),
  ...officers,
  request: { params: ofCase },
  responses: answers(
    {
      200: json(
        bilingual('Kasus; ETag memuat versinya', 'The case; ETag holds its version'),
        caseSchema,
      ),
    },
    officerProblems,
  ),
});

/** One case by id or number. */
export const readCase: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const actor = c.get('actor');
    const view = await product.cases.view(agency, id, actor, { shown: true });
    if ('notFound' in view) return notFound(c);
    const whole = caseRights.may(actor, 'see-all-cases', { sop: view.sop });
    return c.json(presentCase(view, whole), 200, { etag: etagOf(view.state.version) });
  });
};
