import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentRegisterLine } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { ofRegister } from './schema/address.ts';
import { registerSchema } from './schema/registers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/registers/{register}/{year}',
  operationId: 'readRegister',
  tags: ['Naskah dinas'],
  summary: bilingual('Register nomor surat', 'A letter register'),
  ...officers,
  request: { params: ofRegister },
  responses: answers(
    { 200: json(bilingual('Register nomor surat', 'A letter register'), registerSchema) },
    [...officerProblems, 'invalid-request'],
  ),
});

/** The numbers of one kind of paper and year. */
export const readRegister: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, register, year } = c.req.valid('param');
    const view = await insideView(c, product, agency);
    if (view === undefined) return notFound(c);
    await product.people.recordRead(
      agency,
      c.get('actor'),
      'export',
      `register ${register} ${year}`,
    );
    const lines = await product.papers.registerLines(
      agency,
      register,
      Number(year),
      c.get('actor'),
    );
    return c.json({ items: lines.map(presentRegisterLine) }, 200);
  });
};
