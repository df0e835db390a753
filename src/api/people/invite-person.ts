import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency, settingsPrecondition } from '#api/schema/address.ts';
import { answerPerson, personProblems, seenIn } from './answer-person.ts';
import { personInput, personDoneSchema } from './people-schema.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/people',
  operationId: 'invitePerson',
  tags: ['Petugas'],
  summary: bilingual('Undang petugas', 'Invite somebody'),
  description: bilingual(
    'Bagi administrator. Jawabannya memuat tautan sekali pakai; tidak ada yang dikirim. Yang sudah punya akun untuk instansi lain masuk dengan akun itu.',
    'For administrators. The answer holds a one-time link; nothing is sent. Who has an account for another agency signs in with that.',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: personInput } } },
  },
  responses: answers(
    { 201: json(bilingual('Sudah dalam daftar', 'In the list from now on'), personDoneSchema) },
    personProblems,
  ),
});

/** Invites somebody to roles of the agency. */
export const invitePerson: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { reason, ...wanted } = c.req.valid('json');
    const seen = seenIn(c);
    if (seen instanceof Response) return seen;
    const asking = { actor: c.get('actor'), reason, seen };
    return answerPerson(c, await product.people.invite(agency, wanted, asking), 201);
  });
};
