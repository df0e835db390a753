import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { links } from '#api/present/links.ts';
import { presentPrint } from './present.ts';
import { answerProblem, notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { preconditions } from '#api/schema/address.ts';
import { ofPaper } from './schema/address.ts';
import { printInput, printSchema } from './schema/signing.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/papers/{output}/{of}/print',
  operationId: 'printPaper',
  tags: ['Naskah dinas'],
  summary: bilingual('Cetak naskah untuk tanda tangan basah', 'Print a paper to be signed by hand'),
  description: bilingual(
    'Naskah mendapat nomor, tanggal, dan kode; kata-katanya tidak dapat diubah lagi. Unduh PDF-nya, tandatangani, lalu catat pindaiannya. revoke-paper menarik cetakan; nomornya tidak dipakai lagi, dengan alasan itu. Bila jenis naskah ini dinomori TU, sebutkan nomor dan tanggalnya (`given`).',
    'The paper gets its number, date and code; its words are fixed from here on. Download the PDF, sign it, then record its scan. revoke-paper withdraws the print; its number is kept out of use, with that reason. Where papers of this kind are numbered by the records office, state number and date (`given`).',
  ),
  ...officers,
  request: {
    params: ofPaper,
    headers: preconditions,
    body: { required: false, content: { 'application/json': { schema: printInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual(
          'Cetakannya; ETag memuat versi kasus yang baru',
          'The print; the ETag holds the case’s new version',
        ),
        printSchema,
      ),
    },
    [
      ...officerProblems,
      ...changeProblems,
      'bad-header',
      'not-set',
      'paper-incomplete',
      'refused',
      'refused-to-you',
      'stale',
      'case-moved-on',
    ],
  ),
});

/** Numbers and sets a paper to be signed by hand. */
export const printPaper: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, output, of } = c.req.valid('param');
    const asked = c.req.valid('json');
    const options = optionsOf(c, { print: asked });
    if (options instanceof Response) return options;
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const answer = await product.papers.print(agency, caseId, { output, of }, c.get('actor'), {
      ...options,
      ...asked,
    });
    if ('missing' in answer)
      return problem(c, {
        kind: 'paper-incomplete',
        fields: answer.missing.map((message) => ({ field: '', message })),
      });
    if (!('printed' in answer)) return answerProblem(c, answer);
    return c.json(presentPrint(links.case(agency, caseId), answer.printed), 200, {
      etag: etagOf(answer.version),
    });
  });
};
