import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { answers, changeProblems, json, officerProblems, officers } from '#api/answers.ts';
import type { Endpoint } from '#api/environment.ts';
import { presentCalendar } from './present.ts';
import { notFound } from '#api/problem/answer-problem.ts';
import { answerSetting, isSettingNo } from '#api/problem/answer-setting.ts';
import { problem } from '#api/problem/problem.ts';
import { officersOnly } from '#api/request/officers-only.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { inAgency, settingsPrecondition } from '#api/schema/address.ts';
import { asCalendar, calendarChangeInput, calendarSchema } from './schema.ts';

const route = createRoute({
  method: 'put',
  path: '/api/v1/{agency}/calendar',
  operationId: 'changeCalendar',
  tags: ['Pengaturan'],
  summary: bilingual('Ganti kalender kerja', 'Change the working calendar'),
  description: bilingual(
    'Bagi pengendali dan administrator. Batas waktu kasus terbuka dihitung ulang; masing-masing menunjukkan nilai lama, nilai baru, dan alasannya.',
    'For coordinating executors and administrators. Due times of open cases are recomputed, each with its old value, its new value and the reason.',
  ),
  ...officers,
  request: {
    params: inAgency,
    headers: settingsPrecondition,
    body: { required: true, content: { 'application/json': { schema: calendarChangeInput } } },
  },
  responses: answers(
    {
      200: json(
        bilingual('Kalender sesudah perubahan', 'The calendar after the change'),
        calendarSchema,
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

/** Puts another calendar into force. */
export const changeCalendar: Endpoint = (api, product) => {
  api.openapi({ ...route, middleware: [officersOnly(product, 'proof')] as const }, async (c) => {
    const { agency } = c.req.valid('param');
    const { calendar, reason } = c.req.valid('json');
    const options = optionsOf(c, null);
    if (options instanceof Response) return options;
    if (options.version === undefined) {
      return problem(c, {
        kind: 'version-needed',
        message: {
          id: 'Sebut versi kalender yang Anda baca pada If-Match, agar perubahan orang lain tidak tertimpa.',
          en: 'Name the version of the calendar you read as If-Match, so that nobody else’s change is overwritten.',
        },
      });
    }
    const answer = await product.time.changeCalendar(
      agency,
      asCalendar(calendar),
      reason,
      options.version,
      c.get('actor'),
    );
    const view = await product.sops.agency(agency);
    if ('notFound' in view) return notFound(c);
    const now = view.agency.calendar;
    return isSettingNo(answer)
      ? answerSetting(c, answer, now.version, 'calendar')
      : c.json(presentCalendar(now), 200, { etag: etagOf(now.version) });
  });
};
