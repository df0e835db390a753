import { createHash, timingSafeEqual } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { InstallationStanding } from '#app/keeping/standing.ts';
import { isApi } from './is-api.ts';

/** What metrics rest on. */
export interface Measured {
  /** What whoever reads them has to send as `Authorization: Bearer …`; null: there are none. */
  readonly metricsToken: string | null;
  /** Asks the database for as good as nothing; rejects while it cannot be reached. */
  databaseAnswers(): Promise<void>;
  /** Bytes that may still be written to the disk of the data folder. */
  freeBytes(): Promise<number>;
  standing(): Promise<InstallationStanding>;
}

/** Upper bounds in seconds: what a person does not notice, what he waits for, what is broken. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared by hashes, so that neither length nor time tells how near a guess was. */
const isToken = (header: string | null, token: string): boolean =>
  timingSafeEqual(hash(header ?? ''), hash(`Bearer ${token}`));

/** What is asked when somebody reads the metrics; of what cannot be found out nothing is said. */
const askedWhenRead = (
  register: Registry,
  { databaseAnswers, freeBytes, standing }: Measured,
): (() => Promise<void>) => {
  const gauge = (name: string, help: string): Gauge => {
    const made = new Gauge({ name: `tanggap_${name}`, help, registers: [register] });
    // A gauge begins with 0, which would be said of what nobody has asked yet.
    made.remove();
    return made;
  };
  const up = gauge('database_up', '1 while the database answers, else 0.');
  const free = gauge('disk_free_bytes', 'Bytes free on the disk of the data folder.');
  const backup = gauge('backup_age_hours', 'Whole hours since the newest whole backup.');
  const failed = gauge('backup_failed', '1 where the newest attempt at a backup failed, else 0.');
  const altered = gauge('altered_files', 'Recorded files found altered or lost.');
  const unsound = gauge('unsound_trees', 'Trees whose head was not signed here.');
  const entries = gauge('tree_entries', 'Events in the signed trees of all agencies.');
  const all = [up, free, backup, failed, altered, unsound, entries];
  const ofDatabase = async (): Promise<void> => {
    const found = await standing();
    const { whole, failed: attempt, hours } = found.backup;
    if (hours !== null) backup.set(hours);
    failed.set(attempt !== null && (whole === null || attempt.at > whole) ? 1 : 0);
    altered.set(found.alteredFiles);
    unsound.set(found.unsoundTrees);
    entries.set(found.treeEntries);
  };
  return async () => {
    for (const one of all) one.remove();
    await freeBytes().then(
      (bytes) => free.set(bytes),
      () => undefined,
    );
    await databaseAnswers()
      .then(ofDatabase)
      .then(
        () => up.set(1),
        () => up.set(0),
      );
  };
};

/**
 * Measures how long requests take, by the pattern of their address alone, and tells it with the
 * state of the installation as Prometheus reads it (text format 0.0.4) at `/metrics`, to whoever
 * has the token. To everybody else, and where there is no token, that address is no page. What is
 * told holds no agency, no person and no number of a case.
 */
export const metrics = (parts: Measured): Handle => {
  const { metricsToken } = parts;
  if (metricsToken === null) return ({ event, resolve }) => resolve(event);
  const register = new Registry();
  collectDefaultMetrics({ register });
  const taken = new Histogram({
    name: 'tanggap_http_request_duration_seconds',
    help: 'How long requests took, by method, pattern of the address and class of the status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [register],
  });
  const ask = askedWhenRead(register, parts);
  return async ({ event, resolve }) => {
    const { headers, method } = event.request;
    if (
      event.url.pathname === '/metrics' &&
      method === 'GET' &&
      isToken(headers.get('authorization'), metricsToken)
    ) {
      await ask();
      return new Response(await register.metrics(), {
        headers: { 'content-type': register.contentType, 'cache-control': 'no-store' },
      });
    }
    const started = performance.now();
    const response = await resolve(event);
    taken.observe(
      {
        method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method)
          ? method
          : 'other',
        route: event.route.id ?? (isApi(event) ? '/api' : 'none'),
        status: `${String(Math.floor(response.status / 100))}xx`,
      },
      (performance.now() - started) / 1000,
    );
    return response;
  };
};
