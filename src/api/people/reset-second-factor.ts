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
  path: '/api/v1/{agency}/people/{person}/second-factor/reset',
  operationId: 'resetSecondFactor',
  tags: ['Petugas'],
  summary: bilingual('Lepas verifikasi dua langkah', 'Take a second factor off'),
  description: bilingual(
    'Bagi administrator, untuk petugas yang kehilangan telepon dan kode pemulihannya. Sesinya berakhir; tercatat, dan ia diberi tahu ketika masuk.',
    'For administrators, for who has lost phone and recovery codes. Sessions end; it stands in the record, and the person is told when he signs in.',
  ),
  ...officers,
  request: {
    params: ofPerson,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: linkInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual(
          'Masuk kembali cukup dengan kata sandi',
          'The password alone opens the account again',
        ),
        personDoneSchema,
      ),
    },
    personProblems,
  ),
});

/** Takes somebody's second factor off. */
export const resetSecondFactor: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency, person } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const seen = seenIn(c);
    if (seen instanceof Response) return seen;
    const asking = { actor: c.get('actor'), reason, seen };
    return answerPerson(c, await product.people.resetFactor(agency, person, asking), 200);
  });
};
