import type { AgencyRecord } from '#app/ports.ts';
import type { Config } from '#config.ts';
import type { Io } from './io.ts';
import { table } from './table.ts';

/** Where people and machines find what. */
export const tellAddresses = (io: Io, config: Config, agencies: readonly AgencyRecord[]): void => {
  const base = config.origin ?? `http://${reachable(config.host)}:${String(config.port)}`;
  const rows = [
    ...agencies.map(({ id, name }) => [`Portal ${name}`, `${base}/${id}`]),
    ['Konsol / console', `${base}/konsol`],
    ['API', `${base}/api`],
  ];
  io.out('');
  for (const line of table(['Tanggap', base], rows)) io.out(line);
  io.out('\nBerhenti / stop: Ctrl-C');
};

/** Every address of a machine is none that one can type. */
const reachable = (host: string): string => {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1')
    return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};
