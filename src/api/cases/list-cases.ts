import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import type { CaseFilter } from '#app/ports.ts';
import { unitKey } from '#core/people/unit-key.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { caseListSchema, presentRow } from './case-row.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency, pagingOf } from '#api/schema/address.ts';
import { soughtSchema } from '#api/schema/text.ts';

const text = soughtSchema.optional();

const query = pagingOf('cases').extend({
  status: z.enum(['open', 'closed']).optional(),
  step: text,
  category: text,
  severity: text,
  channel: text,
  unit: text,
  assignee: text.openapi({
    description: bilingual('Id petugas, atau `me`.', 'Id of an officer, or `me`.'),
  }),
  late: z
    .enum(['true', 'false'])
    .optional()
    .openapi({
      description: bilingual(
        '`true`: hanya yang lewat waktu sekarang.',
        '`true`: only what is late now.',
      ),
    }),
  q: text.openapi({
    description: bilingual(
      'Kata-kata, dalam urutan apa pun; nomor kasus atau tiket menemukan kasusnya.',
      'Words, in any order; a case or ticket number finds its case.',
    ),
  }),
});

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases',
  operationId: 'listCases',
  tags: ['Kasus'],
  summary: bilingual('Daftar kasus, terbaru lebih dahulu', 'Cases, newest first'),
  ...officers,
  request: { params: inAgency, query },
  responses: answers(
    { 200: json(bilingual('Satu halaman kasus', 'A page of cases'), caseListSchema) },
    [...officerProblems, 'invalid-request'],
  ),
});

const filterOf = (
  asked: Omit<z.infer<typeof query>, 'cursor' | 'limit'>,
  me: string | undefined,
  now: CaseFilter['lateAt'],
): CaseFilter => {
  const assigneeId = asked.assignee === 'me' ? me : asked.assignee;
  return {
    ...(asked.status === undefined ? {} : { status: asked.status }),
    ...(asked.step === undefined ? {} : { step: asked.step }),
    ...(asked.category === undefined ? {} : { category: asked.category }),
    ...(asked.severity === undefined ? {} : { severity: asked.severity }),
    ...(asked.channel === undefined ? {} : { channel: asked.channel }),
    ...(asked.unit === undefined ? {} : { unitKeys: [unitKey(asked.unit)] }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(asked.late === 'true' && now !== undefined ? { lateAt: now } : {}),
    ...(asked.q === undefined ? {} : { search: asked.q }),
  };
};

/** Cases of the agency, as far as the caller may see them. */
export const listCases: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { cursor, limit, ...asked } = c.req.valid('query');
    const actor = c.get('actor');
    const now = product.now();
    const filter = filterOf(asked, 'id' in actor ? actor.id : undefined, now);
    const page = await product.cases.list(
      c.req.valid('param').agency,
      { filter, cursor: cursor ?? null, limit },
      actor,
    );
    return c.json({ items: page.items.map((row) => presentRow(row, now)), next: page.next }, 200);
  });
};
