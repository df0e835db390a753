import { createRoute } from '@hono/zod-openapi';
import { asksForProof } from '#core/cases/asking-proof.ts';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCommandAnswer } from './present/event.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly, proofNeeded } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { ofCase, preconditions } from '#api/schema/address.ts';
import { asCommand, commandInput } from './schema/command-input.ts';
import { commandAnswerSchema } from './schema/event.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/commands',
  operationId: 'commandCase',
  tags: ['Kasus'],
  summary: bilingual('Beri perintah atas kasus', 'Command a case'),
  description: bilingual(
    'Kirim versi yang dibaca pada `If-Match`, agar tidak memutuskan atas keadaan yang sudah lewat; kirim `Idempotency-Key`, agar aman diulang.',
    'Send the version you read as `If-Match`, so as not to decide on a state that has passed; send an `Idempotency-Key`, so that it is safe to repeat.',
  ),
  ...officers,
  request: {
    params: ofCase,
    headers: preconditions,
    body: { required: true, content: { 'application/json': { schema: commandInput } } },
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

/** Everything an officer can ask of a case. */
export const commandCase: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const command = asCommand(c.req.valid('json'));
    if (asksForProof(command.type) && !c.get('proven')) return proofNeeded(c);
    const options = optionsOf(c, command);
    if (options instanceof Response) return options;
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const answer = await product.cases.command(agency, caseId, command, c.get('actor'), options);
    if (isNo(answer)) return answerProblem(c, answer);
    return c.json(presentCommandAnswer(agency, caseId, answer), 200, {
      etag: etagOf(answer.version),
    });
  });
};
