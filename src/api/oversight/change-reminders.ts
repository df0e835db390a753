import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentReminders } from '#api/time/present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { problem } from '#api/problem/problem.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { answerSetting, isSettingNo } from '#api/problem/answer-setting.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency, settingsPrecondition } from '#api/schema/address.ts';
import { asReminders, remindersChangeInput, remindersSchema } from '#api/time/schema.ts';

const route = createRoute({
  method: 'put',
  path: '/api/v1/{agency}/reminders',
  operationId: 'changeReminders',
  tags: ['Pengaturan'],
  summary: bilingual('Ganti aturan pengingat', 'Change the reminder rules'),
  description: bilingual(
    'Bagi pengendali dan administrator.',
    'For coordinating executors and administrators.',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: remindersChangeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Aturan sesudah perubahan', 'The rules after the change'),
        remindersSchema,
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

/** Puts other reminder rules into force. */
export const changeReminders: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { reminders, reason } = c.req.valid('json');
    const options = optionsOf(c, null);
    if (options instanceof Response) return options;
    if (options.version === undefined) {
      return problem(c, {
        kind: 'version-needed',
        message: {
          id: 'Sebut versi aturan pengingat yang Anda baca pada If-Match, agar perubahan orang lain tidak tertimpa.',
          en: 'Name the version of the reminder rules you read as If-Match, so that nobody else’s change is overwritten.',
        },
      });
    }
    const actor = c.get('actor');
    const answer = await product.oversight.changeReminders(
      agency,
      asReminders(reminders),
      reason,
      options.version,
      actor,
    );
    const now = await product.oversight.reminderRules(agency, actor);
    if ('notFound' in now) return notFound(c);
    return isSettingNo(answer)
      ? answerSetting(c, answer, now.version, 'reminders')
      : c.json(presentReminders(now.reminders), 200, { etag: etagOf(now.version) });
  });
};
