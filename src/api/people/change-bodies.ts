import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { answerSetting, isSettingNo } from '#api/problem/answer-setting.ts';
import { problem } from '#api/problem/problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency, settingsPrecondition } from '#api/schema/address.ts';
import { presentBodies } from './present.ts';
import { bodiesChangeInput, bodiesSchema } from './schema.ts';

const route = createRoute({
  method: 'put',
  path: '/api/v1/{agency}/settings/bodies',
  operationId: 'changeBodies',
  tags: ['Pengaturan'],
  summary: bilingual(
    'Ganti daftar unit kerja dan pihak',
    'Change the register of work units and parties',
  ),
  description: bilingual(
    'Bagi pengendali dan administrator. Unit yang berganti nama tetap memakai kodenya, sehingga hitungan laporannya tetap.',
    'For coordinating executors and administrators. A unit that is renamed keeps its id, and so the count of its reports.',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: bodiesChangeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Daftar sesudah perubahan', 'The register after the change'),
        bodiesSchema,
      ),
    },
    [
      ...officerProblems,
      ...changeProblems.filter((kind) => kind !== 'key-reused'),
      'bad-header',
      'version-needed',
      'settings-stale',
      'unfit-settings',
      'refused',
      'refused-to-you',
    ],
  ),
});

/** Puts another register of work units and parties into force. */
export const changeBodies: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { bodies, reason } = c.req.valid('json');
    const options = optionsOf(c, null);
    if (options instanceof Response) return options;
    const { version } = options;
    if (version === undefined) {
      return problem(c, {
        kind: 'version-needed',
        message: {
          id: 'Sebut versi daftar yang Anda baca pada If-Match, agar perubahan orang lain tidak tertimpa.',
          en: 'Name the version of the register you read as If-Match, so that nobody else’s change is overwritten.',
        },
      });
    }
    const actor = c.get('actor');
    const answer = await product.bodies.change(agency, bodies.items, reason, actor, version);
    const now = await product.bodies.read(agency, actor);
    if ('notFound' in now) return notFound(c);
    return isSettingNo(answer)
      ? answerSetting(c, answer, now.version, 'bodies.items')
      : c.json(presentBodies(now.bodies), 200, { etag: etagOf(now.version) });
  });
};
