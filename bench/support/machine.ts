import { availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
import process from 'node:process';
import { findBinaries } from '#adapters/postgres-server/binaries.ts';
import { output } from './children.ts';
import { shown } from './numbers.ts';

/** What the numbers were measured on; nothing that names the machine. */
export const machine = async (): Promise<readonly string[]> => {
  const { postgres } = await findBinaries();
  const version = (await output(postgres, ['--version'], { seconds: 10 })).trim();
  return [
    `${new Date().toISOString().slice(0, 10)}, ${platform()} ${process.arch}, ${String(availableParallelism())} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${shown(totalmem() / 2 ** 30)} GiB of memory`,
    `Node ${process.versions.node}, ${version.replace(/^postgres \(PostgreSQL\)/u, 'embedded PostgreSQL')}`,
    `Load average at the end: ${loadavg().map(shown).join(', ')}. Where other work runs beside, absolute numbers suffer; the ratios come from turns taken in one run.`,
  ];
};
