import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { links } from '#api/present/links.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { preconditions } from '#api/schema/address.ts';
import { presentExport } from './present-srikandi.ts';
import { ofPaper } from './schema/address.ts';
import { exportSchema } from './schema/srikandi.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/export',
  operationId: 'exportPaper',
  tags: ['Naskah dinas'],
  summary: bilingual('Siapkan naskah untuk SRIKANDI', 'Set a paper for SRIKANDI'),
  description: bilingual(
    'Dibuat DOCX dengan kode naskah dan penanda isian SRIKANDI; kata-katanya tidak dapat diubah lagi. Tanggap tidak terhubung ke SRIKANDI: unduh DOCX-nya, bawa ke sana, lalu catat PDF yang kembali (`return`). Hanya untuk jenis naskah yang dinomori SRIKANDI (`number-source`). revoke-paper menarik DOCX-nya.',
    'A DOCX is made with the paper’s code and SRIKANDI’s placeholders; its words are fixed from here on. Tanggap is not connected to SRIKANDI: download the DOCX, take it there, then record the PDF that comes back (`return`). Only for kinds that SRIKANDI numbers (`number-source`). revoke-paper withdraws the DOCX.',
  ),
  ...officers,
  request: { params: ofPaper, headers: preconditions },
  responses: answers(
    {
      200: json(
        bilingual(
          'DOCX-nya; ETag memuat versi kasus yang baru',
          'The DOCX; the ETag holds the case’s new version',
        ),
        exportSchema,
      ),
    },
    [
      ...officerProblems,
      ...changeProblems,
      'bad-header',
      'paper-incomplete',
      'refused',
      'refused-to-you',
      'stale',
      'case-moved-on',
    ],
  ),
});

/** Sets a paper as a DOCX for SRIKANDI. */
export const exportPaper: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const options = optionsOf(c, { export: true });
    if (options instanceof Response) return options;
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const paper = { output, of };
    const answer = await product.papers.export(agency, caseId, paper, c.get('actor'), options);
    if ('missing' in answer)
      return problem(c, {
        kind: 'paper-incomplete',
        fields: answer.missing.map((message) => ({ field: '', message })),
      });
    if (isNo(answer)) return answerProblem(c, answer);
    const exported = answer.events.find((event) => event.type === 'paper-exported');
    // The key was used for another command of this case.
    if (exported === undefined) return answerProblem(c, { keyReused: true });
    return c.json(presentExport(links.case(agency, caseId), exported), 200, {
      etag: etagOf(answer.version),
    });
  });
};
