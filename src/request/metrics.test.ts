import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InstallationStanding } from '#app/keeping/standing.ts';
import { instantOf } from '#core/time/instant.ts';
import { metrics, type Measured } from './metrics.ts';

const at = (text: string) => instantOf(Temporal.Instant.from(text));
const token = 'dua puluh huruf lebih';

const well: InstallationStanding = {
  backup: { whole: at('2026-12-01T00:00:00Z'), failed: null, hours: 7 },
  alteredFiles: 0,
  unsoundTrees: 0,
  treeEntries: 1234,
};

const asking = (parts: Partial<Measured> = {}) => {
  const handle = metrics({
    metricsToken: token,
    databaseAnswers: () => Promise.resolve(),
    freeBytes: () => Promise.resolve(5000),
    standing: () => Promise.resolve(well),
    ...parts,
  });
  return async (
    path: string,
    {
      bearer,
      method = 'GET',
      route = null,
      status = 200,
    }: {
      readonly bearer?: string;
      readonly method?: string;
      readonly route?: string | null;
      readonly status?: number;
    } = {},
  ): Promise<{ readonly status: number; readonly type: string | null; readonly text: string }> => {
    const event = {
      url: new URL(`http://localhost${path}`),
      route: { id: route },
      request: new Request(`http://localhost${path}`, {
        method,
        headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
      }),
    } as unknown as Parameters<typeof handle>[0]['event'];
    const answer = await handle({
      event,
      resolve: async () => new Response('halaman', { status }),
    });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      text: await answer.text(),
    };
  };
};

/** The value of a metric; undefined where nothing is said of it. */
const valueIn = (text: string, name: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
};

describe('the metrics', () => {
  test('are read by whoever has the token, and are no page to anybody else', async () => {
    const ask = asking();
    for (const bearer of [undefined, 'salah', `${token}x`])
      expect((await ask('/metrics', bearer === undefined ? {} : { bearer })).text).toBe('halaman');
    expect((await ask('/metrics', { bearer: token, method: 'POST' })).text).toBe('halaman');
    const read = await ask('/metrics', { bearer: token });
    expect(read).toMatchObject({ status: 200, type: expect.stringContaining('text/plain') });
    expect((await asking({ metricsToken: null })('/metrics', { bearer: token })).text).toBe(
      'halaman',
    );
  });

  test('tell how it stands with the installation, in numbers', async () => {
    const { text } = await asking()('/metrics', { bearer: token });
    expect(valueIn(text, 'tanggap_database_up')).toBe(1);
    expect(valueIn(text, 'tanggap_disk_free_bytes')).toBe(5000);
    expect(valueIn(text, 'tanggap_backup_age_hours')).toBe(7);
    expect(valueIn(text, 'tanggap_backup_failed')).toBe(0);
    expect(valueIn(text, 'tanggap_tree_entries')).toBe(1234);
  });

  test('say nothing of what could not be found out', async () => {
    const away = await asking({
      databaseAnswers: () => Promise.reject(new Error('connect ECONNREFUSED')),
      freeBytes: () => Promise.reject(new Error('ENOENT')),
    })('/metrics', { bearer: token });
    expect(valueIn(away.text, 'tanggap_database_up')).toBe(0);
    expect(valueIn(away.text, 'tanggap_disk_free_bytes')).toBeUndefined();
    expect(valueIn(away.text, 'tanggap_altered_files')).toBeUndefined();
    const never = await asking({
      standing: () =>
        Promise.resolve({
          ...well,
          backup: {
            whole: null,
            hours: null,
            failed: { at: at('2026-12-01T01:00:00Z'), reason: 'penuh' },
          },
        }),
    })('/metrics', { bearer: token });
    expect(valueIn(never.text, 'tanggap_backup_age_hours')).toBeUndefined();
    expect(valueIn(never.text, 'tanggap_backup_failed')).toBe(1);
  });

  test('count requests by the pattern of their address: no number of a case, no code, no search word', async () => {
    const ask = asking();
    await ask('/konsol/batam/kasus/BTM-2026-0001?q=rahasia', {
      route: '/(console)/konsol/[agency]/kasus/[number]',
    });
    await ask('/batam/lacak/KODE-RAHASIA', { method: 'SESUKANYA', status: 503 });
    await ask('/api/v1/batam/cases/BTM-2026-0001');
    const { text } = await ask('/metrics', { bearer: token });
    expect(text).toContain(
      'tanggap_http_request_duration_seconds_count{method="GET",route="/(console)/konsol/[agency]/kasus/[number]",status="2xx"} 1',
    );
    expect(text).toContain('_count{method="other",route="none",status="5xx"} 1');
    expect(text).toContain('_count{method="GET",route="/api",status="2xx"} 1');
    expect(text).not.toMatch(/BTM-2026|RAHASIA|rahasia|SESUKANYA|batam/u);
  });
});

test('the alert rules name nothing that is not measured', async () => {
  const ask = asking();
  await ask('/');
  const { text } = await ask('/metrics', { bearer: token });
  const rules = readFileSync('docs/tanggap.rules.yml', 'utf8');
  const named = [...new Set(rules.match(/\btanggap_\w+/gu) ?? [])];
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(text).toMatch(new RegExp(`^${name}[ {]`, 'mu'));
});
