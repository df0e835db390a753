import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import type { Report } from '#core/cases/report.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentRegistered } from './present/receipt.ts';
import { answerProblem, isNo } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { onceOf } from '#api/request/once.ts';
import { readReport } from '#api/request/report-body.ts';
import { idempotency, inAgency } from '#api/schema/address.ts';
import { registeredSchema } from './schema/receipt.ts';
import { type RegisterInput, registerInput } from './schema/report-input.ts';
import { reportContent } from './schema/report-content.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases',
  operationId: 'registerReport',
  tags: ['Kasus'],
  summary: bilingual(
    'Catat laporan dari surat, telepon, atau WhatsApp',
    'Register a report from a letter, a call or WhatsApp',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: idempotency,
    body: { required: true, content: reportContent('RegisterInput') },
  },
  responses: answers(
    { 201: json(bilingual('Laporan tercatat', 'Report registered'), registeredSchema) },
    [
      ...officerProblems,
      ...changeProblems,
      'refused',
      'refused-to-you',
      'file-too-large',
      'too-many-files',
    ],
  ),
});

/** A report that an officer writes down for somebody. */
export const registerReport: Endpoint = (api, product) => {
  api.openAPIRegistry.register('RegisterInput', registerInput);
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const actor = c.get('actor');
    const read = await readReport<RegisterInput>(c, product, agency, registerInput);
    if (read instanceof Response) return read;
    const report: Report = {
      ...read.report,
      evidence: read.evidence,
      language: read.report.language ?? 'id',
      receivedAt: read.report.receivedAt ?? product.now(),
    };
    const receipt = await product.cases.receive(
      agency,
      report,
      actor,
      onceOf(c, actor, read.asked),
    );
    if (isNo(receipt)) return answerProblem(c, receipt);
    const presented = presentRegistered(agency, receipt);
    return c.json(presented, 201, { location: presented.links.case });
  });
};
