import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentBookLine } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { bookSchema } from './schema/registers.ts';
import { ofAgenda } from './schema/address.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/agenda-book/{year}',
  operationId: 'readAgendaBook',
  tags: ['Naskah dinas'],
  summary: bilingual('Buku agenda surat keluar', 'Agenda book of outgoing letters'),
  description: bilingual(
    'Semua naskah yang bernomor pada tahun itu, dari register mana pun, menurut nomor urut buku; yang masih menunggu tanda tangan basah di akhir.',
    'Every paper that bears a number of the year, from whatever register, by the running number of the book; what waits for ink comes last.',
  ),
  ...officers,
  request: { params: ofAgenda },
  responses: answers(
    {
      200: json(
        bilingual('Buku agenda surat keluar', 'Agenda book of outgoing letters'),
        bookSchema,
      ),
    },
    [...officerProblems, 'invalid-request'],
  ),
});

/** Papers that bear a number of a year, by their dates. */
export const readAgendaBook: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency, year } = c.req.valid('param');
    const view = await insideView(c, product, agency);
    if (view === undefined) return notFound(c);
    await product.people.recordRead(
      agency,
      c.get('actor'),
      'export',
      `buku agenda surat keluar ${year}`,
    );
    const lines = await product.papers.agendaBook(agency, Number(year), c.get('actor'));
    return c.json({ items: lines.map(presentBookLine) }, 200);
  });
};
