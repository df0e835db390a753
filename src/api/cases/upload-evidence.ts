import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { upload } from '#api/request/upload.ts';
import { ofCase } from '#api/schema/address.ts';
import { filesSchema } from '#api/schema/file-ref.ts';
import { uploadContent } from './schema/report-content.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/cases/{id}/evidence',
  operationId: 'uploadEvidence',
  tags: ['Kasus'],
  summary: bilingual(
    'Unggah berkas untuk dipakai dalam perintah',
    'Upload files to use in commands',
  ),
  description: bilingual(
    'Berkas belum menjadi bagian kasus sebelum sebuah perintah menyebutnya (attach-evidence, keluaran langkah, isian berkas, bukti tindakan).',
    'A file is no part of the case until a command names it (attach-evidence, an output of a step, a file field, the proof of a measure).',
  ),
  ...officers,
  request: { params: ofCase, body: { required: true, content: uploadContent } },
  responses: answers({ 201: json(bilingual('Berkas tersimpan', 'Files stored'), filesSchema) }, [
    ...officerProblems,
    'foreign-origin',
    'unreadable-body',
    'unsupported-media-type',
    'body-too-large',
    'file-too-large',
    'invalid-request',
    'too-many-files',
  ]),
});

/** Files for the commands of a case. */
export const uploadEvidence: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, id } = c.req.valid('param');
    if ('notFound' in (await product.cases.view(agency, id, c.get('actor')))) return notFound(c);
    return upload(c, product, agency);
  });
};
