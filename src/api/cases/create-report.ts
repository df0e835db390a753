import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import type { Report } from '#core/cases/report.ts';
import { answers, changeProblems, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentReceipt } from './present/receipt.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { onceOf } from '#api/request/once.ts';
import { readReport } from '#api/request/report-body.ts';
import { idempotency, inAgency } from '#api/schema/address.ts';
import { receiptSchema } from './schema/receipt.ts';
import { type ReportInput, reportInput } from './schema/report-input.ts';
import { reportContent } from './schema/report-content.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/reports',
  operationId: 'createReport',
  tags: ['Laporan masyarakat'],
  summary: bilingual('Kirim laporan insiden', 'Report an incident'),
  description: bilingual(
    'Terbuka bagi siapa saja. JSON, atau multipart/form-data dengan bagian `report` (JSON) dan berkas `evidence`.',
    'Open to everybody. JSON, or multipart/form-data with a part `report` (JSON) and files `evidence`.',
  ),
  request: {
    params: inAgency,
    headers: idempotency,
    body: { required: true, content: reportContent('ReportInput') },
  },
  responses: answers(
    { 201: json(bilingual('Laporan diterima', 'Report received'), receiptSchema) },
    [
      ...changeProblems.filter((kind) => kind !== 'foreign-origin'),
      'not-found',
      'refused',
      'file-too-large',
      'too-many-files',
    ],
  ),
});

const reporter = { kind: 'reporter' } as const;

/** A report from anybody; a case opens. */
export const createReport: Endpoint = (api, product) => {
  api.openAPIRegistry.register('ReportInput', reportInput);
  api.openapi(route, async (c) => {
    const { agency } = c.req.valid('param');
    if ('notFound' in (await product.sops.agency(agency))) return notFound(c);
    const read = await readReport<ReportInput>(c, product, agency, reportInput);
    if (read instanceof Response) return read;
    const report: Report = {
      ...read.report,
      evidence: read.evidence,
      language: read.report.language ?? c.get('language'),
      channel: 'api',
      receivedAt: product.now(),
    };
    const receipt = await product.cases.receive(
      agency,
      report,
      reporter,
      onceOf(c, reporter, read.asked),
    );
    if (isNo(receipt)) return answerProblem(c, receipt);
    const presented = presentReceipt(agency, receipt);
    return c.json(presented, 201, { location: presented.links.track });
  });
};
