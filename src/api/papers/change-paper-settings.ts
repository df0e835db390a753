import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentPaperSettings } from './present.ts';
import { answerProblem, notFound } from '#api/problem/answer-problem.ts';
import { answerSetting, isSettingNo } from '#api/problem/answer-setting.ts';
import { problem } from '#api/problem/problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency, settingsPrecondition } from '#api/schema/address.ts';
import {
  asPaperSettings,
  paperSettingsChangeInput,
  paperSettingsSchema,
} from './schema/settings.ts';

const route = createRoute({
  method: 'put',
  path: '/api/v1/{agency}/settings/papers',
  operationId: 'changePaperSettings',
  tags: ['Pengaturan'],
  summary: bilingual('Ganti pengaturan naskah dinas', 'Change the paper settings'),
  description: bilingual(
    'Bagi pengendali dan administrator. Draf langsung mengikuti; naskah yang sudah ditandatangani tidak berubah.',
    'For coordinating executors and administrators. Drafts follow at once; papers already signed do not change.',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: paperSettingsChangeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Pengaturan naskah sesudah perubahan', 'The paper settings after the change'),
        paperSettingsSchema,
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

/** Puts other paper settings into force. */
export const changePaperSettings: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const no = await product.papers.mayNotChangeSettings(agency, c.get('actor'));
    if (no !== undefined) return answerProblem(c, no);
    const { papers, reason } = c.req.valid('json');
    const settings = asPaperSettings(papers);
    if ('message' in settings)
      return problem(c, {
        kind: 'unfit-settings',
        fields: [{ field: 'papers.letterhead.logo', message: settings.message }],
      });
    const options = optionsOf(c, null);
    if (options instanceof Response) return options;
    const { version } = options;
    if (version === undefined) {
      return problem(c, {
        kind: 'version-needed',
        message: {
          id: 'Sebut versi pengaturan naskah yang Anda baca pada If-Match, agar perubahan orang lain tidak tertimpa.',
          en: 'Name the version of the paper settings you read as If-Match, so that nobody else’s change is overwritten.',
        },
      });
    }
    const actor = c.get('actor');
    const answer = await product.papers.changeSettings(agency, settings, reason, actor, {
      version,
    });
    const now = await product.papers.settings(agency, actor);
    if ('notFound' in now) return notFound(c);
    return isSettingNo(answer)
      ? answerSetting(c, answer, now.version, 'papers')
      : c.json(presentPaperSettings(now.papers), 200, { etag: etagOf(now.version) });
  });
};
