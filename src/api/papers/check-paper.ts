import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCheck } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { ofCode } from './schema/address.ts';
import { paperCheckSchema } from './schema/check.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/papers/{code}',
  operationId: 'checkPaper',
  tags: ['Naskah dinas'],
  summary: bilingual(
    'Periksa keaslian naskah menurut kodenya',
    'Check by its code whether a paper is genuine',
  ),
  description: bilingual(
    'Terbuka bagi siapa saja. Bandingkan `sha256` dengan berkas di tangan Anda.',
    'Open to everybody. Compare `sha256` with the file you have.',
  ),
  request: { params: ofCode },
  responses: answers(
    {
      200: json(
        bilingual('Naskah yang tercatat dengan kode ini', 'The paper on record with this code'),
        paperCheckSchema,
      ),
    },
    ['not-found'],
  ),
});

/** Whether a code belongs to a paper of ours. */
export const checkPaper: Endpoint = (api, product) => {
  api.openapi(route, async (c) => {
    const check = await product.papers.checkCode(c.req.valid('param').code);
    // Neither known nor unknown can be said then.
    if (check.damaged) throw new Error('the record of the case of this paper is damaged');
    const found = presentCheck(check);
    return found === undefined ? notFound(c) : c.json(found, 200, { 'cache-control': 'no-store' });
  });
};
