import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { upload } from '#api/request/upload.ts';
import { inAgency } from '#api/schema/address.ts';
import { filesSchema } from '#api/schema/file-ref.ts';
import { uploadContent } from './schema/report-content.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/reports/evidence',
  operationId: 'uploadReportEvidence',
  tags: ['Laporan masyarakat'],
  summary: bilingual('Unggah bukti sebelum melapor', 'Upload evidence before reporting'),
  description: bilingual(
    'Jawabannya dipakai pada `evidence` laporan atau `files` pesan.',
    'Its answer goes into `evidence` of a report or `files` of a message.',
  ),
  request: { params: inAgency, body: { required: true, content: uploadContent } },
  responses: answers({ 201: json(bilingual('Berkas tersimpan', 'Files stored'), filesSchema) }, [
    'not-found',
    'unreadable-body',
    'unsupported-media-type',
    'body-too-large',
    'file-too-large',
    'invalid-request',
    'too-many-files',
  ]),
});

/** Evidence that goes ahead of its report, for weak lines. */
export const uploadReportEvidence: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const { agency } = c.req.valid('param');
    if ('notFound' in (await product.sops.agency(agency))) return notFound(c);
    return upload(c, product, agency);
  });
};
