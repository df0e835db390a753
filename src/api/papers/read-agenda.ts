import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentAgendaLine } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { agendaSchema } from './schema/registers.ts';
import { ofAgenda } from './schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/agenda/{year}',
  operationId: 'readAgenda',
  tags: ['Naskah dinas'],
  summary: bilingual('Agenda surat masuk', 'Agenda of incoming letters'),
  description: bilingual(
    'Laporan yang datang sebagai surat dan dicatat petugas, menurut tahun surat itu diterima.',
    'Reports that came as letters and were entered by staff, by the year the letter was received in.',
  ),
  ...officers,
  request: { params: ofAgenda },
  responses: answers(
    { 200: json(bilingual('Agenda surat masuk', 'Agenda of incoming letters'), agendaSchema) },
    [...officerProblems, 'invalid-request'],
  ),
});

/** Letters that came in, in the order of their agenda numbers. */
export const readAgenda: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, year } = c.req.valid('param');
    const view = await insideView(c, product, agency);
    if (view === undefined) return notFound(c);
    await product.people.recordRead(agency, c.get('actor'), 'export', `agenda surat masuk ${year}`);
    const lines = await product.papers.agenda(agency, Number(year), c.get('actor'));
    return c.json({ items: lines.map((line) => presentAgendaLine(agency, line)) }, 200);
  });
};
