import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentTrack } from './present/track.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { tooManyFiles } from '#api/request/files.ts';
import { onceOf } from '#api/request/once.ts';
import { idempotency, ofReport } from '#api/schema/address.ts';
import { fileRefSchema } from '#api/schema/file-ref.ts';
import { input } from '#api/schema/input.ts';
import { textSchema } from '#api/schema/text.ts';
import { trackSchema } from './schema/track.ts';

const messageInput = input({
  text: textSchema,
  files: z
    .array(fileRefSchema)
    .max(100)
    .default([])
    .openapi({
      description: bilingual('Dari POST /reports/evidence.', 'From POST /reports/evidence.'),
    }),
}).openapi('MessageInput');

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/reports/{trackingCode}/messages',
  operationId: 'writeMessage',
  tags: ['Laporan masyarakat'],
  summary: bilingual('Kirim pesan kepada tim', 'Write to the team'),
  request: {
    params: ofReport,
    headers: idempotency,
    body: { required: true, content: { 'application/json': { schema: messageInput } } },
  },
  responses: answers(
    {
      201: json(
        bilingual(
          'Pesan tersimpan; keadaan laporan sesudahnya',
          'Message stored; where the report stands after it',
        ),
        trackSchema,
      ),
    },
    [
      'not-found',
      'unreadable-body',
      'unsupported-media-type',
      'body-too-large',
      'invalid-request',
      'refused',
      'too-many-files',
      'key-reused',
      'case-moved-on',
    ],
  ),
});

/** A message from the reporter to the team. */
export const writeMessage: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const { agency, trackingCode } = c.req.valid('param');
    const { text, files } = c.req.valid('json');
    const tooMany = tooManyFiles(c, product, files.length);
    if (tooMany !== undefined) return tooMany;
    const answer = await product.cases.writeAsReporter(
      agency,
      trackingCode,
      text,
      files,
      onceOf(c, { kind: 'reporter' }, { text, files }),
    );
    if (answer === undefined) return notFound(c);
    if (isNo(answer)) return answerProblem(c, answer);
    const view = await product.cases.track(agency, trackingCode);
    return view === undefined ? notFound(c) : c.json(presentTrack(view, trackingCode), 201);
  });
};
