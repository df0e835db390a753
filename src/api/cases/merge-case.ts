import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCommandAnswer } from './present/event.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { ofCase, preconditions } from '#api/schema/address.ts';
import { commandAnswerSchema } from './schema/event.ts';
import { input } from '#api/schema/input.ts';
import { textSchema } from '#api/schema/text.ts';
import { leavingOpenInput } from './schema/leaving-open.ts';

const mergeInput = input({
  into: textSchema
    .min(1)
    .max(100)
    .openapi({
      description: bilingual('Nomor kasus tujuan.', 'Number of the case to merge into.'),
    }),
  leavingOpen: leavingOpenInput,
}).openapi('MergeInput');

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/merge',
  operationId: 'mergeCase',
  tags: ['Kasus'],
  summary: bilingual(
    'Gabungkan ke kasus lain sebagai laporan ganda',
    'Merge into another case as a duplicate',
  ),
  ...officers,
  request: {
    params: ofCase,
    headers: preconditions,
    body: { required: true, content: { 'application/json': { schema: mergeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Kasus ditutup sebagai ganda', 'The case is closed as a duplicate'),
        commandAnswerSchema,
      ),
    },
    [
      ...officerProblems,
      ...changeProblems,
      'bad-header',
      'refused',
      'refused-to-you',
      'stale',
      'case-moved-on',
    ],
  ),
});

/** Closes a case as a duplicate of another; the other gets its report. */
export const mergeCase: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const merge = c.req.valid('json');
    const options = optionsOf(c, merge);
    if (options instanceof Response) return options;
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const answer = await product.cases.merge(agency, caseId, merge, c.get('actor'), options);
    if (isNo(answer)) return answerProblem(c, answer);
    return c.json(presentCommandAnswer(agency, caseId, answer), 200, {
      etag: etagOf(answer.version),
    });
  });
};
