import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiProduct, reportBody } from '#test/support/api-product.ts';

const types = [
  'start-step',
  'assign-step',
  'complete-step',
  'wait',
  'resume',
  'request-approval',
  'give-approval',
  'refuse-approval',
  'order-measure',
  'execute-measure',
  'lift-measure',
  'assess-severity',
  'attach-evidence',
  'send',
  'escalate',
  'note',
  'tell-reporter',
  'close',
  'reopen',
  'write-as-reporter',
  'receive-report',
  'join-duplicate',
];

const text = fc.string({ unit: 'binary', maxLength: 60 });
const word = fc.oneof(
  text,
  fc.constantFrom(
    'terima',
    'lanjut',
    'respon',
    'lengkap',
    'withdrawn',
    'block',
    '__proto__',
    'constructor',
  ),
);
const system = fc.record({ name: word, url: text, unit: text }, { requiredKeys: ['name'] });

/** Commands that are nearly right: right names, any values. */
const nearlyCommand = fc.record(
  {
    type: fc.constantFrom(...types),
    turn: fc.constantFrom(1, 2, 0, -1, 1.5),
    of: fc.record({
      kind: fc.constantFrom('turn', 'meeting', 'disposition', 'visit'),
      number: fc.constantFrom(1, 2, 0, -1, 1.5),
    }),
    step: word,
    outcome: word,
    text: word,
    note: word,
    reason: word,
    party: word,
    result: word,
    severity: word,
    system,
    kind: word,
    approval: fc.integer(),
    measure: fc.integer(),
    to: fc.oneof(word, fc.array(word), fc.record({ id: word, name: word, roles: fc.array(word) })),
    form: fc.dictionary(word, fc.oneof(word, fc.integer(), fc.array(word), system)),
    outputs: fc.array(fc.record({ output: word, files: fc.constant([]) })),
    files: fc.constant([]),
    proof: fc.constant([]),
    happenedAt: fc.constantFrom('2026-11-17T03:00:00Z', '2099-01-01T00:00:00Z', 'kemarin'),
  },
  { requiredKeys: ['type'] },
);

/** Reports that are nearly right. */
const nearlyReport = fc.record(
  {
    reporter: fc.record(
      { name: text, email: text, anonymous: fc.boolean(), capacity: word },
      { requiredKeys: [] },
    ),
    system,
    category: fc.oneof(word, fc.constant('phishing')),
    description: text,
    consent: fc.boolean(),
    occurredAt: fc.constantFrom(
      '2026-11-17T03:00:00Z',
      '2026-02-30T00:00:00Z',
      '+275760-09-13T00:00:00Z',
    ),
  },
  { requiredKeys: ['reporter', 'system'] },
);

describe('whatever comes in, the API answers', () => {
  let setting: Awaited<ReturnType<typeof apiProduct>>;
  let address: string;
  let token: string;

  beforeAll(async () => {
    setting = await apiProduct(['batam']);
    const reported = await (
      await setting.call('POST', '/api/v1/batam/reports', { json: reportBody() })
    ).json();
    address = `/api/v1/batam/cases/${z.object({ number: z.string() }).parse(reported).number}`;
    token = setting.token('batam', 'help-desk');
  });

  const answersWell = async (answer: Promise<Response>): Promise<void> => {
    const { status, headers } = await answer;
    expect(status).toBeLessThan(500);
    if (status >= 400) expect(headers.get('content-type')).toBe('application/problem+json');
  };

  test('to any command', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(nearlyCommand, fc.jsonValue()), (json) =>
        answersWell(setting.call('POST', `${address}/commands`, { token, json })),
      ),
      { numRuns: 300 },
    ));

  test('to any report', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(nearlyReport, fc.jsonValue()), (json) =>
        answersWell(setting.call('POST', '/api/v1/batam/reports', { json })),
      ),
      { numRuns: 200 },
    ));

  test('to any address and any question', () =>
    fc.assert(
      fc.asyncProperty(text, text, text, async (one, two, three) => {
        const [a, b, c] = [one, two, three].map((part) => encodeURIComponent(part.toWellFormed()));
        await answersWell(
          setting.call(
            'GET',
            `/api/v1/batam/cases?q=${String(a)}&cursor=${String(b)}&unit=${String(c)}`,
            { token },
          ),
        );
        await answersWell(
          setting.call('GET', `/api/v1/batam/cases/${String(a)}/files/${String(b)}`, { token }),
        );
        await answersWell(setting.call('GET', `/api/v1/${String(a)}/reports/${String(b)}`));
      }),
      { numRuns: 100 },
    ));

  test('to any header it reads', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (header) => {
        const given = { token, json: { type: 'note', text: 'Catatan' } };
        for (const name of [
          'if-match',
          'idempotency-key',
          'accept-language',
          'accept',
          'content-type',
          'origin',
          'cookie',
        ]) {
          await answersWell(
            setting.call('POST', `${address}/commands`, { ...given, headers: { [name]: header } }),
          );
        }
        await answersWell(
          setting.call('GET', address, { headers: { authorization: `Bearer ${header}` } }),
        );
        await answersWell(
          setting.call('GET', address, {
            headers: {
              cookie: `tanggap.session_token=${header}; __Secure-tanggap.session_token=${header}`,
            },
          }),
        );
      }),
      { numRuns: 50 },
    ));
});
