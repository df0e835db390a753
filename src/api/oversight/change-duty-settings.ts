import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentDutySettings } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { answerSetting, isSettingNo } from '#api/problem/answer-setting.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency, settingsPrecondition } from '#api/schema/address.ts';
import { dutySettingsChangeInput, dutySettingsSchema } from './duty-schema.ts';

const route = createRoute({
  method: 'put',
  path: '/api/v1/{agency}/settings/duties',
  operationId: 'changeDutySettings',
  tags: ['Pengaturan'],
  summary: bilingual('Ganti penerima kewajiban lapor', 'Change whom legal duties are told to'),
  description: bilingual(
    'Bagi pengendali dan administrator. Kewajiban yang tidak disebut mengikuti edisi SOP.',
    'For coordinating executors and administrators. Duties that are not named follow the SOP edition.',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: dutySettingsChangeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Penerima sesudah perubahan', 'The recipients after the change'),
        dutySettingsSchema,
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

/** Puts other recipients of legal duties into force. */
export const changeDutySettings: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { duties, reason } = c.req.valid('json');
    const options = optionsOf(c, null);
    if (options instanceof Response) return options;
    if (options.version === undefined) {
      return problem(c, {
        kind: 'version-needed',
        message: {
          id: 'Sebut versi penerima kewajiban yang Anda baca pada If-Match, agar perubahan orang lain tidak tertimpa.',
          en: 'Name the version of the recipients you read as If-Match, so that nobody else’s change is overwritten.',
        },
      });
    }
    const actor = c.get('actor');
    const answer = await product.oversight.changeDuties(
      agency,
      duties,
      reason,
      options.version,
      actor,
    );
    const now = await product.oversight.dutySettings(agency, actor);
    if ('notFound' in now) return notFound(c);
    return isSettingNo(answer)
      ? answerSetting(c, answer, now.version, 'duties')
      : c.json(presentDutySettings(now.duties), 200, { etag: etagOf(now.version) });
  });
};
