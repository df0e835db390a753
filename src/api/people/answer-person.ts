import type { Context } from 'hono';
import { isPersonNo, type PersonAnswer } from '#app/people/people.ts';
import { changeProblems, officerProblems } from '#api/answers.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { answerSetting } from '#api/problem/answer-setting.ts';
import { problem } from '#api/problem/problem.ts';
import { optionsOf } from '#api/request/options.ts';
import { etagOf } from '#api/request/version.ts';
import { presentDone } from './present-people.ts';

/** What can go wrong with a change of people. */
export const personProblems = [
  ...officerProblems,
  ...changeProblems.filter((kind) => kind !== 'key-reused'),
  'bad-header',
  'version-needed',
  'settings-stale',
  'unfit-settings',
  'refused',
  'refused-to-you',
] as const;

/** The version of the list that a request was made from; a problem where it names none. */
export const seenIn = (c: Context<ApiEnvironment>): number | Response => {
  const options = optionsOf(c, null);
  if (options instanceof Response) return options;
  return (
    options.version ??
    problem(c, {
      kind: 'version-needed',
      message: {
        id: 'Sebut versi daftar yang Anda baca pada If-Match, agar perubahan orang lain tidak tertimpa.',
        en: 'Name the version of the list you read as If-Match, so that nobody else’s change is overwritten.',
      },
    })
  );
};

/** A change of people as it is answered. */
export const answerPerson = (
  c: Context<ApiEnvironment>,
  answer: PersonAnswer,
  status: 200 | 201,
): Response => {
  if (isPersonNo(answer))
    return answerSetting(c, answer, 'version' in answer ? answer.version : 0, '');
  const { origin } = new URL(c.req.url);
  return c.json(presentDone(answer, origin), status, {
    etag: etagOf(answer.version),
    // It may hold a secret.
    'cache-control': 'no-store',
  });
};
