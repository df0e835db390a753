import type { Io } from './io.ts';
import { flags } from './options.ts';

/** Settings by which somebody says where or for whom Tanggap runs; who sets one has more in mind than trying it. */
const placing = ['TANGGAP_DATA', 'DATABASE_URL', 'HOST', 'TANGGAP_ORIGIN', 'TANGGAP_PROXIES'];

/**
 * Whether a data folder in which nothing was begun may become a trial: where `--trial` says so, or
 * where nothing at all was set. A real installation whose volume is not mounted, or whose
 * `DATABASE_URL` got lost, looks like a new folder and must not become a public trial.
 *
 * @throws Stopped for any other argument.
 */
export const trialAsked = (args: readonly string[], env: Io['env']): boolean =>
  flags(args, ['trial']).has('trial') || placing.every((name) => (env[name] ?? '').trim() === '');
