import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { ofPerson, settingsPrecondition } from '#api/schema/address.ts';
import { answerPerson, personProblems, seenIn } from './answer-person.ts';
import { heldInput, personDoneSchema } from './people-schema.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/people/{person}/roles',
  operationId: 'changePerson',
  tags: ['Petugas'],
  summary: bilingual('Ubah peran petugas', 'Change the roles of somebody'),
  description: bilingual(
    'Bagi administrator. Administrator terakhir tidak dapat dikeluarkan atau diturunkan.',
    'For administrators. The last administrator cannot be taken out or demoted.',
  ),
  ...officers,
  request: {
    params: ofPerson,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: heldInput } } },
  },
  responses: answers(
    { 200: json(bilingual('Sudah diubah', 'Changed'), personDoneSchema) },
    personProblems,
  ),
});

/** Gives somebody other roles, or takes him out. */
export const changePerson: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency, person } = c.req.valid('param');
    const { reason, ...held } = c.req.valid('json');
    const seen = seenIn(c);
    if (seen instanceof Response) return seen;
    const asking = { actor: c.get('actor'), reason, seen };
    return answerPerson(c, await product.people.change(agency, person, held, asking), 200);
  });
};
