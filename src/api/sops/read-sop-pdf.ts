import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { isKnownTag } from '#core/text/entity-tag.ts';
import { answers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { pdfAnswer, pdfContent } from '#api/request/pdf-answer.ts';
import { ofEdition } from '#api/schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/sops/{edition}/pdf',
  operationId: 'readSopPdf',
  tags: ['SOP'],
  summary: bilingual('Dokumen SOP sebagai PDF', 'The SOP document as PDF'),
  description: bilingual(
    'Terbuka bagi siapa saja. `ETag` berubah bersama isinya; dengan `If-None-Match` berkas yang sama tidak dikirim lagi.',
    'Open to everybody. `ETag` changes with the content; with `If-None-Match` the same file is not sent again.',
  ),
  request: { params: ofEdition },
  responses: answers(
    {
      200: pdfContent(bilingual('Dokumen SOP', 'The SOP document')),
      304: {
        description: bilingual('Dokumen SOP tidak berubah', 'The SOP document has not changed'),
      },
    },
    ['not-found'],
  ),
});

/** The SOP document of an edition. */
export const readSopPdf: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const { agency, edition } = c.req.valid('param');
    const pdf = await product.papers.sopPdf(agency, edition);
    if ('notFound' in pdf) return notFound(c);
    const headers = { etag: `"${pdf.tag}"`, 'cache-control': 'public, max-age=300' };
    if (isKnownTag(c.req.header('if-none-match') ?? null, pdf.tag))
      return new Response(null, { status: 304, headers });
    const answer = pdfAnswer(pdf);
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
    return answer;
  });
};
