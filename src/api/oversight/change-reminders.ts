import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentReminders } from '#api/time/present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { answerSetting, isSettingNo } from '#api/problem/answer-setting.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { inAgency } from '#api/schema/address.ts';
import { asReminders, remindersChangeInput, remindersInput } from '#api/time/schema.ts';

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
    body: { required: true, content: { 'application/json': { schema: remindersChangeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Aturan sesudah perubahan', 'The rules after the change'),
        remindersInput,
      ),
    },
    [
      ...officerProblems,
      ...changeProblems.filter((kind) => kind !== 'key-reused'),
      'settings-stale',
      'unfit-settings',
      'refused',
      'refused-to-you',
    ],
  ),
});

/** Puts other reminder rules into force. */
export const changeReminders: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product)] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { reminders, reason } = c.req.valid('json');
    const answer = await product.oversight.changeReminders(
      agency,
      asReminders(reminders),
      reason,
      c.get('actor'),
    );
    const view = await product.sops.agency(agency);
    if ('notFound' in view) return notFound(c);
    return isSettingNo(answer)
      ? answerSetting(c, answer, 'version' in answer ? answer.version : 0, 'reminders')
      : c.json(presentReminders(view.agency.reminders), 200);
  });
};
