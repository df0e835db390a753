import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { answerProblem, isNo, notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { onceOf } from '#api/request/once.ts';
import { idempotency, ofCase } from '#api/schema/address.ts';
import { attachment } from '#api/cases/read-file.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/file',
  operationId: 'makeCaseFile',
  tags: ['Kasus'],
  summary: bilingual('Buat berkas kasus sebagai ZIP', 'Make the case file, as a ZIP'),
  description: bilingual(
    'Semua naskah, bukti, dan catatan kasus dengan sidik jarinya, yang dapat diperiksa tanpa Tanggap; caranya ada di BACA-SAYA.txt. Pembuatannya dicatat dalam kasus sebelum bita pertama dikirim, dengan SHA-256 daftar berkasnya, yang juga ada di kepala `Manifest-SHA256`.',
    'All papers, evidence and the record of the case with their hashes, to be checked without Tanggap; BACA-SAYA.txt says how. That it was made is recorded in the case before the first byte is sent, with the SHA-256 of its list of files, which also stands in the header `Manifest-SHA256`.',
  ),
  ...officers,
  request: { params: ofCase, headers: idempotency },
  responses: answers(
    {
      200: {
        description: bilingual('Berkas kasus', 'The case file'),
        content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    [
      ...officerProblems,
      'foreign-origin',
      'invalid-request',
      'case-moved-on',
      'key-reused',
      'refused',
      'refused-to-you',
      'not-set',
    ],
  ),
});

/** Gives out a whole case as a file. */
export const makeCaseFile: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    if (caseId === undefined) return notFound(c);
    const file = await product.exchange.caseFile(
      agency,
      caseId,
      c.get('actor'),
      onceOf(c, c.get('actor'), null),
    );
    if ('notSet' in file)
      return problem(c, { kind: 'not-set', code: file.notSet, headers: { 'retry-after': '5' } });
    if (isNo(file)) return answerProblem(c, file);
    return new Response(file.bytes, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': attachment(file.name),
        'manifest-sha256': file.manifest,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  });
};
