import { createRoute } from '@hono/zod-openapi';
import { answers, json, officerProblems, officers } from '../answers.ts';
import type { Endpoint } from '../environment.ts';
import { presentPaperSettings } from '../present/papers.ts';
import { notFound } from '../problem/answer-problem.ts';
import { insideView } from '../request/insiders-only.ts';
import { officersOnly } from '../request/officers-only.ts';
import { inAgency } from '../schema/address.ts';
import { paperSettingsSchema } from '../schema/papers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/settings/papers',
  operationId: 'readPaperSettings',
  tags: ['Pengaturan'],
  summary: 'Pengaturan naskah dinas',
  ...officers,
  request: { params: inAgency },
  responses: answers({ 200: json('Pengaturan naskah', paperSettingsSchema) }, officerProblems),
});

/** Letterhead, numbers and signers of an agency. */
export const readPaperSettings: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const view = await insideView(c, product, c.req.valid('param').agency);
    return view === undefined ? notFound(c) : c.json(presentPaperSettings(view.agency.papers), 200);
  });
};
