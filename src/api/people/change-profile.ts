import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, json, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { ofPerson, settingsPrecondition } from '#api/schema/address.ts';
import { answerPerson, personProblems, seenIn } from './answer-person.ts';
import { profileInput, personDoneSchema } from './people-schema.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/{agency}/people/{person}/profile',
  operationId: 'changeProfile',
  tags: ['Petugas'],
  summary: bilingual('Ubah profil petugas', 'Change the profile of somebody'),
  description: bilingual(
    'Bagi administrator; orangnya sendiri mengubahnya di Akun saya. Draf naskah langsung mengikuti, yang sudah ditandatangani tidak berubah.',
    'For administrators; the person himself changes it under My account. Drafts of papers follow at once, signed ones do not change.',
  ),
  ...officers,
  request: {
    params: ofPerson,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: profileInput } } },
  },
  responses: answers(
    { 200: json(bilingual('Sudah diubah', 'Changed'), personDoneSchema) },
    personProblems,
  ),
});

/** Keeps what papers print of somebody. */
export const changeProfile: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency, person } = c.req.valid('param');
    const { reason, ...profile } = c.req.valid('json');
    const seen = seenIn(c);
    if (seen instanceof Response) return seen;
    const asking = { actor: c.get('actor'), reason, seen };
    return answerPerson(
      c,
      await product.people.changeProfile(agency, person, profile, asking),
      200,
    );
  });
};
