import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { output } from './children.ts';

const debian = '/usr/lib/postgresql';

/** pgbench of this machine; as root on Debian it is installed when missing. undefined where there is none. */
export const findPgbench = (): string | undefined => {
  const found = installed();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return found;
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'postgresql-client', 'postgresql-contrib'],
  ]) {
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    });
  }
  return installed();
};

const installed = (): string | undefined => {
  const paths = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench'));
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .sort()
        .reverse()
        .map((version) => join(debian, version, 'bin', 'pgbench'))
    : [];
  // The program itself before Debian's wrapper, which is a script in Perl.
  return [...versions, ...paths].find((program) => existsSync(program));
};

export const versionOf = async (pgbench: string): Promise<string> =>
  (await output(pgbench, ['--version'], { seconds: 10 })).trim();

export interface PgbenchRound {
  readonly transactions: number;
  readonly perSecond: number;
  readonly milliseconds: number;
}

/** Runs scripts, chosen by chance, on prepared statements for a number of seconds. */
export const runPgbench = async (
  pgbench: string,
  url: string,
  scripts: readonly string[],
  connections: number,
  seconds: number,
): Promise<PgbenchRound> => {
  const args = [
    '--no-vacuum',
    '--protocol=prepared',
    `--client=${String(connections)}`,
    `--jobs=${String(Math.min(2, connections))}`,
    `--time=${String(seconds)}`,
    ...scripts.map((script) => `--file=${script}`),
    url,
  ];
  const text = await output(pgbench, args, { seconds: seconds + 30 });
  const number = (pattern: RegExp): number => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`pgbench said something unexpected: ${text}`);
    return Number(found);
  };
  return {
    transactions: number(/number of transactions actually processed: (\d+)/u),
    perSecond: number(/^tps = ([\d.]+)/mu),
    milliseconds: number(/latency average = ([\d.]+) ms/u),
  };
};
