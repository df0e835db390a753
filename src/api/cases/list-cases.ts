import { createRoute, z } from '@hono/zod-openapi';
import type { CaseFilter } from '#app/ports.ts';
import { unitKey } from '#app/cases/project.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentRow } from './present/case-row.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency, paging } from '#api/schema/address.ts';
import { caseListSchema } from './schema/case-row.ts';
import { soughtSchema } from '#api/schema/text.ts';

const text = soughtSchema.optional();

const query = paging.extend({
  status: z.enum(['open', 'closed']).optional(),
  step: text,
  category: text,
  severity: text,
  channel: text,
  unit: text,
  assignee: text.openapi({ description: 'Id petugas, atau `me`.' }),
  late: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: '`true`: hanya yang lewat waktu sekarang.' }),
  q: text.openapi({
    description: 'Kata-kata, dalam urutan apa pun; nomor kasus atau tiket menemukan kasusnya.',
  }),
});

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/cases',
  operationId: 'listCases',
  tags: ['Kasus'],
  summary: 'Daftar kasus, terbaru lebih dahulu',
  ...officers,
  request: { params: inAgency, query },
  responses: answers({ 200: json('Satu halaman kasus', caseListSchema) }, [
    ...officerProblems,
    'invalid-request',
  ]),
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
    ...(asked.unit === undefined ? {} : { unitKey: unitKey(asked.unit) }),
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
