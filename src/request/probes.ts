import type { Handle } from '@sveltejs/kit/hooks';

/** What the answers of the probes rest on. */
export interface Probed {
  /** Asks the database for as good as nothing; rejects while it cannot be reached. */
  databaseAnswers(): Promise<void>;
  /** Bytes that may still be written to the disk of the data folder. */
  freeBytes(): Promise<number>;
  readonly strangers: { readonly diskFloorBytes: number };
  /** Longest wait for the database, in milliseconds. */
  readonly patienceMs?: number;
}

/** A look is good for so many milliseconds: however often strangers ask, the database is asked once. */
const goodForMs = 1000;

const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' };

const answer = (status: number, body: Readonly<Record<string, string>>): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: status === 503 ? { ...headers, 'retry-after': '5' } : headers,
  });

/** Whether something holds, and in time. */
const holds = async (asked: Promise<unknown>, patienceMs: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  // Why the database does not answer stands in the log of whoever needed it.
  const held = asked.then(
    () => true,
    () => false,
  );
  return Promise.race([held, late]).finally(() => clearTimeout(timer));
};

/**
 * Answers those who watch over the service, before anything else is asked of it: `/healthz` while
 * the process answers at all, `/readyz` while the database answers too. A full disk is told and is
 * no reason to take the service away: officers work on, only strangers' files are refused.
 */
export const probes = (parts: Probed): Handle => {
  const look = async (): Promise<Response> => {
    const [database, free] = await Promise.all([
      holds(parts.databaseAnswers(), parts.patienceMs ?? 2000),
      // A disk that cannot be asked has no room for anybody's file.
      parts.freeBytes().catch(() => 0),
    ]);
    return answer(database ? 200 : 503, {
      status: database ? 'ready' : 'not-ready',
      database: database ? 'ok' : 'away',
      disk: free < parts.strangers.diskFloorBytes ? 'low' : 'ok',
    });
  };
  let latest: { readonly at: number; readonly found: Promise<Response> } | undefined;
  const looked = async (): Promise<Response> => {
    const now = performance.now();
    if (latest === undefined || now - latest.at >= goodForMs) latest = { at: now, found: look() };
    return (await latest.found).clone();
  };
  return ({ event, resolve }) => {
    switch (event.url.pathname) {
      case '/healthz':
        return answer(200, { status: 'alive' });
      case '/readyz':
        return looked();
      default:
        return resolve(event);
    }
  };
};
