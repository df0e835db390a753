import type { Context } from 'hono';
import type { SettingAnswer } from '#app/answers.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { etagOf } from '#api/request/version.ts';
import { answerProblem } from './answer-problem.ts';
import { problem } from './problem.ts';

/** Every answer to a change of settings that is not its success. */
type SettingNo = Exclude<SettingAnswer, { readonly version: number; readonly stale?: never }>;

export const isSettingNo = (answer: SettingAnswer): answer is SettingNo =>
  !('version' in answer) || 'stale' in answer;

/**
 * Turns a no to a change of settings into a problem. Findings keep their place in what was sent.
 *
 * @param now the version in force
 * @param within the part of the body that the findings' places count from
 */
export const answerSetting = (
  c: Context<ApiEnvironment>,
  no: SettingNo,
  now: number,
  within: string,
): Response => {
  if ('findings' in no) {
    return problem(c, {
      kind: 'unfit-settings',
      message: {
        id: 'Pengaturan ini tidak dapat dipakai; lihat setiap temuannya.',
        en: 'These settings cannot be used; see each finding.',
      },
      fields: no.findings.map(({ path, message }) => ({
        field: [within, ...path].filter((part) => part !== '').join('.'),
        message,
      })),
    });
  }
  if ('stale' in no) {
    return problem(c, {
      kind: 'settings-stale',
      version: now,
      headers: { etag: etagOf(now) },
      message: {
        id: 'Pengaturan sudah diubah sejak Anda membacanya. Baca ulang, lalu putuskan lagi.',
        en: 'The settings have been changed since you read them. Read them again, then decide anew.',
      },
    });
  }
  return answerProblem(c, no);
};
