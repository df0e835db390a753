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
import { presentAccess } from './present-people.ts';
import { accessChangeInput, accessSchema } from './access-schema.ts';

const route = createRoute({
  method: 'put',
  path: '/api/v1/{agency}/settings/access',
  operationId: 'changeAccess',
  tags: ['Pengaturan'],
  summary: bilingual('Ganti pengaturan masuk', 'Change the sign-in settings'),
  description: bilingual(
    'Bagi administrator. Yang memegang peran itu tanpa verifikasi dua langkah harus mengaktifkannya sebelum dapat bekerja di konsol; token tetap berlaku.',
    'For administrators. Who holds such a role without a second factor has to set it up before he can work in the console; tokens go on.',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: accessChangeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Pengaturan sesudah perubahan', 'The settings after the change'),
        accessSchema,
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

/** Puts other sign-in settings into force. */
export const changeAccess: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { access, reason } = c.req.valid('json');
    const options = optionsOf(c, null);
    if (options instanceof Response) return options;
    const { version } = options;
    if (version === undefined) {
      return problem(c, {
        kind: 'version-needed',
        message: {
          id: 'Sebut versi pengaturan yang Anda baca pada If-Match, agar perubahan orang lain tidak tertimpa.',
          en: 'Name the version of the settings you read as If-Match, so that nobody else’s change is overwritten.',
        },
      });
    }
    const actor = c.get('actor');
    const answer = await product.access.change(agency, access, reason, version, actor);
    const now = await product.access.read(agency, actor);
    if ('notFound' in now) return notFound(c);
    return isSettingNo(answer)
      ? answerSetting(c, answer, now.version, 'access')
      : c.json(presentAccess(now.access), 200, { etag: etagOf(now.version) });
  });
};
