import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCommandAnswer } from '#api/cases/present/event.ts';
import { commandAnswerSchema } from '#api/cases/schema/event.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { preconditions } from '#api/schema/address.ts';
import { ofPaper } from './schema/address.ts';
import { returnInput } from './schema/srikandi.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/return',
  operationId: 'recordReturn',
  tags: ['Naskah dinas'],
  summary: bilingual(
    'Catat PDF yang kembali dari SRIKANDI',
    'Record a PDF that came back from SRIKANDI',
  ),
  description: bilingual(
    'Nomor dan tanggalnya dipastikan petugas dari PDF-nya; isinya diperiksa sekali lagi. Yang dicatat tidak dapat diubah.',
    'Number and date are confirmed by an officer from the PDF; the file is looked into once more. What is recorded cannot be changed.',
  ),
  ...officers,
  request: {
    params: ofPaper,
    headers: preconditions,
    body: { required: true, content: { 'application/json': { schema: returnInput } } },
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

/** Records a PDF that came back from SRIKANDI as the signed form of its paper. */
export const recordReturn: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const returned = c.req.valid('json');
    const options = optionsOf(c, returned);
    if (options instanceof Response) return options;
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const answer = await product.papers.recordReturn(
      agency,
      caseId,
      { output, of },
      returned,
      c.get('actor'),
      options,
    );
    if (isNo(answer)) return answerProblem(c, answer);
    return c.json(presentCommandAnswer(agency, caseId, answer), 200, {
      etag: etagOf(answer.version),
    });
  });
};
