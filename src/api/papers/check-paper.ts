import { createRoute } from '@hono/zod-openapi';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCheck } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { ofCode, paperCheckSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/papers/{code}',
  operationId: 'checkPaper',
  tags: ['Naskah dinas'],
  summary: 'Periksa keaslian naskah menurut kodenya',
  description: 'Terbuka bagi siapa saja. Bandingkan `sha256` dengan berkas di tangan Anda.',
  request: { params: ofCode },
  responses: answers({ 200: json('Naskah yang tercatat dengan kode ini', paperCheckSchema) }, [
    'not-found',
  ]),
});

/** Whether a code belongs to a paper of ours. */
export const checkPaper: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const found = presentCheck(await product.papers.checkCode(c.req.valid('param').code));
    return found === undefined ? notFound(c) : c.json(found, 200, { 'cache-control': 'no-store' });
  });
};
