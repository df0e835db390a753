import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCommandAnswer } from '#api/cases/present/event.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { preconditions } from '#api/schema/address.ts';
import { commandAnswerSchema } from '#api/cases/schema/event.ts';
import { ofPaper } from './schema/address.ts';
import { scanInput } from './schema/signing.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/scan',
  operationId: 'recordScan',
  tags: ['Naskah dinas'],
  summary: bilingual(
    'Catat pindaian naskah yang ditandatangani basah',
    'Record the scan of a paper signed by hand',
  ),
  description: bilingual(
    'Unggah berkasnya lebih dahulu seperti bukti (PDF, PNG, atau JPEG), lalu sebut di sini persis seperti dijawab.',
    'Upload the file first like evidence (PDF, PNG or JPEG), then name it here word for word as answered.',
  ),
  ...officers,
  request: {
    params: ofPaper,
    headers: preconditions,
    body: { required: true, content: { 'application/json': { schema: scanInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual(
          'Yang terjadi; ETag memuat versi barunya',
          'What happened; ETag holds the new version',
        ),
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

/** Records who signed a printed paper by hand, when and where. */
export const recordScan: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const scan = c.req.valid('json');
    const options = optionsOf(c, scan);
    if (options instanceof Response) return options;
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const answer = await product.papers.recordScan(
      agency,
      caseId,
      { output, of },
      scan,
      c.get('actor'),
      options,
    );
    if (isNo(answer)) return answerProblem(c, answer);
    return c.json(presentCommandAnswer(agency, caseId, answer), 200, {
      etag: etagOf(answer.version),
    });
  });
};
