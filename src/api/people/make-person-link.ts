import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { ofPerson, settingsPrecondition } from '#api/schema/address.ts';
import { answerPerson, personProblems, seenIn } from './answer-person.ts';
import { linkInput, personDoneSchema } from './people-schema.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/people/{person}/link',
  operationId: 'makePersonLink',
  tags: ['Petugas'],
  summary: bilingual('Buat tautan kata sandi', 'Make a link to set a password'),
  description: bilingual(
    'Bagi administrator. Tautan yang lama tidak berlaku lagi; pembuatannya tercatat.',
    'For administrators. Earlier links end; that it was made stands in the record.',
  ),
  ...officers,
  request: {
    params: ofPerson,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: linkInput } } },
  },
  responses: answers(
    {
      201: json(
        bilingual('Tautan sekali pakai, 24 jam', 'A one-time link, 24 hours'),
        personDoneSchema,
      ),
    },
    personProblems,
  ),
});

/** Makes a one-time link by which somebody sets a new password. */
export const makePersonLink: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency, person } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const seen = seenIn(c);
    if (seen instanceof Response) return seen;
    const asking = { actor: c.get('actor'), reason, seen };
    return answerPerson(c, await product.people.makeLink(agency, person, asking), 201);
  });
};
