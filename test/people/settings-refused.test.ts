import { expect, test } from 'vitest';
import { z } from 'zod';
import { besideCasesDetail } from '#core/keeping/security/beside-cases.ts';
import { readyToAsk, requestsTo } from '#test/support/every-endpoint.ts';

/** Every endpoint that changes settings or people, by its name in the description. */
const changing = [
  'changeCalendar',
  'changeReminders',
  'changeDutySettings',
  'changeBodies',
  'changeAccess',
  'changePaperSettings',
] as const;

test('every change of settings that is not his who asks is answered 403 and put down', async () => {
  const ready = await readyToAsk();
  const { at } = ready;
  const requests = await requestsTo(ready);
  // Who may read all of them and change none.
  const token = at.token('batam', 'auditor');
  for (const name of changing) {
    const asked = requests[name];
    if (asked === undefined) throw new Error(name);
    const { address, json, headers } = asked;
    const answer = await at.call('PUT', `/api/v1${address}`, {
      token,
      json,
      ...(headers === undefined ? {} : { headers }),
    });
    const { code } = z.object({ code: z.string() }).parse(await answer.json());
    expect([name, answer.status, code]).toEqual([name, 403, 'not-permitted']);
  }
  const page = await at.product.people.securityRecord(
    'batam',
    { kind: 'officer', id: 'x', name: 'Admin', roles: ['administrator'] },
    { types: ['access-refused'], person: null, from: null, until: null, after: null, limit: 100 },
  );
  if ('notFound' in page) throw new Error('no record');
  expect(page.entries.map(({ event }) => besideCasesDetail(event)?.id ?? '')).toHaveLength(
    changing.length,
  );
});
