import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { placeIn, securityQuery, securitySchema } from './security-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/{agency}/security',
  operationId: 'readSecurityRecord',
  tags: ['Petugas'],
  summary: bilingual('Catatan keamanan', 'The security record'),
  description: bilingual(
    'Bagi administrator dan auditor: masuk dan gagal masuk, sesi, token, kata sandi, petugas, pengaturan, SOP.',
    'For administrators and auditors: sign-ins and failures, sessions, tokens, passwords, people, settings, SOPs.',
  ),
  ...officers,
  request: { params: inAgency, query: securityQuery },
  responses: answers(
    { 200: json(bilingual('Catatan keamanan', 'The security record'), securitySchema) },
    [...officerProblems, 'invalid-request'],
  ),
});

/** What happened to the ways in of an agency, its people and settings. */
export const readSecurityRecord: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { type, person, from, until, cursor, limit } = c.req.valid('query');
    const page = await product.people.securityRecord(agency, c.get('actor'), {
      types: type === undefined ? [] : [type],
      person: person ?? null,
      from: from ?? null,
      until: until ?? null,
      after: placeIn(cursor),
      limit,
    });
    if ('notFound' in page) return notFound(c);
    await product.people.recordRead(agency, c.get('actor'), 'export', 'catatan-keamanan');
    const last = page.entries.at(-1);
    const next = page.more && last !== undefined ? `${String(last.version)}:${last.stream}` : null;
    const items = page.entries.map(({ stream, version, event }) => ({
      stream,
      version,
      event: { ...event },
    }));
    return c.json({ items, next }, 200);
  });
};
