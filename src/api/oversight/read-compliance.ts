import { createRoute, type z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { accepts } from 'hono/accepts';
import { figuresCsv, worstCsv } from '#app/oversight/compliance-csv.ts';
import type { FigureFilter } from '#app/ports.ts';
import { answers, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCompliance } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { insideView } from '#api/request/insiders-only.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { complianceQuery, complianceSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/compliance',
  operationId: 'readCompliance',
  tags: ['Waktu'],
  summary: bilingual('Kepatuhan terhadap SOP', 'How the SOP is kept'),
  description: bilingual(
    'Sebagai JSON, atau sebagai CSV dengan `Accept: text/csv`, UTF-8 bertanda; pemisah dan tanda desimalnya mengikuti `Accept-Language`: titik koma dan koma untuk Indonesia, koma dan titik untuk Inggris.',
    'As JSON, or as CSV with `Accept: text/csv`, UTF-8 with its mark; separator and decimal mark follow `Accept-Language`: semicolon and comma for Indonesian, comma and point for English.',
  ),
  ...officers,
  request: { params: inAgency, query: complianceQuery },
  responses: answers(
    {
      200: {
        description: bilingual('Angka kepatuhan', 'The figures'),
        content: {
          'application/json': { schema: complianceSchema },
          'text/csv': { schema: { type: 'string' } },
        },
      },
    },
    [...officerProblems, 'invalid-request'],
  ),
});

const filterOf = ({ edition, from, to, role }: z.output<typeof complianceQuery>): FigureFilter => ({
  ...(edition === undefined ? {} : { edition }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(role === undefined ? {} : { role }),
});

/** How the SOP is kept, by step, month and executor, and the most late cases. */
export const readCompliance: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const query = c.req.valid('query');
    const view = await insideView(c, product, agency);
    // Steps are named by the edition asked for; without one, by the edition in force.
    const named =
      view === undefined || query.edition === undefined
        ? view
        : await product.sops.edition(agency, query.edition);
    if (view === undefined || named === undefined || 'notFound' in named) return notFound(c);
    const figures = await product.oversight.compliance(agency, filterOf(query), c.get('actor'));
    if ('notFound' in figures) return notFound(c);
    const form = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'text/csv'],
      default: 'application/json',
    });
    if (form === 'application/json')
      return c.json(presentCompliance(figures, named.sop), 200, {
        vary: 'accept, accept-language',
      });
    const written = {
      sop: named.sop,
      zone: view.agency.calendar.zone,
      language: c.get('language'),
    };
    return c.body((query.part === 'worst' ? worstCsv : figuresCsv)(figures, written), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="kepatuhan-${view.agency.id}.csv"`,
      vary: 'accept, accept-language',
    });
  });
};
