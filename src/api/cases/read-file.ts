import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { caseIdOf } from '#api/request/case-id.ts';
import { mediaTypeOf } from '#api/request/files.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { ofCaseFile } from '#api/schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases/{id}/files/{fileId}',
  operationId: 'readFile',
  tags: ['Kasus'],
  summary: bilingual('Isi sebuah berkas kasus', 'The content of a file of a case'),
  ...officers,
  request: { params: ofCaseFile },
  responses: answers(
    {
      200: {
        description: bilingual('Isi berkas, sebagai lampiran', 'The content, as an attachment'),
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    officerProblems,
  ),
});

/** The name for saving, in plain ASCII and in full (RFC 6266, RFC 8187). */
export const attachment = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
};

/** Evidence may be anything, malware too: it is handed out to be saved, never shown. */
export const readFile: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id, fileId } = c.req.valid('param');
    const caseId = await caseIdOf(c, product, agency, id);
    const file =
      caseId === undefined
        ? { notFound: 'case' as const }
        : await product.cases.file(agency, caseId, fileId, c.get('actor'));
    if ('notFound' in file) return notFound(c);
    return new Response(file.bytes, {
      headers: {
        'content-type': mediaTypeOf(file.ref.mediaType),
        'content-disposition': attachment(file.ref.name),
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  });
};
