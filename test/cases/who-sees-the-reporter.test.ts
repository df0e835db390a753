import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { eventsWithoutReporter, withoutWords } from '#core/cases/reporter-identity.ts';
import {
  apiProduct,
  formWith,
  reportBody,
  textFile,
  type Stores,
} from '#test/support/api-product.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { officer, sampleReport, Scenario } from '#test/support/scenario.ts';
import { batam } from '#test/support/batam.ts';

const receipt = z.object({ number: z.string(), caseId: z.string().optional() });
const seen = z.object({
  id: z.string(),
  reporterWithheld: z.enum(['role', 'unrecorded']).nullable(),
  report: z.object({
    reporter: z.object({ name: z.string() }),
    description: z.string(),
    evidence: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

const named = { name: 'Sari Contoh Rahasia', email: 'sari@rahasia.invalid', phone: '081200000001' };
const about = {
  reporter: named,
  description: 'Saya, SARI  contoh rahasia (081200000001), melihat halaman depan berubah.',
};

const begun = async (stores: Stores = memoryDatabase()) => {
  const at = await apiProduct(['batam'], stores);
  const form = formWith({
    report: JSON.stringify(reportBody(about)),
    evidence: [textFile('foto Sari Contoh Rahasia.txt')],
  });
  const { number } = receipt.parse(
    await (await at.call('POST', '/api/v1/batam/reports', { form })).json(),
  );
  return { ...at, number, self: `/api/v1/batam/cases/${number}` };
};

const tells = (text: string): boolean => /sari\s+contoh|sari@|081200000001/iu.test(text);

describe('who reported', () => {
  test('is read by the team, and by no auditor or administrator: on the case, in its record, in file names', async () => {
    const { call, token, self, product, number } = await begun();
    const team = await (await call('GET', self, { token: token('batam', 'help-desk') })).text();
    expect(tells(team)).toBe(true);
    expect(seen.parse(JSON.parse(team)).reporterWithheld).toBeNull();
    const given = { token: token('batam', 'auditor') };
    for (const address of [self, `${self}/events`, `${self}/papers`]) {
      const text = await (await call('GET', address, given)).text();
      expect([address, tells(text)]).toEqual([address, false]);
    }
    const one = seen.parse(await (await call('GET', self, given)).json());
    expect(one).toMatchObject({
      reporterWithheld: 'role',
      report: {
        reporter: { name: '' },
        description: 'Saya, █████ (█████), melihat halaman depan berubah.',
        evidence: [{ name: 'bukti-1.txt' }],
      },
    });
    const view = await product.cases.view('batam', number, officer('administrator'));
    if ('notFound' in view) throw new Error('no case');
    const { stored, partly } = view.history[0] ?? {};
    expect([tells(JSON.stringify([view.state, stored, view.row])), partly]).toEqual([false, true]);
  });

  test('stands on no paper that an auditor opens: drafts are set without, frozen pages stay shut with the reason', async () => {
    const { call, token, product, number } = await begun();
    const view = await product.cases.view('batam', number, officer('help-desk'));
    if ('notFound' in view) throw new Error('no case');
    const archive = await call('POST', `/api/v1/batam/cases/${number}/file`, {
      token: token('batam', 'auditor'),
      headers: { 'idempotency-key': 'satu' },
    });
    expect([archive.status, await archive.json()]).toMatchObject([
      403,
      { detail: expect.stringContaining('melihat siapa pelapornya') },
    ]);
    const papers = await product.papers.list('batam', view.state.id, officer('auditor'));
    expect(tells(JSON.stringify(papers))).toBe(false);
  });

  test('is left out where the reading cannot be recorded, and the case is shown all the same', async () => {
    const stores = memoryDatabase();
    const { record } = stores.security;
    const full: typeof record = (agency, event) =>
      event.type === 'data-read'
        ? Promise.reject(new Error('no space left on device'))
        : record(agency, event);
    const { call, token, self, log } = await begun({
      ...stores,
      security: { ...stores.security, record: full },
    });
    const given = { token: token('batam', 'help-desk') };
    const answer = await call('GET', self, given);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(tells(text)).toBe(false);
    expect(seen.parse(JSON.parse(text)).reporterWithheld).toBe('unrecorded');
    expect(log.failures.map(({ work }) => work)).toContain('record-reading');
  });
});

const words = fc
  .array(fc.stringMatching(/^[A-Za-z.'+()]{3,12}$/u), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));

/** Every text somebody wrote, but ids and the record's own words. */
const written = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(written) : [];
};

test('no event says who reported, whatever he is called and wherever he wrote it', () => {
  fc.assert(
    fc.property(words, fc.string(), (name, more) => {
      const report = sampleReport({
        reporter: {
          name: `Ny ${name}`,
          anonymous: false,
          capacity: 'individual',
          phone: '081200000001',
        },
        description: `Isi laporan: ${more} NY ${name} ${more}`,
      });
      const { open } = new Scenario(batam).reported(report);
      const event: CaseEvent = {
        type: 'noted',
        text: `dari ny  ${name}.`,
        v: 1,
        command: 'c',
        by: { kind: 'system' },
        happenedAt: open.openedAt,
        recordedAt: open.openedAt,
      };
      const received = new Scenario(batam).reported(report).events;
      const told = written(eventsWithoutReporter([...received, event])).join('\n');
      expect(withoutWords(told, [`Ny ${name}`])).toBe(told);
    }),
    { numRuns: 100 },
  );
});
